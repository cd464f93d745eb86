package foyer.server.yaml;

/**
 * One thing wrong in a file.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param path where it is in the structure, such as {@code services[2].prefix}
 * @param problem what is wrong and what is accepted
 */
public record Fault(String file, int line, int column, String path, String problem) {
    @Override
    public String toString() {
        return file
                + ":"
                + line
                + ":"
                + column
                + " "
                + (path.isEmpty() ? "" : path + ": ")
                + problem;
    }
}
