package foyer.mqtt;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** Paho logs through java.util.logging; this sends it where everything else goes. */
public final class JulBridge {
    private JulBridge() {}

    /** Once at the start of a process; again does nothing. */
    public static synchronized void install() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }
}
