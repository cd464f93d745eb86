package foyer.server.sites.store;

import foyer.server.sites.Colour;
import foyer.server.sites.Theme;
import foyer.server.sites.Theme.Colours;
import foyer.server.yaml.YamlMap;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Colours, logo and greeting of a site. */
final class ThemeReader {
    private final TextsReader texts;
    private final @Nullable Path folder;

    /**
     * @param folder of the site's file; null where there is none
     */
    ThemeReader(TextsReader texts, @Nullable Path folder) {
        this.texts = texts;
        this.folder = folder;
    }

    @Nullable Theme theme(YamlMap map) {
        var coloursAt = map.find("colours");
        var part = coloursAt == null ? null : coloursAt.asMap();
        Colours colours = null;
        if (part != null) {
            try (part) {
                colours = colours(part);
            }
        }
        var logoAt = map.find("logo");
        var logo = logoAt == null ? null : LogoReader.read(logoAt, folder);
        var welcome = map.find("welcome") == null ? null : texts.get(map, "welcome");
        return new Theme(colours, logo, welcome);
    }

    private static @Nullable Colours colours(YamlMap map) {
        var bar = colour(map, "bar", null);
        var onBar = colour(map, "onBar", Colour.WHITE);
        var action = colour(map, "action", null);
        var onAction = colour(map, "onAction", Colour.WHITE);
        if (bar == null || onBar == null || action == null || onAction == null) {
            return null;
        }
        var faults = Colours.faults(bar, onBar, action, onAction);
        for (var fault : faults) {
            var at = map.find(fault.key());
            (at == null ? map.self() : at).fault(fault.text());
        }
        return faults.isEmpty() ? new Colours(bar, onBar, action, onAction) : null;
    }

    private static @Nullable Colour colour(YamlMap map, String key, @Nullable Colour usual) {
        var at = usual == null ? map.get(key) : map.find(key);
        return at == null ? usual : at.as(Colour::of);
    }
}
