package foyer.appliance.keypad;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import foyer.appliance.keypad.Scribe.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What somebody hears at a page: its sounds, fetched and played by a real browser, known again as
 * the sentences of which the voice made them.
 */
final class Ears {
    /**
     * Told by the browser's own player: whether a sound has begun, was broken off, or came to its
     * end. Whoever listens here follows eight times as fast as people do, else the walks would take
     * hours.
     */
    private static final String LISTEN =
            """
            () => {
              const Player = window.Audio;
              window.sounds = [];
              window.steps = 0;
              const known = async url => {
                const answer = await fetch(url);
                if (!answer.ok) throw new Error('no sound any more');
                const wav = await answer.arrayBuffer();
                const print = await crypto.subtle.digest('SHA-256', wav.slice(44));
                return [...new Uint8Array(print)]
                    .map(one => one.toString(16).padStart(2, '0')).join('');
              };
              window.Audio = function (...all) {
                const player = new Player(...all), sound = {state: 'waits', print: ''};
                player.defaultPlaybackRate = player.playbackRate = 8;
                const turn = state => { sound.state = state; window.steps++; };
                player.addEventListener('playing', () => {
                  if (sound.state !== 'waits') return;
                  turn('plays');
                  known(player.src)
                      .then(print => { sound.print = print; window.steps++; })
                      .catch(() => turn('failed'));
                });
                player.addEventListener('pause', () => { if (!player.ended) turn('cut'); });
                player.addEventListener('ended', () => turn('over'));
                player.addEventListener('error', () => turn('failed'));
                window.sounds.push(sound);
                return player;
              };
            }""";

    private static final String SINCE =
            """
            from => window.sounds.slice(from).map(({state, print}) => ({state, print}))
            """;

    private static final Page.WaitForFunctionOptions UNHURRIED =
            new Page.WaitForFunctionOptions().setTimeout(60_000).setPollingInterval(20);

    /** As the browser tells it; the print comes a moment after the sound has begun. */
    private record Sound(String state, String print) {
        boolean isKnown() {
            return !print.isEmpty();
        }

        boolean isDone() {
            return state.equals("failed") || (state.equals("over") && isKnown());
        }

        boolean isUnderWay() {
            return state.equals("plays") || (state.equals("over") && !isKnown());
        }
    }

    private final Page page;
    private final Scribe scribe;

    Ears(Page page, Scribe scribe) {
        this.page = page;
        this.scribe = scribe;
        page.evaluate(LISTEN);
    }

    /** A moment, to ask what was heard after it. */
    int mark() {
        return ((Number) page.evaluate("window.sounds.length")).intValue();
    }

    private List<Sound> sounds(int since) {
        return ((List<?>) page.evaluate(SINCE, since))
                .stream()
                        .map(Map.class::cast)
                        .map(one -> new Sound((String) one.get("state"), (String) one.get("print")))
                        .toList();
    }

    /** What has sounded since, each at least begun. */
    List<Sentence> heard(int since) {
        return sounds(since).stream()
                .filter(Sound::isKnown)
                .map(sound -> sentence(sound.print()))
                .toList();
    }

    private List<String> words(int since) {
        return heard(since).stream().map(Sentence::words).toList();
    }

    private Sentence sentence(String print) {
        try {
            return scribe.sentence(print);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until a sentence of these words sounds, or has. */
    void await(int since, String words) {
        var _ = awaitOneOf(since, List.of(words));
    }

    /** Until one of these sounds, or has: which. */
    String awaitOneOf(int since, List<String> words) {
        await(since, words.toString(), all -> findIn(all, words).isPresent());
        return findIn(heard(since), words).orElseThrow();
    }

    /** Until this is so and nothing sounds any more: all that was heard. */
    List<Sentence> awaitThat(int since, Predicate<List<Sentence>> wanted) {
        await(since, "what was waited for", wanted);
        awaitEnd(since);
        return heard(since);
    }

    private static Optional<String> findIn(List<Sentence> heard, List<String> words) {
        return words.stream()
                .filter(wanted -> heard.stream().anyMatch(one -> says(one, wanted)))
                .findFirst();
    }

    /** Until something was said since, and nothing more is. */
    void awaitEnd(int since) {
        await(
                since,
                "the end",
                _ -> {
                    var all = sounds(since);
                    return !all.isEmpty()
                            && all.getLast().isDone()
                            && all.stream().noneMatch(Sound::isUnderWay);
                });
    }

    /** Asks anew only once something has happened: asking all the time keeps the page from it. */
    private void await(int since, String what, Predicate<List<Sentence>> heard) {
        try {
            for (; ; ) {
                var steps = page.evaluate("window.steps");
                if (heard.test(heard(since))) {
                    return;
                }
                page.waitForFunction("steps => window.steps > steps", steps, UNHURRIED);
            }
        } catch (TimeoutError silent) {
            throw new AssertionError(
                    "not heard: %s; but: %s; of %s".formatted(what, words(since), sounds(since)),
                    silent);
        }
    }

    /** However it is punctuated or spelled; a sign is heard as nothing else. */
    static boolean says(Sentence sentence, String words) {
        return key(sentence.words()).equals(key(words));
    }

    static String key(String words) {
        var plain = plain(words);
        return plain.isEmpty() ? words.strip() : plain;
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}]", "");
    }

    boolean isSilent() {
        return page.evaluate("window.sounds.filter(one => one.state === 'plays').length").equals(0);
    }
}
