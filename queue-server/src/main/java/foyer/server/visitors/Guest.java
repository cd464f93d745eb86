package foyer.server.visitors;

import org.jspecify.annotations.Nullable;

/**
 * What a business visitor says of themselves.
 *
 * @param organisation empty when they come for themselves
 * @param needsHelp in an evacuation
 * @param vehicle its registration; null when there is none
 */
public record Guest(String name, String organisation, boolean needsHelp, @Nullable String vehicle) {
    public Guest {
        name = TypedText.clean(name);
        organisation = TypedText.clean(organisation);
        var bare = vehicle == null ? "" : TypedText.clean(vehicle);
        vehicle = bare.isEmpty() ? null : bare;
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a guest without a name");
        }
    }

    /** As far as anybody can tell from what was typed. */
    public boolean looksLike(Guest other) {
        return Spelling.words(name).equals(Spelling.words(other.name))
                && Spelling.words(organisation).equals(Spelling.words(other.organisation));
    }

    /** For somebody who says a number that is easily guessed: their name, a slip or two allowed. */
    public boolean isCalled(String typed) {
        var said = Spelling.words(TypedText.clean(typed));
        return !said.isEmpty() && Spelling.distance(said, name) < Spelling.NOT_ALIKE;
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Guest[hidden]";
    }
}
