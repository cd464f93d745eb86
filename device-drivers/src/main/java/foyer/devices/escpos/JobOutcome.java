package foyer.devices.escpos;

/** What became of a job: exactly what is known, never what is hoped. */
public sealed interface JobOutcome {

    /**
     * The printer itself said that it is on paper.
     *
     * @param dots the length of paper asked for, to forecast the end of the roll
     */
    record Printed(Confirmation confirmedBy, int dots) implements JobOutcome {}

    /** Not one byte of it left this machine: printing it again cannot make two. */
    record NotPrinted(Obstacle obstacle) implements JobOutcome {}

    /**
     * Some of it was sent and the printer did not confirm it. It may be on paper now, in part, or
     * come out later: this driver never prints it again by itself.
     */
    record Unknown(Obstacle obstacle) implements JobOutcome {}

    enum Confirmation {
        /** {@code GS ( H}: the printer repeats the job's own four characters when it is done. */
        PROCESS_ID,
        /** {@code GS r}: a question queued behind the job was answered. */
        FENCE
    }
}
