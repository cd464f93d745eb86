package foyer.server.counters.ui;

import foyer.contract.words.NodeId;
import foyer.contract.words.TicketId;

/** What the parts of the console can ask the view to do. */
interface Actions {
    void start();

    void recall();

    void finish();

    void noShow();

    void callNext();

    void call(TicketId ticket);

    void goTo(NodeId node);

    void signOut();
}
