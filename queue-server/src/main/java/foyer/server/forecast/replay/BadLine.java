package foyer.server.forecast.replay;

/**
 * @param line counted from 1
 * @param problem what is wrong and what is accepted
 */
record BadLine(String file, int line, String problem) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + problem;
    }
}
