package foyer.appliance.keypad;

import com.microsoft.playwright.Page;
import foyer.appliance.keypad.Scribe.Sentence;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.text.KioskTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A visitor who sees nothing, with a headset and the keypad: never a touch, never the mouse. They
 * go on when they hear where they are, and choose what they hear; of the page nothing leads them.
 * Somebody who comes for the first time: what stands where is learned on the way.
 */
final class KeypadHands {
    /** The browser's driver knows no keys past F12. */
    private static final String PLUG =
            "key => document.dispatchEvent(new KeyboardEvent('keydown', {key, cancelable: true}))";

    private static final String TO_READ =
            """
            () => [...document.querySelectorAll('h1, .k-lead, .plate .code, .said__code .code')]
                .map(one => one.textContent.trim()).filter(text => text)
            """;

    static final String DOWN = "ArrowDown";
    private static final String UP = "ArrowUp";
    private static final Set<String> MORE =
            Set.of("language.other", "services.more", "options.more");
    private static final int MOST_PAGES = 5;

    private final Page page;
    private final Ears ears;
    private final KioskTexts house;
    private KioskTexts texts;

    private final List<String> story = new ArrayList<>();
    private int keys;

    /** What was said before is in the story. */
    private int told;

    /** The first of what was said on the last key. */
    private int since;

    /** Of the keyboards, known by how many keys they have: where the signs are. */
    private final Map<Integer, Map<String, Integer>> learned = new HashMap<>();

    /** Where the keypad stands and of how many; 0: not known. */
    private int at;

    private int of;

    KeypadHands(Page page, Scribe scribe, LanguageCode houseLanguage) {
        this.page = page;
        house = KioskTexts.in(houseLanguage);
        texts = house;
        page.waitForSelector(".kiosk[data-screen=attract] .lang");
        ears = new Ears(page, scribe);
    }

    Page page() {
        return page;
    }

    /** A stranger to the kiosk stands there now. */
    void begin() {
        story.clear();
        learned.clear();
        keys = 0;
        told = ears.mark();
    }

    /** Of the keypad, since the beginning. */
    int keys() {
        return keys;
    }

    /** Keys and whatever was heard, since the beginning, a line each. */
    List<String> story() {
        tell();
        return List.copyOf(story);
    }

    private void tell() {
        ears.heard(told).forEach(one -> story.add("    " + one.words()));
        told = ears.mark();
    }

    /** A text of the kiosk in the language they listen to. */
    String text(String key) {
        return texts.get(key);
    }

    /** Speech is on, and the welcome is heard. */
    void plugIn() {
        headset("F15", "[plugs a headset in]");
        arrive(text("welcome"));
        at = 0;
    }

    void pullOut() {
        headset("F16", "[pulls the headset out]");
        page.waitForSelector(".acc:has(.i--volume-2)[aria-pressed='false']");
    }

    private void headset(String key, String what) {
        tell();
        story.add(what);
        since = ears.mark();
        page.evaluate(PLUG, key);
    }

    boolean hearsNothing() {
        return ears.isSilent();
    }

    KeypadHands press(String key) {
        press(key, 1);
        at = 0;
        return this;
    }

    private void press(String key, int times) {
        tell();
        story.add("[" + key + (times == 1 ? "]" : " × " + times + "]"));
        since = ears.mark();
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
        keys += times;
    }

    /** In their own voice, and in that of their language. */
    KeypadHands chooseLanguage(LanguageCode language) {
        texts = KioskTexts.in(language);
        return choose(text("language.own"));
    }

    /** Goes on until it is heard, and chooses it. */
    KeypadHands choose(String words) {
        go(words);
        enter();
        return this;
    }

    /** Goes on until it is heard, turning the pages of a list. */
    Announced go(String words) {
        for (int i = 0; i < MOST_PAGES; i++) {
            var round = new ArrayList<Announced>();
            var found = goRound(words, DOWN, round);
            if (found.isPresent()) {
                return found.get();
            }
            turnPage(words, round);
        }
        throw new AssertionError("on no page: " + words);
    }

