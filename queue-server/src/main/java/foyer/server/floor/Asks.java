package foyer.server.floor;

import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.MessageCodec;
import foyer.contract.Shown;
import foyer.contract.words.IntentId;
import foyer.contract.words.NeedCode;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.How;
import foyer.server.ticketing.Wants;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What nodes ask for, in the queue's words. Thread-safe. */
public final class Asks {
    private static final long OLDEST_MILLIS = Duration.ofDays(30).toMillis();

    private final MessageCodec codec;
    private final Function<AskBody.CheckIn, Wants> appointments;

    /** Where no appointments are known. */
    public Asks(MessageCodec codec) {
        this(codec, _ -> Wants.NOTHING);
    }

    /**
     * @param appointments with what somebody waits who checks in
     */
    public Asks(MessageCodec codec, Function<AskBody.CheckIn, Wants> appointments) {
        this.codec = codec;
        this.appointments = appointments;
    }

    public Command command(Ask ask, Instant now) {
        return switch (ask.body()) {
            case AskBody.Issue issue ->
                    new Command.Issue(
                            issue.service(),
                            issue.language(),
                            LinkHash.of(issue.link()),
                            arrived(ask, now),
                            ask.ageCertain(),
                            Wants.held(issue.notBefore()).needing(codes(issue.needs())));
            case AskBody.CheckIn checkIn ->
                    new Command.Issue(
                            checkIn.service(),
                            checkIn.language(),
                            LinkHash.of(checkIn.link()),
                            arrived(ask, now),
                            ask.ageCertain(),
                            appointments.apply(checkIn).needing(codes(checkIn.needs())));
            case AskBody.FindAppointment _, AskBody.ListAppointments _ ->
                    throw new IllegalArgumentException("a question changes nothing in the queue");
            case AskBody.Numbered numbered ->
                    new Command.GiveNumber(
                            numbered.issue(), numbered.number(), numbered.businessDay());
            case AskBody.Withdraw withdraw -> new Command.Withdraw(withdraw.issue());
            case AskBody.Lease lease -> new Command.LeaseBands(lease.held());
            case AskBody.Visiting _ ->
                    throw new IllegalArgumentException("visitors are beside the queue");
            case AskBody.Help help -> new Command.AskHelp(help.language());
            case AskBody.Tell _, AskBody.Survey _ ->
                    throw new IllegalArgumentException("no wish of the queue's: " + ask.intent());
        };
    }

    private static List<Code> codes(@Nullable List<NeedCode> needs) {
        return needs == null
                ? List.of()
                : needs.stream().map(need -> new Code(need.value())).toList();
    }

    private static Instant arrived(Ask ask, Instant now) {
        return now.minusMillis(Math.min(ask.ageMillis(), OLDEST_MILLIS));
    }

    public Command command(Shown shown) {
        var how =
                switch (shown.how()) {
                    case SHOWN -> How.SHOWN;
                    case SPOKEN -> How.SPOKEN;
                };
        return new Command.ConfirmShown(
                shown.call(), how, Duration.ofMillis(Math.min(shown.afterMillis(), OLDEST_MILLIS)));
    }

    /** Equal for equal wishes: neither the age nor the node's restarts are part of a wish. */
    public byte[] bodyHash(Ask ask) {
        var wish = new Ask(ask.v(), ask.intent(), ask.node(), 0, 0, true, ask.body());
        return LinkHash.sha256(codec.encode(wish));
    }

    /** A confirmation has no intent of its own; said twice it is the same one. */
    public static IntentId intentOf(Shown shown) {
        return new IntentId(UUID.nameUUIDFromBytes(identity(shown)).toString());
    }

    public static byte[] bodyHash(Shown shown) {
        return LinkHash.sha256(identity(shown));
    }

    private static byte[] identity(Shown shown) {
        return ("shown " + shown.node() + " " + shown.call() + " " + shown.how())
                .getBytes(StandardCharsets.US_ASCII);
    }
}
