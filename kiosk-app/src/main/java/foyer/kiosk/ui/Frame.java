package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import foyer.kiosk.session.Action.Simple;
import foyer.webhost.ui.Arch;
import foyer.webhost.ui.Icon;
import java.util.ArrayList;
import java.util.List;

/** What stands above and below every screen, always in the same place. */
final class Frame {
    private Frame() {}

    static Header head(Scene scene) {
        var menu = scene.menu();
        var name = new Div(new Span(scene.name(menu.council())));
        name.addClassNames("k-head__name", "grow");
        name.add(new Small(scene.name(menu.site())));
        var head = new Header(new Arch(), name);
        head.addClassName("k-head");
        if (!scene.low()) {
            head.add(language(scene, "k-lang"));
        }
        return head;
    }

    private static NativeButton language(Scene scene, String kind) {
        var own = scene.say("language.own");
        var language =
                Parts.button(scene, kind, Simple.CHANGE_LANGUAGE, new Icon("globe"), new Span(own));
        // What is read on it is part of its name, for those who say what they see.
        language.setAriaLabel(own + ", " + scene.say("language.change"));
        return language;
    }

    static Footer foot(Scene scene, Component... nav) {
        var foot = new Footer();
        foot.addClassName("k-foot");
        if (nav.length > 0) {
            foot.add(Parts.div("k-nav", scene.low() ? withLanguage(scene, nav) : nav));
        }
        foot.add(access(scene));
        return foot;
    }

    /** The head is out of reach, so its button comes down, to the side reading begins. */
    private static Component[] withLanguage(Scene scene, Component... nav) {
        var all = new ArrayList<>(List.of(nav));
        int before = nav[0] instanceof NativeButton ? 1 : 0;
        all.add(before, language(scene, "btn k-lang--low"));
        return all.toArray(Component[]::new);
    }

    /** Back at the side reading begins, start again at the other. */
    static Footer footWithWays(Scene scene) {
        return foot(scene, back(scene), space(), again(scene));
    }

    static NativeButton back(Scene scene) {
        return Parts.button(
                scene,
                "btn",
                Simple.BACK,
                new Icon("arrow-left").turning(),
                new Span(scene.say("nav.back")));
    }

    static NativeButton again(Scene scene) {
        return Parts.button(
                scene, "btn", Simple.START_AGAIN, new Icon("x"), new Span(scene.say("nav.again")));
    }

    static Span space() {
        var space = new Span();
        space.addClassName("grow");
        return space;
    }

    private static Div access(Scene scene) {
        var visitor = scene.session().visitor();
        var bar = Parts.div("k-access");
        if (scene.session().keypad().voice()) {
            bar.add(listen(scene));
        }
        var larger = acc(scene, "a-large-small", "access.larger", Simple.LARGER_TEXT);
        larger.getElement().setAttribute("aria-pressed", String.valueOf(visitor.largeText()));
        var contrast = acc(scene, "contrast", "access.contrast", Simple.CONTRAST);
        contrast.getElement().setAttribute("aria-pressed", String.valueOf(visitor.highContrast()));
        var lower = acc(scene, "accessibility", "access.lower", Simple.LOWER);
        lower.getElement().setAttribute("aria-pressed", String.valueOf(visitor.lowReach()));
        if (scene.menu().signed().isOffered()) {
            bar.addClassName("k-access--signed");
        }
        var help = acc(scene, "hand", "access.help", Simple.CALL_HELP);
        help.addClassName("acc--help");
        bar.add(larger, contrast, lower);
        SignedSlot.buttons(scene).forEach(bar::add);
        bar.add(help);
        return bar;
    }

    private static NativeButton listen(Scene scene) {
        var listen = acc(scene, "volume-2", "access.listen", Simple.LISTEN);
        boolean listening = scene.session().visitor().hearing().listening();
        listen.getElement().setAttribute("aria-pressed", String.valueOf(listening));
        return listen;
    }

    static NativeButton acc(Scene scene, String icon, String label, Simple action) {
        return Parts.button(scene, "acc", action, new Icon(icon), new Span(scene.say(label)));
    }

    @com.vaadin.flow.component.Tag("small")
    static final class Small extends Span {
        Small(String text) {
            super(text);
        }
    }
}
