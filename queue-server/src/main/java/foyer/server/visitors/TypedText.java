package foyer.server.visitors;

/**
 * What a person typed, made fit to be shown, printed and mailed: one line, without marks that turn
 * the line around them or break a header, and at most {@value #MAX} characters. What the letters
 * say is left alone.
 */
public final class TypedText {
    public static final int MAX = 200;

    private TypedText() {}

    public static String clean(String typed) {
        var text = new StringBuilder();
        typed.codePoints()
                .limit(4L * MAX)
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(TypedText::isShown)
                .forEach(text::appendCodePoint);
        return cut(text.toString().strip().replaceAll(" {2,}", " "));
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> false;
            case Character.UNASSIGNED, Character.LINE_SEPARATOR -> false;
            // Joiners shape letters of several scripts; every other mark of format may deceive.
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }

    /** Never through the middle of a character. */
    private static String cut(String text) {
        if (text.length() <= MAX) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX - 1)) ? MAX - 1 : MAX;
        return text.substring(0, end).strip();
    }
}
