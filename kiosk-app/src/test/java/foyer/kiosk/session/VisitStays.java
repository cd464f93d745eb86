package foyer.kiosk.session;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.kiosk.session.Action.Simple;
import java.util.List;
import java.util.Locale;

/** A business visitor comes, and leaves. */
final class VisitStays {
    static final String VISITOR = "Zenobia Featherstonehaugh";
    static final String ORGANISATION = "Pendlebury & Sons 3";
    static final String HOST = "Novak";
    static final Reply HOSTS =
            new Reply.Heard(
                    new Answer.HostsFound(
                            List.of(
                                    new Answer.HostsFound.Host("h-1", "Jan Nowak", "Housing"),
                                    new Answer.HostsFound.Host("h-2", "Joan Novak", ""),
                                    new Answer.HostsFound.Host(
                                            "h-3",
                                            "Wilhelmina Quillfeather-Bartholomew",
                                            "Planning, building control and licensing"))));

    private VisitStays() {}

    static void of(Stays stays) {
        var way = stays.begin(House.open("visit"), "visit");
        stays.add("visit-way", way);
        leaving(stays, way.fork().touch(new Action.Pick("leave")));
        var sending = arriving(stays, way.touch(new Action.Pick("arrive")));
        stays.add("visit-sending", sending);
        stays.add("visit-host-nobody", hosts(sending, new Answer.HostsFound(List.of())));
        var help = sending.fork().timeUp(Timer.PATIENCE);
        welcomed(stays, help.fork().touch(new Action.Pick("no")));
        var which = sending.fork().answer(HOSTS);
        stays.add("visit-which", which);
        stays.add("visit-help", which.touch(new Action.Pick("h-1")));
    }

    private static Walk arriving(Stays stays, Walk walk) {
        stays.add("visit-visitor", walk);
        stays.add("visit-visitor-needed", walk.fork().touch(Simple.NEXT));
        stays.add("visit-visitor-sign", walk.fork().type("😀"));
        stays.add("visit-visitor-no-name", walk.fork().type("-").touch(Simple.NEXT));
        stays.add("visit-visitor-long", walk.fork().type("W".repeat(200)));
        walk.type(VISITOR).touch(Simple.NEXT);
        stays.add("visit-organisation", walk);
        walk.type(ORGANISATION).touch(Simple.NEXT);
        stays.add("visit-host", walk);
        return walk.type(HOST).touch(Simple.NEXT);
    }

    static Reply welcome(AskBody.SignIn visitor) {
        var told = Answer.Welcomed.HostTold.ON_ITS_WAY;
        return new Reply.Heard(new Answer.Welcomed(12, visitor.badge(), told));
    }

    private static Walk hosts(Walk sending, Answer.HostsFound found) {
        var walk = sending.fork();
        var intent = ((Screen.Sending) walk.session.screen()).intent();
        return walk.input(new Input.Answered(intent, new Reply.Heard(found)));
    }

    private static void welcomed(Stays stays, Walk signing) {
        var wanted = signing.last(Effect.Ask.class);
        var intent = wanted.intent();
        var body = (AskBody.SignIn) ((Effect.Wish.OfJourney) wanted.wish()).body();
        for (var told : Answer.Welcomed.HostTold.values()) {
            var reply = new Reply.Heard(new Answer.Welcomed(12, body.badge(), told));
            var name = "visit-" + told.name().toLowerCase(Locale.ROOT).replace('_', '-');
            stays.add(name, signing.fork().input(new Input.Answered(intent, reply)));
        }
        stays.add("visit-kept", signing.fork().timeUp(Timer.PATIENCE));
        stays.add("visit-failed", signing.fork().input(new Input.NotKept(intent)));
    }

    private static void leaving(Stays stays, Walk badge) {
        stays.add("visit-badge", badge);
        stays.add("visit-badge-cinema", badge.fork().type("M1-SCR7-ROWK-12\n"));
        var name = badge.type("12").touch(Simple.NEXT);
        stays.add("visit-name", name);
        var leaving = name.type(VISITOR).touch(Simple.NEXT);
        var intent = ((Screen.Sending) leaving.session.screen()).intent();
        ended(stays, "visit-gone", leaving, new Input.Answered(intent, new Reply.Done()));
        ended(stays, "visit-stranger", leaving, refused(leaving, "UNKNOWN_BADGE"));
        ended(stays, "visit-already", leaving, refused(leaving, "ALREADY_OUT"));
        stays.add("visit-leaving", leaving.fork().timeUp(Timer.PATIENCE));
    }

    private static Input refused(Walk leaving, String reason) {
        var intent = ((Screen.Sending) leaving.session.screen()).intent();
        return new Input.Answered(intent, new Reply.Refused(false, reason));
    }

    private static void ended(Stays stays, String name, Walk leaving, Input how) {
        stays.add(name, leaving.fork().input(how));
    }
}
