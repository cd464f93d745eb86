package foyer.webhost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the style sheets name is there, and what is there is named. */
class SharedFilesTest {
    private static final Pattern URL = Pattern.compile("url\\(\"(/foyer/[^\"]+)\"\\)");
    private static final Pattern TOKEN = Pattern.compile("var\\((--fy-[a-z0-9-]+)");
    private static final List<String> SHEETS =
            List.of(
                    "base.css",
                    "icons.css",
                    "kiosk.css",
                    "display.css",
                    "console.css",
                    "phone.css");

    @Test
    void everyFileNamedExistsAndEveryDrawingIsNamed() throws Exception {
        TreeSet<String> named = new TreeSet<>();
        for (String sheet : SHEETS) {
            URL.matcher(read(sheet))
                    .results()
                    .map(MatchResult::group)
                    .map(url -> url.substring(5, url.length() - 2))
                    .forEach(named::add);
        }
        assertThat(named)
                .allSatisfy(
                        path -> assertThat(folder().resolveSibling(path.substring(1))).exists());
        try (Stream<Path> drawings = Files.list(folder().resolve("icons"))) {
            assertThat(
                            drawings.map(file -> "/foyer/icons/" + file.getFileName())
                                    .filter(name -> name.endsWith(".svg")))
                    .isNotEmpty()
                    .isSubsetOf(named);
        }
    }

    @Test
    void everyTokenUsedIsDefined() throws Exception {
        String tokens = read("tokens.css");
        for (String sheet : SHEETS) {
            assertThat(
                            TOKEN.matcher(read(sheet))
                                    .results()
                                    .map(result -> result.group(1))
                                    .distinct())
                    .as(sheet)
                    .allSatisfy(token -> assertThat(tokens).contains(token + ":"));
        }
    }

    private static String read(String name) throws IOException, URISyntaxException {
        return Files.readString(folder().resolve(name));
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(
                        SharedFilesTest.class
                                .getResource("/META-INF/resources/foyer/tokens.css")
                                .toURI())
                .getParent();
    }
}
