package foyer.kiosk.ui;

import com.microsoft.playwright.Page;
import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Stays;
import foyer.kiosk.session.Stays.Stay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Every screen of {@link Stays} on a page, one after the other, and what is wrong with it. */
final class EveryScreen {
    private final ScreenRig rig;
    private final Page page;
    private final LanguageCode language;
    private final String pictures;
    private final List<String> problems = new ArrayList<>();

    EveryScreen(ScreenRig rig, Page page, LanguageCode language) {
        this(rig, page, language, "every");
    }

    /**
     * @param pictures how the names of their files begin
     */
    EveryScreen(ScreenRig rig, Page page, LanguageCode language, String pictures) {
        this.rig = rig;
        this.page = page;
        this.language = language;
        this.pictures = pictures;
    }

    /**
     * @param axe its rules too, which take several times as long as the ruler
     */
    EveryScreen look(Predicate<Stay> which, boolean axe, Simple... looks) {
        Stays.all(language, looks).stream()
                .filter(which)
                .forEach(stay -> look(stay, axe, name(stay, looks)));
        return this;
    }

    private void look(Stay stay, boolean axe, String name) {
        rig.show(page, stay.session());
        Chromium.picture(page, name);
        problems.addAll(Layout.listProblems(page, name));
        if (axe) {
            problems.addAll(Axe.listViolations(page, name));
        }
    }

    private String name(Stay stay, Simple... looks) {
        var name = new StringBuilder(pictures + "-" + stay.name() + "-" + language);
        for (var look : looks) {
            name.append('-').append(look.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return name.toString();
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
