package foyer.appliance.bench;

import foyer.appliance.process.DemoData;
import foyer.appliance.process.Installation;
import foyer.appliance.process.Installation.App;
import foyer.appliance.process.Ports;
import foyer.appliance.process.Reception;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program with a page, started again and again.
 *
 * @param command java with its options, class path, main class and arguments
 * @param page the first page
 */
record Program(List<String> command, URI page) {
    /** All that the bare page needs; it must not pay for looking at jars it has no use for. */
    private static final Set<String> BARE_JARS =
            Set.of(
                    "micronaut-",
                    "jetty-",
                    "jakarta.",
                    "slf4j-",
                    "logback-",
                    "reactive-streams",
                    "jspecify-");

    /** Without it Jetty and Micronaut would log every step, which nobody measures. */
    private static final List<String> QUIETLY =
            List.of("-Dlogback.configurationFile=foyer-bench-logback.xml");

    Program {
        command = List.copyOf(command);
    }

    /** The queue server of the demonstration, with its own broker and journal. */
    static Program server(Workplace workplace) throws IOException {
        var data = DemoData.prepare(workplace.folder("server"), new SecureRandom());
        int port = Ports.free();
        var command = ofApp(workplace, App.SERVER, port);
        command.add("--foyer.server.data=" + data.folder().resolve("server"));
        command.add("--foyer.server.site=" + data.folder().resolve("site.yaml"));
        command.add("--foyer.server.people=" + data.folder().resolve("people.yaml"));
        command.add("--foyer.broker.port=" + Ports.free());
        return new Program(command, page(port, "console"));
    }

    /** The kiosk of the demonstration, before it has heard of a server. */
    static Program kiosk(Workplace workplace) throws IOException {
        var data = DemoData.prepare(workplace.folder("kiosk"), new SecureRandom());
        int port = Ports.free();
        var command = ofApp(workplace, App.KIOSK, port);
        command.add("--foyer.node.site=" + data.site().id());
        command.add("--foyer.node.credentials=" + data.credentials(Reception.KIOSK));
        command.add("--foyer.node.broker=tcp://127.0.0.1:" + Ports.free());
        command.add("--foyer.node.data=" + data.nodeFolder(Reception.KIOSK));
        command.add("--foyer.node.role=kiosk");
        return new Program(command, page(port, ""));
    }

    /** The baseline. */
    static Program bare() {
        int port = Ports.free();
        var classPath =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(Program::isOfBarePage)
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator));
        var main = BarePageMain.class.getName();
        var command = ChildJvm.command(ChildJvm.java(), QUIETLY, classPath, main);
        command.add(Integer.toString(port));
        return new Program(command, page(port, ""));
    }

    private static boolean isOfBarePage(String entry) {
        var name = String.valueOf(Path.of(entry).getFileName());
        return name.equals("appliance.jar")
                || Files.isDirectory(Path.of(entry, "foyer", "appliance", "bench"))
                || BARE_JARS.stream().anyMatch(name::startsWith);
    }

    private static List<String> ofApp(Workplace workplace, App app, int port) {
        var command = new ArrayList<>(new Installation(workplace.project()).javaCommand(app));
        command.add(app.mainClass());
        command.add("--foyer.web.port=" + port);
        command.add("--foyer.web.bind=127.0.0.1");
        return command;
    }

    private static URI page(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }

    Program withOption(String option) {
        var with = new ArrayList<>(command);
        with.add(1, option);
        return new Program(with, page);
    }

    /** The same from an ahead-of-time cache, made by one run to the first page. */
    Program withAotCache(Workplace workplace) throws IOException {
        var folder = workplace.folder("aot");
        var cache = folder.resolve("program.aot");
        var training = withOption("-XX:AOTCacheOutput=" + cache);
        try (var run = ChildJvm.start(training.command, folder)) {
            run.awaitPage(page);
            run.stop();
        }
        if (!Files.exists(cache)) {
            throw new IOException("the training run wrote no cache");
        }
        return withOption("-XX:AOTCache=" + cache);
    }
}
