package foyer.server.yaml;

/**
 * A part of a file's text, in code points.
 *
 * @param end the first that is no longer part of it
 */
public record TextSpan(int start, int end) {
    /** The text with this part replaced and everything else as it was. */
    public String replaceIn(String text, String replacement) {
        return text.substring(0, text.offsetByCodePoints(0, start))
                + replacement
                + text.substring(text.offsetByCodePoints(0, end));
    }
}
