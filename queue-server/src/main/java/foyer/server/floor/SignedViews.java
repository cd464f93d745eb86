package foyer.server.floor;

import foyer.contract.Signed;
import org.jspecify.annotations.Nullable;

/** The site's clips in a sign language, as kiosks take them up. */
final class SignedViews {
    private SignedViews() {}

    /** Null where there is none. */
    static @Nullable Signed signed(foyer.server.sites.Signed signed) {
        return signed.clips().isEmpty()
                ? null
                : new Signed(
                        signed.language(),
                        signed.clips().stream()
                                .map(
                                        clip ->
                                                new Signed.Clip(
                                                        clip.screen(), clip.file(), clip.sha256()))
                                .toList());
    }
}
