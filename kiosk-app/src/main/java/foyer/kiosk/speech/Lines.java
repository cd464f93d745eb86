package foyer.kiosk.speech;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines in the making, in the visitor's language. Not shared. */
final class Lines {
    private final LanguageCode language;
    private final List<Line> lines = new ArrayList<>();

    Lines(LanguageCode language) {
        this.language = language;
    }

    Lines say(String key) {
        return open(new Words.Said(key, Map.of()));
    }

    Lines say(String key, String blank, int value) {
        return open(new Words.Said(key, Map.of(blank, value)));
    }

    Lines open(Words words) {
        lines.add(new Line(language, words, false));
        return this;
    }

    Lines secret(Words words) {
        lines.add(new Line(language, words, true));
        return this;
    }

    Lines name(@Nullable Texts texts) {
        return texts == null ? this : open(new Words.Name(texts));
    }

    Lines secretName(@Nullable Texts texts) {
        return texts == null ? this : secret(new Words.Name(texts));
    }

    Lines in(LanguageCode other, Words words) {
        lines.add(new Line(other, words, false));
        return this;
    }

    /** Without a headset a line says that something is left out, and how to hear it. */
    List<Line> heardBy(boolean oneOnly) {
        if (oneOnly || lines.stream().noneMatch(Line::forOneOnly)) {
            return List.copyOf(lines);
        }
        var open = new ArrayList<Line>();
        boolean told = false;
        for (var line : lines) {
            if (!line.forOneOnly()) {
                open.add(line);
            } else if (!told) {
                open.add(new Line(language, new Words.Said("speech.private", Map.of()), false));
                told = true;
            }
        }
        return List.copyOf(open);
    }
}
