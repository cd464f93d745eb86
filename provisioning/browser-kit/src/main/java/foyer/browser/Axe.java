package foyer.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules of WCAG 2.2 AA that a program can check. */
public final class Axe {
    private static final String SCRIPT = read();

    private static final String VIOLATIONS =
            """
            async () => (await axe.run(document, {
              resultTypes: ['violations'],
              runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
            })).violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ' ' + n.failureSummary))
            """;

    private Axe() {}

    /** Each with the name of the screen it was found on. */
    public static List<String> listViolations(Page page, String name) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SCRIPT);
        }
        var found = (List<?>) page.evaluate(VIOLATIONS);
        return found.stream().map(violation -> name + ": " + violation).toList();
    }

    private static String read() {
        try (var file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(file, "axe.min.js is not on the class path")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
