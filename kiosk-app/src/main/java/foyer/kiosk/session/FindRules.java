package foyer.kiosk.session;

import foyer.kiosk.find.Search;

/** From what was typed to what was meant. */
final class FindRules {
    /** Two pages of the low layout: whoever finds nothing among them says it in other words. */
    private static final int MOST = 8;

    private final SessionRules rules;

    FindRules(SessionRules rules) {
        this.rules = rules;
    }

    Step found(Session session, String typed) {
        var subjects = Subjects.of(session.menu(), session.visitor().language());
        return rules.show(session, new Screen.Found(Search.find(subjects, typed, MOST), 0));
    }
}
