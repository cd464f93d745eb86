package foyer.server.counters.ui;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.server.counters.CounterRoom;
import foyer.server.counters.Seat;
import foyer.server.counters.TransferModel;
import foyer.server.counters.TransferModel.Choice;
import foyer.server.counters.TransferModel.Onward;
import java.util.List;

/** Where the customer of a dialog can be sent, as it is at the moment of asking. */
final class Choices {
    private final CounterRoom room;
    private final Seat seat;
    private final TicketId ticket;
    private final TransferModel model;

    Choices(CounterRoom room, Seat seat, TicketId ticket) {
        this.room = room;
        this.seat = seat;
        this.ticket = ticket;
        this.model = new TransferModel(room.site(), Console.words().reader(), room.people());
    }

    TicketId ticket() {
        return ticket;
    }

    String number() {
        return room.loop().read(state -> state.findTicket(ticket).orElseThrow().number().value());
    }

    List<Onward> listServices() {
        return room.loop().read(state -> model.listServices(state, ticket));
    }

    List<Onward> listFurther() {
        var now = room.clock().instant();
        return room.loop()
                .read(
                        state ->
                                model.listFurther(
                                        state, seat.person().id(), seat.counter(), ticket, now));
    }

    List<Choice> listFor(ServiceCode service) {
        var now = room.clock().instant();
        return room.loop()
                .read(
                        state ->
                                model.listChoices(
                                        state,
                                        seat.person().id(),
                                        seat.counter(),
                                        ticket,
                                        service,
                                        now));
    }
}
