package foyer.kiosk.session;

import foyer.kiosk.journey.Layer;
import foyer.kiosk.session.Action.Simple;
import java.util.List;

/** Tell us, and how it was. */
final class TellingStays {
    static final String TEXT = "It was zlorpingly cold in area B.";
    static final String EMAIL = "wilhelmina@quill.example";
    static final String PHONE = "+44 7700 900123";
    private static final String LONG = "All of it went wrong, from the first day on. ".repeat(10);

    private TellingStays() {}

    static void of(Stays stays) {
        tellUs(stays);
        survey(stays);
    }

    private static void tellUs(Stays stays) {
        var walk = stays.begin(House.open("tell-us"), "tell-us");
        stays.add("tell-us-kind", walk);
        walk.touch(new Action.Pick("complaint"));
        stays.addPages("tell-us-about", walk);
        walk.touch(Simple.NEXT);
        stays.add("tell-us-text", walk);
        typing(stays, walk);
        walk.type(TEXT).touch(Simple.NEXT);
        stays.add("tell-us-contact", walk);
        contacts(stays, walk);
        kept(stays, walk.touch(new Action.Pick("none")));
    }

    private static void typing(Stays stays, Walk walk) {
        stays.add("tell-us-text-wrong", walk.fork().type("<"));
        var much = walk.fork();
        for (int i = 0; i < 6; i++) {
            much.type(LONG);
        }
        stays.add("tell-us-text-long", much);
        for (var layer : List.of(Layer.LATIN, Layer.SIGNS)) {
            if (Choices.of(walk.session).contains(new Action.Turn(layer))) {
                var name = layer == Layer.SIGNS ? "tell-us-signs" : "tell-us-latin";
                stays.add(name, walk.fork().touch(new Action.Turn(layer)));
            }
        }
    }

    private static void contacts(Stays stays, Walk walk) {
        var email = walk.fork().touch(new Action.Pick("email"));
        stays.add("tell-us-email", email);
        stays.add(
                "tell-us-email-wrong", email.fork().type(EMAIL.substring(0, 8)).touch(Simple.NEXT));
        stays.add("tell-us-email-sign", email.fork().type("("));
        var phone = walk.fork().touch(new Action.Pick("phone"));
        stays.add("tell-us-phone", phone);
        stays.add("tell-us-phone-wrong", phone.fork().type("12").touch(Simple.NEXT));
        stays.add("tell-us-phone-sign", phone.fork().type("x"));
    }

    private static void kept(Stays stays, Walk sending) {
        stays.add("tell-us-sending", sending);
        var intent = sending.last(Effect.Ask.class).intent();
        stays.add("tell-us-failed", sending.fork().input(new Input.NotKept(intent)));
        var kept = sending.kept();
        stays.add("tell-us-kept", kept);
        stays.add("tell-us-slip", kept.fork().input(new Input.PaperCame(intent, true)));
        stays.add("tell-us-no-slip", kept.fork().input(new Input.PaperCame(intent, false)));
    }

    private static void survey(Stays stays) {
        var walk = stays.begin(House.open("survey"), "survey");
        var nothing = walk.fork();
        for (var question : List.of("welcome", "waiting", "efficiency", "result")) {
            stays.add("survey-" + question, walk);
            walk.touch(new Action.Rate(4));
            nothing.touch(Simple.NEXT);
        }
        stays.add("survey-empty", nothing.touch(Simple.NEXT));
        stays.add("survey-settled", walk);
        stays.add("survey-ticket", walk.touch(new Action.Pick("yes")));
        var sending = walk.type("H042").touch(Simple.NEXT);
        var intent = sending.last(Effect.Ask.class).intent();
        stays.add("survey-failed", sending.fork().input(new Input.NotKept(intent)));
        stays.add("survey-kept", sending.kept());
    }
}
