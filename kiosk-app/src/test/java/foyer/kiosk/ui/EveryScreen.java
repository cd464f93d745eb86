package foyer.kiosk.ui;

import com.microsoft.playwright.Page;
import foyer.contract.Answer;
import foyer.contract.AskBody;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One walk past every screen but the idle warning, in one language. */
final class EveryScreen {
    private final ScreenRig rig;
    private final Page page;
    private final Consumer<String> seen;

    EveryScreen(ScreenRig rig, Page page, Consumer<String> seen) {
        this.rig = rig;
        this.page = page;
        this.seen = seen;
    }

    /**
     * @param atTheWelcome what the visitor does before anything else
     */
    void walk(String language, Runnable atTheWelcome) throws Exception {
        atTheWelcome.run();
        seen.accept("attract");
        rig.touch(page, ".lang:has(bdi[lang='" + language + "'])", "groups");
        seen.accept("groups");
        closedService();
        changeOfLanguage();
        toTheTicket();
        afterTheTicket();
    }

    private void closedService() throws Exception {
        if (page.querySelector(".tile--shut") == null) {
            rig.touch(page, ".way--quiet:has(.i--list-ordered)", "groups");
            page.waitForSelector(".tile--shut");
            seen.accept("groups-more");
        }
        rig.touch(page, ".tile--shut >> nth=0", "closedservice");
        seen.accept("closedservice");
        rig.touch(page, ".acc--help", "help");
        seen.accept("help-asking");
        rig.answer(rig.awaitAsk(AskBody.Help.class), new Answer.Done());
        page.waitForSelector(".say .i--user");
        seen.accept("help-coming");
        rig.touch(page, ".k-nav .btn >> nth=0", "closedservice");
        rig.touch(page, ".k-nav .btn >> nth=0", "groups");
    }

    private void changeOfLanguage() {
        rig.touch(page, "button:has(.i--globe)", "languages");
        seen.accept("languages");
        rig.touch(page, ".k-nav .btn >> nth=0", "groups");
    }

    private void toTheTicket() throws Exception {
        rig.paper.comes(new CompletableFuture<>());
        rig.touch(page, ".tile >> nth=0", "services");
        seen.accept("services");
        rig.touch(page, ".tile >> nth=0", "choice");
        seen.accept("choice");
        rig.touch(page, ".way--main", "issuing");
        seen.accept("issuing");
        rig.answerIssue("H042");
        rig.awaitScreen(page, "ticket");
        seen.accept("ticket-printing");
    }

    private void afterTheTicket() {
        rig.touch(page, ".k-nav .btn >> nth=0", "givenback");
        seen.accept("givenback");
        rig.touch(page, ".k-nav .btn--main", "attract");
    }

    /** Without the server and with a printer that fails. */
    void walkAlone(String language, Runnable atTheWelcome) {
        rig.paper.comes(CompletableFuture.completedFuture(false));
        rig.floor.live(false);
        atTheWelcome.run();
        rig.touch(page, ".lang:has(bdi[lang='" + language + "'])", "groups");
        seen.accept("alone-groups");
        rig.touch(page, ".tile >> nth=0", "services");
        rig.touch(page, ".tile >> nth=0", "choice");
        seen.accept("alone-choice");
        rig.touch(page, ".way--main", "ticket");
        page.waitForSelector(".nopaper");
        seen.accept("alone-ticket");
        rig.touch(page, ".acc--help", "help");
        seen.accept("alone-help");
        rig.touch(page, "button:has(.i--x)", "attract");
        rig.floor.live(true);
    }
}
