package foyer.server.counters.ui;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.server.counters.ConsoleView.Help;
import foyer.server.ticketing.Absence;
import foyer.server.ticketing.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the parts of the console can ask the view to do; mostly with the current customer. */
interface Actions {
    void start();

    void recall();

    void finish();

    void noShow();

    void park();

    void requeue(Command.Requeue.Place place);

    /** Asks where to first. */
    void chooseTransfer();

    /**
     * @param note may be empty
     */
    void transfer(Command.Transfer transfer, String note);

    /** Asks which first. */
    void chooseService();

    void addService(TicketId ticket, ServiceCode service);

    void callNext();

    void call(TicketId ticket);

    /** Asks why first. */
    void chooseEnd(TicketId ticket, String number);

    /** Of whoever was called and is not to be served after all. */
    void chooseEnd();

    void cancel(TicketId ticket);

    void abandon(TicketId ticket);

    /** Out of those set aside. */
    void takeBack(TicketId ticket);

    void revive(TicketId ticket);

    void undo();

    /**
     * @param until null when nobody knows
     */
    void leave(Absence.Kind kind, @Nullable Instant until);

    /** Asks what sort and until when first. */
    void chooseAbsence();

    void planAbsence(Instant from, Instant until);

    /**
     * @param begins of the absence that is not to be
     */
    void revokeAbsence(Instant begins);

    void comeBack();

    void goTo(Help.From from);

    void showKeys();

    void showServices();

    void closeService(ServiceCode service);

    void openService(ServiceCode service);

    void showAccuracy();

    void signOut();
}
