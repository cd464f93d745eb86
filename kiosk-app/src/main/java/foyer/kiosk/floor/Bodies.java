package foyer.kiosk.floor;

import foyer.contract.AskBody;
import foyer.contract.words.NeedCode;
import foyer.kiosk.session.Effect.Wish;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wishes for a ticket in the words the server is asked with. */
final class Bodies {
    private Bodies() {}

    static AskBody.Issue of(Wish.TakeTicket wish) {
        return new AskBody.Issue(
                wish.service(), wish.language(), wish.link(), wish.heldUntil(), said(wish.needs()));
    }

    static AskBody.CheckIn of(Wish.CheckIn wish) {
        return new AskBody.CheckIn(
                wish.appointment(),
                wish.service(),
                wish.language(),
                wish.link(),
                said(wish.needs()));
    }

    /** A server that knows of no needs is told of none. */
    private static @Nullable List<NeedCode> said(List<NeedCode> needs) {
        return needs.isEmpty() ? null : needs;
    }
}
