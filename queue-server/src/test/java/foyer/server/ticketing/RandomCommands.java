package foyer.server.ticketing;

import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Any command there is, sensible or not, at the site of {@link TestSite}. */
public final class RandomCommands {
    private static final List<Code> NEEDS =
            List.of(TestRules.LOOP, TestRules.SLOW, TestRules.LOW, new Code("unheard-of"));

    private final Random random;

    public RandomCommands(Random random) {
        this.random = random;
    }

    /** What is done with a visit that goes another way than straight on. */
    public Command aboutVisit(TicketId ticket) {
        return switch (random.nextInt(20)) {
            case 0, 1 -> new Command.Park(ticket);
            case 2, 3 -> new Command.Unpark(ticket);
            case 4, 5 -> new Command.Requeue(ticket, place());
            case 6, 7 -> new Command.Transfer(ticket, serviceOrNone(), target(), note());
            case 8 -> new Command.Revive(ticket);
            case 9 -> new Command.Reopen(ticket);
            case 10 -> new Command.Abandon(ticket);
            case 11 -> new Command.AddService(ticket, service());
            case 12 -> new Command.Prioritise(ticket, TestRules.BABY);
            case 13 -> new Command.Adjust(ticket, needs());
            case 14, 15 -> new Command.MoreTime(ticket);
            case 16, 17 -> new Command.AnswerSurvey(ticket, survey());
            default -> new Command.Undo(ticket);
        };
    }

    private Survey survey() {
        return new Survey(
                random.nextInt(6),
                random.nextInt(6),
                random.nextInt(6),
                1 + random.nextInt(5),
                random.nextBoolean() ? Survey.Settled.NO : Survey.Settled.UNSAID);
    }

    public Command aboutStaff(StaffId staff, Instant now) {
        return switch (random.nextInt(6)) {
            case 0 -> new Command.ForceSignOut(staff);
            case 1 -> new Command.Leave(staff, kind(), untilOrOpen(now));
            case 2, 3 -> new Command.ComeBack(staff);
            case 4 -> new Command.PlanAbsence(staff, around(now), around(now).plusSeconds(600));
            default -> new Command.PassTime();
        };
    }

    public Wants wants(Instant now) {
        return random.nextInt(3) > 0
                ? Wants.NOTHING
                : new Wants(
                        random.nextBoolean() ? List.of() : List.of(service(), service()),
                        needs(),
                        random.nextBoolean() ? null : around(now),
                        random.nextInt(4) > 0 ? null : TestRules.BABY,
                        random.nextInt(3) > 0 ? null : around(now));
    }

    public ServiceCode service() {
        return TestSite.SERVICES.get(random.nextInt(4));
    }

    public CounterId counter() {
        return TestSite.COUNTERS.get(random.nextInt(4));
    }

    public StaffId staff() {
        return new StaffId(List.of("ann", "ben", "cem", "dan").get(random.nextInt(4)));
    }

    public TicketNumber number() {
        return switch (random.nextInt(3)) {
            case 0 -> new TicketNumber("C" + (1 + random.nextInt(60)));
            case 1 -> new TicketNumber("H" + (20 + random.nextInt(10)));
            default -> TicketNumber.ofKiosk(1 + random.nextInt(3), 1 + random.nextInt(20));
        };
    }

    Command shown(TicketId ticket) {
        return new Command.ConfirmShown(
                new CallId(ticket + "." + (1 + random.nextInt(3))),
                How.SHOWN,
                Duration.ofMillis(random.nextInt(500)));
    }

    Command given(IntentId issue, Play play) {
        var day = play.state.findDay().orElseThrow();
        return new Command.GiveNumber(
                issue, number(), random.nextBoolean() ? null : day.plusDays(random.nextInt(3) - 1));
    }

    private List<Code> needs() {
        var some = new ArrayList<Code>();
        NEEDS.forEach(
                need -> {
                    if (random.nextInt(6) == 0) {
                        some.add(need);
                    }
                });
        return some;
    }

    private Instant around(Instant now) {
        return now.plusSeconds(random.nextInt(7_200) - 3_600);
    }

    private Instant untilOrOpen(Instant now) {
        return random.nextBoolean() ? null : around(now);
    }

    private Absence.Kind kind() {
        return List.of(Absence.Kind.values()).get(random.nextInt(3));
    }

    private Command.Requeue.Place place() {
        return List.of(Command.Requeue.Place.values()).get(random.nextInt(2));
    }

    private ServiceCode serviceOrNone() {
        return random.nextBoolean() ? null : service();
    }

    private NoteId note() {
        return random.nextBoolean() ? null : new NoteId("n-" + random.nextInt(100));
    }

    private Target target() {
        return switch (random.nextInt(3)) {
            case 0 -> new Target.AtCounter(counter());
            case 1 -> new Target.ForPerson(staff());
            default -> Target.ANYONE;
        };
    }
}
