package foyer.server.floor;

import foyer.contract.Theme;
import org.jspecify.annotations.Nullable;

/** The site's look, as nodes and phone pages take it up. */
public final class ThemeViews {
    private ThemeViews() {}

    /** Null where nothing differs from the usual. */
    public static @Nullable Theme theme(foyer.server.sites.Theme theme) {
        return theme.equals(foyer.server.sites.Theme.USUAL)
                ? null
                : new Theme(colours(theme.colours()), logo(theme.logo()), theme.welcome());
    }

    private static Theme.@Nullable Colours colours(
            foyer.server.sites.Theme.@Nullable Colours colours) {
        return colours == null
                ? null
                : new Theme.Colours(
                        colours.bar().toString(),
                        colours.onBar().toString(),
                        colours.action().toString(),
                        colours.onAction().toString(),
                        colours.press().toString(),
                        colours.tint().toString());
    }

    private static Theme.@Nullable Logo logo(foyer.server.sites.Theme.@Nullable Logo logo) {
        return logo == null ? null : new Theme.Logo(logo.type(), logo.data());
    }
}
