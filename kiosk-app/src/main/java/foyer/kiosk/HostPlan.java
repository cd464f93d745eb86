package foyer.kiosk;

import foyer.contract.NodeRole;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.enrolment.CredentialFile;
import foyer.enrolment.PageKey;
import foyer.kiosk.display.hosted.HostedDisplays;
import foyer.kiosk.link.NodeIdentity;
import foyer.mqtt.LinkSettings;
import foyer.webhost.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a host of displays is to be, valid as a whole.
 *
 * @param films the folder of films; empty for a host without
 */
record HostPlan(List<Display> displays, Path data, Optional<Path> films) {
    private static final String ENDING = ".credentials";

    HostPlan {
        displays = List.copyOf(displays);
    }

    /** One of its displays, which is a node of the site. */
    record Display(NodeIdentity identity, LinkSettings link, PageKey key) {}

    static HostPlan of(Settings settings) throws NodePlan.Refused {
        var faults = new ArrayList<String>();
        var data = NodePlan.tried(faults, KioskSettings.DATA.key(), () -> NodePlan.data(settings));
        var films =
                NodePlan.tried(faults, KioskSettings.FILMS.key(), () -> NodePlan.films(settings));
        var files =
                NodePlan.tried(
                        faults,
                        KioskSettings.CREDENTIALS.key(),
                        () -> list(settings.get(KioskSettings.CREDENTIALS)));
        var displays = displays(settings, files == null ? List.of() : files, faults);
        if (!faults.isEmpty() || data == null || films == null) {
            throw new NodePlan.Refused(faults);
        }
        return new HostPlan(displays, data, films);
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    folder
                            + " is no folder, accepted is one with a file "
                            + ENDING
                            + " for each display");
        }
        try (var files = Files.list(folder)) {
            var found =
                    files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                            .sorted()
                            .toList();
            if (found.isEmpty() || found.size() > HostedDisplays.MOST) {
                throw new IllegalArgumentException(
                        folder
                                + " has "
                                + found.size()
                                + " files ending in "
                                + ENDING
                                + ", accepted are 1 to "
                                + HostedDisplays.MOST);
            }
            return found;
        }
    }

    private static List<Display> displays(
            Settings settings, List<Path> files, List<String> faults) {
        var displays = new ArrayList<Display>();
        var names = new HashSet<NodeId>();
        for (var file : files) {
            var display = display(settings, file, faults);
            if (display != null && names.add(display.identity().node())) {
                displays.add(display);
            } else if (display != null) {
                faults.add(
                        KioskSettings.CREDENTIALS.key()
                                + ": "
                                + file
                                + ": another file is of "
                                + display.identity().node()
                                + ", too");
            }
        }
        return displays;
    }

    private static @Nullable Display display(Settings settings, Path file, List<String> faults) {
        var before = faults.size();
        var display =
                NodePlan.tried(
                        faults,
                        KioskSettings.CREDENTIALS.key(),
                        () -> {
                            var credentials = CredentialFile.read(file);
                            var identity =
                                    new NodeIdentity(
                                            new SiteId(settings.get(KioskSettings.SITE)),
                                            new NodeId(credentials.node()),
                                            NodeRole.DISPLAY,
                                            NodePlan.software());
                            return new Display(
                                    identity,
                                    NodePlan.link(settings, credentials),
                                    PageKey.of(credentials));
                        });
        return faults.size() == before ? display : null;
    }

    /** For the administrator: where each is to be opened. */
    String keys() {
        return displays.stream()
                .map(
                        display ->
                                "/display/"
                                        + display.identity().node()
                                        + "/"
                                        + display.key().text())
                .collect(Collectors.joining("\n"));
    }
}
