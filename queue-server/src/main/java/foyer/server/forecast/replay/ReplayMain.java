package foyer.server.forecast.replay;

/** The command {@code ./foyer replay}. */
public final class ReplayMain {
    private ReplayMain() {}

    public static void main(String[] args) {
        System.exit(new ReplayRun(System.out, System.err).run(args));
    }
}
