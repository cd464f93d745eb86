package foyer.server.phone;

/** Text as HTML, between tags and in quoted attributes alike. */
final class HtmlText {
    private HtmlText() {}

    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Isolated, so that a text from elsewhere keeps its own direction and leaves ours alone. */
    static String isolated(String text) {
        return "<bdi>" + escape(text) + "</bdi>";
    }
}