    private void turnPage(String words, List<Announced> round) {
        var more =
                MORE.stream()
                        .flatMap(key -> List.of(text(key), house.get(key)).stream())
                        .filter(text -> round.stream().anyMatch(one -> one.says(text)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(words + " is not among " + round));
        var _ = goRound(more, DOWN, round).orElseThrow();
        enter();
        ears.awaitEnd(since);
    }

    /** Whatever comes first. */
    Announced chooseFirst() {
        var first = move(DOWN);
        enter();
        return first;
    }

    private void enter() {
        press("Enter");
    }

    /** Each choice once at most. */
    private Optional<Announced> goRound(String words, String key, List<Announced> round) {
        int moves = 0;
        Announced one;
        do {
            one = move(key);
            round.add(one);
            if (one.says(words)) {
                return Optional.of(one);
            }
        } while (++moves < one.of());
        return Optional.empty();
    }

    private Announced move(String key) {
        return move(key, 1);
    }

    /** Listens where they want to be. */
    private Announced move(String key, int times) {
        press(key, times);
        int there =
                at == 0 ? 0 : 1 + Math.floorMod(at - 1 + (key.equals(DOWN) ? times : -times), of);
        var heard = ears.awaitThat(since, all -> Announced.findIn(all, there).isPresent());
        var one = Announced.findIn(heard, there).orElseThrow();
        if (one.words().stream().noneMatch(Sentence::isAudible)) {
            throw new AssertionError("nothing is heard of " + one);
        }
        at = one.at();
        of = one.of();
        return one;
    }

    /** The screen of this title is said, all of it. */
    KeypadHands arrive(String title) {
        hear(title);
        ears.awaitEnd(since);
        assertNothingIsUnsaid();
        return this;
    }

    /** Whoever started again by key is welcomed in the house's language, as the first time. */
    KeypadHands comeHome() {
        texts = house;
        return arrive(text("welcome"));
    }

    KeypadHands hear(String words) {
        ears.await(since, words);
        return this;
    }

    String hearOneOf(List<String> words) {
        return ears.awaitOneOf(since, words);
    }

    KeypadHands hearOut() {
        ears.awaitEnd(since);
        return this;
    }

    /** What is large there was said; the smaller is compared by the kiosk's own tests. */
    private void assertNothingIsUnsaid() {
        var said = heard().stream().map(Ears::plain).toList();
        for (var shown : (List<?>) page.evaluate(TO_READ)) {
            var words = Ears.plain(shown.toString());
            if (said.stream().noneMatch(one -> one.contains(words))) {
                throw new AssertionError("unsaid: " + shown + "; said: " + heard());
            }
        }
    }

    /** Since the last key. */
    List<String> heard() {
        return ears.heard(since).stream().map(Sentence::words).toList();
    }

    /** The sentence that followed this one. */
    String after(String words) {
        var heard = heard();
        for (int i = 0; i + 1 < heard.size(); i++) {
            if (Ears.plain(heard.get(i)).equals(Ears.plain(words))) {
                return heard.get(i + 1);
            }
        }
        throw new AssertionError("nothing after " + words + " in " + heard);
    }

    /** Sign by sign, on the letters where they are; each is heard on its key and once it stands. */
    KeypadHands spell(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(this::type);
        return this;
    }

    private void type(String sign) {
        var name = sign.equals(" ") ? text("keys.space") : sign;
        if (!seek(name)) {
            choose(text("keys.to.LATIN")).hearOut();
            if (!seek(name)) {
                throw new AssertionError("no key for " + sign);
            }
        }
        int there = at;
        enter();
        hear(name).hearOut();
        at = there;
    }

    private boolean seek(String name) {
        if (at == 0) {
            learn(move(DOWN));
        }
        var known = signs().get(Ears.key(name));
        if (known == null) {
            return explore(name);
        }
        jump(known);
        return true;
    }

    private Map<String, Integer> signs() {
        return learned.computeIfAbsent(of, _ -> new HashMap<>());
    }

    private void learn(Announced one) {
        one.words().forEach(said -> signs().putIfAbsent(Ears.key(said.words()), one.at()));
    }

    /** From where the known ends. */
    private boolean explore(String name) {
        int end = 0;
        while (signs().containsValue(end + 1)) {
            end++;
        }
        jump(end);
        while (end < of) {
            var one = move(DOWN);
            learn(one);
            if (one.says(name)) {
                return true;
            }
            end++;
        }
        return false;
    }

    private void jump(int place) {
        int down = Math.floorMod(place - at, of);
        if (down > 0) {
            var _ = down <= of / 2 ? move(DOWN, down) : move(UP, of - down);
        }
    }

    /** From the first half of the keys up: what stands behind them is nearer from the end. */
    KeypadHands chooseNearby(String words) {
        var round = new ArrayList<Announced>();
        if (goRound(words, at > of / 2 ? DOWN : UP, round).isEmpty()) {
            throw new AssertionError(words + " is not among " + round);
        }
        enter();
        return this;
    }

    /** What was spelled. */
    static String together(String spelled) {
        return spelled.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
