package foyer.server.sites;

import foyer.contract.words.NumberPrefix;
import foyer.contract.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Services shown behind one tile of a kiosk.
 *
 * @param within the group this one is part of; its services stand behind that one's tile
 * @param prefix the letters of services that have none of their own: they share one row of numbers
 * @param numbers how those numbers look; null: as the site's
 */
public record ServiceGroup(
        String id,
        Texts name,
        @Nullable Texts hint,
        String icon,
        @Nullable String within,
        @Nullable NumberPrefix prefix,
        @Nullable NumberStyle numbers) {
    public ServiceGroup {
        Ids.require("group", id);
        Ids.requireIcon(icon);
        if (numbers != null && prefix == null) {
            throw new IllegalArgumentException(
                    "group " + id + " says how its numbers look but has no prefix");
        }
    }

    public ServiceGroup(String id, Texts name, @Nullable Texts hint, String icon) {
        this(id, name, hint, icon, null, null, null);
    }

    public ServiceGroup numbered(@Nullable NumberPrefix letters, @Nullable NumberStyle style) {
        return new ServiceGroup(id, name, hint, icon, within, letters, style);
    }
}
