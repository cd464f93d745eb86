package foyer.kiosk.display;

import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.Shown;
import foyer.contract.words.CallId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A display whose page draws at once and speaks for a given time, on a clock of the test. */
final class SeededDisplay {
    private static final Duration TICK = Duration.ofMillis(250);

    AnnouncementState state = AnnouncementState.INITIAL;
    final List<CallId> spoken = new ArrayList<>();
    final List<Duration> spokenAt = new ArrayList<>();
    final List<DisplayEffect.Confirm> confirmed = new ArrayList<>();
    final List<DisplayEffect.Missed> missed = new ArrayList<>();
    private final Duration speech;
    private Duration now = Duration.ZERO;
    private Duration speechEnds = Duration.ZERO;
    private boolean draws = true;
    private boolean beating = true;
    private long beats;

    SeededDisplay(Duration speech) {
        this.speech = speech;
    }

    /** A display that has been live for a while, with one page that may play sound. */
    static SeededDisplay live(Duration speech) {
        var display = new SeededDisplay(speech);
        display.audience(1, 1);
        display.pass(Duration.ofSeconds(2));
        return display;
    }

    Moment now() {
        return Boards.at(now);
    }

    void board(Board board) {
        step(new DisplayInput.BoardArrived(now(), board));
    }

    void beat(Beat beat) {
        step(new DisplayInput.BeatArrived(now(), beat));
    }

    void audience(int pages, int audible) {
        step(new DisplayInput.AudienceChanged(now(), new Audience(pages, audible)));
    }

    void rendered(CallId call) {
        step(new DisplayInput.PageRendered(now(), call));
    }

    void finished(CallId call, boolean heard) {
        step(new DisplayInput.SoundFinished(now(), call, heard));
    }

    void pageDraws(boolean draws) {
        this.draws = draws;
    }

    void serverBeats(boolean beating) {
        this.beating = beating;
    }

    void pass(Duration time) {
        for (var end = now.plus(time); now.compareTo(end) < 0; ) {
            now = now.plus(TICK);
            if (beating && now.toMillis() % 2000 == 0) {
                beat(Boards.beat(++beats, now().serverTime()));
            }
            step(new DisplayInput.TimePasses(now()));
            var plate = state.plate();
            if (plate != null && !plate.finished() && draws && now.compareTo(speechEnds) >= 0) {
                finished(plate.id(), true);
            }
        }
    }

    long confirmed(Shown.How how) {
        return confirmed.stream().filter(c -> c.how() == how).count();
    }

    void step(DisplayInput input) {
        var step = AnnouncementRules.step(state, input);
        state = step.state();
        for (var effect : step.effects()) {
            switch (effect) {
                case DisplayEffect.Prepare _ -> {}
                case DisplayEffect.Announce announce -> {
                    spoken.add(announce.call().id());
                    spokenAt.add(now);
                    speechEnds = now.plus(speech);
                    if (draws) {
                        rendered(announce.call().id());
                    }
                }
                case DisplayEffect.Confirm confirm -> confirmed.add(confirm);
                case DisplayEffect.Missed gone -> missed.add(gone);
            }
        }
    }
}
