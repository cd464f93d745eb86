package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Clips;
import foyer.kiosk.signed.SignedEndpoint;
import foyer.webhost.ui.Icon;
import java.util.ArrayList;
import java.util.List;

/**
 * The place for a screen's clip in a sign language, always the same, with nothing under it. How far
 * it has played its script knows; a clip that cannot be played takes the place away.
 */
final class SignedSlot extends Div {
    private final String file;

    private SignedSlot(String file) {
        this.file = file;
        addClassName("k-signed");
        getElement().setAttribute("data-file", file);
        getElement().setAttribute("data-clip", SignedEndpoint.FOLDER + file);
        // It says what the screen says.
        getElement().setAttribute("aria-hidden", "true");
    }

    /** Empty where this screen has no clip. */
    static List<SignedSlot> of(Scene scene) {
        return Clips.find(scene.session()).map(SignedSlot::new).stream().toList();
    }

    /** Whether this is the clip of the screen before, too, and was just seen. */
    boolean shows(String seen) {
        return file.equals(seen);
    }

    String file() {
        return file;
    }

    /** Of the bar: to ask for clips, and to stop this one or see it again. */
    static List<Component> buttons(Scene scene) {
        var buttons = new ArrayList<Component>();
        if (scene.menu().signed().isOffered()) {
            buttons.add(choice(scene));
        }
        if (Clips.find(scene.session()).isPresent()) {
            buttons.add(play(scene));
        }
        return buttons;
    }

    private static NativeButton choice(Scene scene) {
        var choice = Frame.acc(scene, "signing", "access.signed", Simple.SIGNED);
        boolean on = scene.session().visitor().signed();
        choice.getElement().setAttribute("aria-pressed", String.valueOf(on));
        scene.live(now -> choice.setVisible(now.menu().signed().isOffered()));
        return choice;
    }

    private static NativeButton play(Scene scene) {
        var pause = new Icon("pause");
        pause.addClassName("acc__pause");
        var again = new Icon("rotate-ccw");
        again.addClassName("acc__again");
        var play = Parts.button(scene, "acc acc--play", Simple.PLAY_CLIP, pause, again);
        play.setAriaLabel(scene.say("access.signed.play"));
        scene.live(now -> play.setVisible(Clips.find(now).isPresent()));
        return play;
    }
}
