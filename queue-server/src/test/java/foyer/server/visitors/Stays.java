package foyer.server.visitors;

import foyer.contract.words.BadgeCode;
import foyer.contract.words.IntentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Stays for tests. */
public final class Stays {
    public static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private Stays() {}

    public static IntentId intent(int number) {
        return new IntentId(new UUID(7, number * 7_777_777_777L).toString());
    }

    public static BadgeCode code(int number) {
        return BadgeCode.of(intent(number));
    }

    public static Stay stay(int number, String name, String organisation) {
        return new Stay(
                intent(number),
                LocalDate.ofInstant(NINE, ZoneOffset.UTC),
                number,
                code(number),
                new Guest(name, organisation, false, null),
                null,
                "Jan Nowak",
                NINE.plusSeconds(60L * number),
                true,
                null);
    }

    public static Arrival arrival(int number, Instant at, String name, String host) {
        return new Arrival(
                intent(number),
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                at,
                true,
                code(number),
                new Guest(name, "Engines Ltd", false, null),
                null,
                host);
    }
}
