package foyer.server.phone;

import foyer.contract.Theme;
import foyer.server.floor.ThemeViews;
import foyer.server.sites.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A site's own colours and logo as files of ours, so that the page stays without any style inside
 * it. A file is called by what is in it: another look has other names, and a phone keeps what it
 * has. Thread-safe.
 */
final class SiteLook {
    /** Where they are, under the address of all phone pages. */
    static final String FOLDER = "/look/";

    private static final int NAME_BYTES = 16;

    private final Supplier<Site> site;
    private volatile Made made = new Made(foyer.server.sites.Theme.USUAL, null, null);

    /**
     * @param site as it is whenever a page is made
     */
    SiteLook(Supplier<Site> site) {
        this.site = site;
    }

    /** One file, called such as {@code 0a1b2c.css}. */
    static final class File {
        private final String name;
        private final String type;
        private final byte[] bytes;

        private File(String type, String ending, byte[] bytes) {
            this.name = hash(bytes) + ending;
            this.type = type;
            this.bytes = bytes;
        }

        private static String hash(byte[] bytes) {
            try {
                var whole = MessageDigest.getInstance("SHA-256").digest(bytes);
                return HexFormat.of().formatHex(Arrays.copyOf(whole, NAME_BYTES));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        String name() {
            return name;
        }

        String type() {
            return type;
        }

        int size() {
            return bytes.length;
        }

        void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }

        String address() {
            return "/t" + FOLDER + name;
        }

        String tag() {
            return '"' + name + '"';
        }
    }

    /** The files of one theme. */
    private record Made(foyer.server.sites.Theme of, @Nullable File sheet, @Nullable File logo) {
        static Made of(foyer.server.sites.Theme theme) {
            var view = ThemeViews.theme(theme);
            var logo = view == null ? null : logo(view.logo());
            return new Made(theme, view == null ? null : sheet(view.colours(), logo), logo);
        }

        private static @Nullable File logo(Theme.@Nullable Logo logo) {
            if (logo == null) {
                return null;
            }
            var ending = logo.type().equals(Theme.Logo.PNG) ? ".png" : ".svg";
            return new File(logo.type(), ending, Base64.getDecoder().decode(logo.data()));
        }

        /** A greeting of its own needs no style sheet. */
        private static @Nullable File sheet(Theme.@Nullable Colours colours, @Nullable File logo) {
            if (colours == null && logo == null) {
                return null;
            }
            var own =
                    colours == null
                            ? ""
                            : new Theme(colours, null, null)
                                    .variables().entrySet().stream()
                                            .map(one -> one.getKey() + ":" + one.getValue() + ";")
                                            .collect(Collectors.joining());
            var picture = logo == null ? "" : "--site-logo:url(\"" + logo.address() + "\");";
            var text = ":root{" + own + picture + "}\n";
            return new File(
                    "text/css;charset=utf-8", ".css", text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Empty where nothing differs from the usual. */
    Optional<File> findSheet() {
        return Optional.ofNullable(made().sheet());
    }

    boolean hasLogo() {
        return made().logo() != null;
    }

    /** Of the look that is in effect; those of another one are no more. */
    Optional<File> find(String name) {
        var now = made();
        return Stream.of(now.sheet(), now.logo())
                .flatMap(Stream::ofNullable)
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    /** What a phone's own bar is coloured by, such as {@code #0A3F39}. */
    Optional<String> findBar() {
        return Optional.ofNullable(site.get().rules().theme().colours())
                .map(colours -> colours.bar().toString());
    }

    private Made made() {
        var theme = site.get().rules().theme();
        var known = made;
        if (!known.of().equals(theme)) {
            known = Made.of(theme);
            made = known;
        }
        return known;
    }
}
