package foyer.contract.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages of everything the public reads and hears: screens, paper, displays, voice and phone
 * page each have a bundle in every one of them, and a missing one fails the build. Sites may offer
 * fewer.
 */
public final class PublicLanguages {
    /** English first: it answers where a language is not among these. */
    public static final List<LanguageCode> ALL =
            Stream.of("en", "cy", "pl", "ro", "pt", "lt", "bn", "ur", "ar", "zh")
                    .map(LanguageCode::new)
                    .toList();

    private PublicLanguages() {}

    /** The same language without script and region, when it is one of these. */
    public static Optional<LanguageCode> find(LanguageCode wanted) {
        var plain = wanted.value().split("-", 2)[0];
        return ALL.stream().filter(one -> one.value().equals(plain)).findFirst();
    }
}
