package foyer.kiosk.display.hosted;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.kiosk.display.DisplayRole;
import foyer.kiosk.display.voice.Voice;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All displays of a host, and its door. Any thread. */
@Singleton
@Requires(beans = Hosting.class)
public final class HostedDisplays implements AutoCloseable {
    /** Each has a link and a few threads of its own; a hall has seldom more than three. */
    public static final int MOST = 16;

    private static final Logger LOG = LoggerFactory.getLogger(HostedDisplays.class);

    /** As long as a node's id may be. */
    private static final int LONGEST_NAME = 40;

    private final Map<String, HostedDisplay> byName = new LinkedHashMap<>();

    HostedDisplays(Hosting hosting, Voice voice) {
        for (var guest : hosting.guests()) {
            var role = new DisplayRole(guest.port(), voice);
            byName.put(guest.port().node().value(), new HostedDisplay(role, guest));
        }
    }

    public Collection<HostedDisplay> list() {
        return List.copyOf(byName.values());
    }

    public List<NodeId> names() {
        return byName.values().stream().map(HostedDisplay::id).toList();
    }

    /** Of the house, its own first; never empty. */
    public List<LanguageCode> languages() {
        return byName.values().iterator().next().role().screen().languages();
    }

    /**
     * A browser asks to be a display.
     *
     * @param name and {@code key} as they stand in its address; empty where they do not
     * @param browser tells one from another
     * @param whenReplaced called once when another browser takes its place; it must not wait
     */
    public Knock knock(String name, String key, String browser, Runnable whenReplaced) {
        if (name.isEmpty()) {
            return new Knock.NotNamed();
        }
        var display = byName.get(name);
        if (display == null) {
            return new Knock.Unknown(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        }
        if (key.isEmpty()) {
            return new Knock.KeyWanted(display);
        }
        if (!display.isOpenedBy(key)) {
            LOG.warn("a browser came to display {} with a key that is not its own", display.id());
            return new Knock.KeyWrong(display);
        }
        var sitting = display.sit(browser, whenReplaced);
        return sitting == null ? new Knock.Taken(display) : new Knock.Admitted(sitting);
    }

    @PreDestroy
    @Override
    public void close() {
        byName.values().forEach(display -> display.role().close());
    }
}
