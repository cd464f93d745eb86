package foyer.devices.escpos;

/** Why a job did not come to a good end. */
public sealed interface Obstacle
        permits PrinterStatus.Blocked, PrinterStatus.Offline, Obstacle.QueueFull {

    /** More jobs are waiting than this driver keeps. */
    record QueueFull(int capacity) implements Obstacle {}
}
