package foyer.mqtt;

/** A delivery with what is needed to acknowledge it on the connection it came by. */
record Arrival(Delivery delivery, Runnable acknowledgement) {
    void acknowledge() {
        acknowledgement.run();
    }
}
