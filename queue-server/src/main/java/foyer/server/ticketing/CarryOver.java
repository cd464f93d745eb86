package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What one business day leaves to the next: everything a state starts from when it is rebuilt.
 *
 * @param tickets still waiting, called, served or set aside
 * @param leases of days that may still matter
 * @param epoch of the latest lease
 * @param used numbers kiosks gave by themselves on earlier days, and for which Issue
 * @param awaited numbers whose Issue has not arrived
 * @param turnedAway customers whose kiosk may still say it gave a number
 * @param absences of people who are away or will be
 */
public record CarryOver(
        List<Ticket> tickets,
        List<Lease> leases,
        long epoch,
        List<UsedNumber> used,
        List<SignIn> signIns,
        List<Event.NumberAwaited> awaited,
        List<Event.CustomerTurnedAway> turnedAway,
        List<Absence> absences) {
    public static final CarryOver NOTHING =
            new CarryOver(
                    List.of(), List.of(), 0, List.of(), List.of(), List.of(), List.of(), List.of());

    /** A band a node may number from by itself. */
    public record Lease(NodeId node, int mark, NumberBand band) {}

    public record UsedNumber(LocalDate day, TicketNumber number, IntentId issue) {}

    public record SignIn(StaffId staff, CounterId counter, Instant since) {}

    public CarryOver {
        tickets = List.copyOf(tickets);
        leases = List.copyOf(leases);
        used = List.copyOf(used);
        signIns = List.copyOf(signIns);
        awaited = List.copyOf(awaited);
        turnedAway = List.copyOf(turnedAway);
        absences = List.copyOf(absences);
    }
}
