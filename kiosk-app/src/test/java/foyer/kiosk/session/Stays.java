package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.LanguageCode;
import foyer.kiosk.session.Action.Simple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every screen somebody can come to, in one language and one look, with how they came there: each
 * question and each end of each journey. That none is missing is {@code EveryTextTest}'s to show.
 */
public final class Stays {
    /**
     * A visitor in front of one screen.
     *
     * @param name what it is, as in the names of pictures
     */
    public record Stay(String name, Session session) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final LanguageCode language;
    private final List<Simple> looks;
    private final List<Stay> all = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Stays(LanguageCode language, List<Simple> looks) {
        this.language = language;
        this.looks = looks;
    }

    /**
     * @param looks what the visitor chooses before anything else
     */
    public static List<Stay> all(LanguageCode language, Simple... looks) {
        var stays = new Stays(language, List.of(looks));
        ServiceStays.of(stays);
        TicketStays.of(stays);
        WayStays.of(stays);
        AppointmentStays.of(stays);
        VisitStays.of(stays);
        TellingStays.of(stays);
        return List.copyOf(stays.all);
    }

    LanguageCode language() {
        return language;
    }

    /** At the welcome. */
    Walk come(Menu menu) {
        return come(Walk.spoken(menu));
    }

    private Walk come(Walk walk) {
        return walk.touch(looks.toArray(Action[]::new));
    }

    /** At the services. */
    Walk begin(Menu menu) {
        return begin(Walk.spoken(menu));
    }

    Walk begin(Walk walk) {
        return come(walk).touch(new Action.ChooseLanguage(language));
    }

    /** At the first question. */
    Walk begin(Menu menu, String journey) {
        return begin(menu).touch(new Action.OpenEntry(journey));
    }

    void add(String name, Walk walk) {
        assertThat(names.add(name)).as("another screen is called %s", name).isTrue();
        all.add(new Stay(name, walk.session));
    }

    /** And each page of its list. */
    void addPages(String name, Walk walk) {
        var first = walk.session.screen();
        var at = walk.fork();
        for (int page = 1; page == 1 || !at.session.screen().equals(first); page++) {
            add(page == 1 ? name : name + "-" + page, at);
            if (!Choices.of(at.session).contains(Simple.NEXT_PAGE)) {
                return;
            }
            at = at.fork().touch(Simple.NEXT_PAGE);
        }
    }
}
