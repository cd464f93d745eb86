package foyer.server.appointments;

import static foyer.server.appointments.Booked.HERE;
import static foyer.server.appointments.Booked.TEN;
import static foyer.server.appointments.Booked.THERE;
import static foyer.server.appointments.Booked.TIMES;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.TicketNumber;
import foyer.server.appointments.FindRules.Here;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindRulesTest {
    private static final AppointmentKey REFERENCE = AppointmentKey.reference("10447");

    private final Map<AppointmentId, TicketNumber> held = new HashMap<>();
    private Instant now = TEN;

    private Finding find(AppointmentKey key, Appointment... found) {
        return FindRules.find(key, List.of(found), here());
    }

    private Here here() {
        return new Here(HERE, now, TIMES, id -> Optional.ofNullable(held.get(id)));
    }

    @Test
    void onTimeEarlyAndLate() {
        var one = Booked.at("1", TEN);
        assertThat(find(one.code(), one)).isEqualTo(Finding.of(AppointmentFit.ON_TIME, one));
        now = TEN.minus(Duration.ofMinutes(16));
        assertThat(find(one.code(), one).fit()).isEqualTo(AppointmentFit.EARLY);
        now = TEN.plus(Duration.ofMinutes(11));
        assertThat(find(one.code(), one).fit()).isEqualTo(AppointmentFit.LATE);
    }

    @Test
    void aCinemaTicketIsUnknown() {
        assertThat(find(AppointmentKey.code("ROW12SEAT7")))
                .isEqualTo(Finding.nothing(AppointmentFit.UNKNOWN));
    }

    @Test
    void anotherDayIsToldWithItsDate() {
        var nextYear = Booked.at("1", TEN.plus(Duration.ofDays(365)));
        assertThat(find(nextYear.code(), nextYear))
                .isEqualTo(Finding.of(AppointmentFit.DAY_TO_COME, nextYear));
        var yesterday = Booked.at("2", TEN.minus(Duration.ofDays(1)));
        assertThat(find(yesterday.code(), yesterday).fit()).isEqualTo(AppointmentFit.DAY_PAST);
    }

    @Test
    void anotherSiteAndACancelledOneAreTold() {
        var there = Booked.at("1", THERE, TEN, null, false);
        assertThat(find(there.code(), there))
                .isEqualTo(Finding.of(AppointmentFit.OTHER_SITE, there));
        var gone = Booked.at("2", HERE, TEN, null, true);
        assertThat(find(gone.code(), gone).fit()).isEqualTo(AppointmentFit.CANCELLED);
    }

    @Test
    void ofSeveralOfOneReferenceTheOneOfTodayThatNobodyCameForIsMeant() {
        var nine = Booked.at("1", TEN.minus(Duration.ofMinutes(5)));
        var eleven = Booked.at("2", TEN.plus(Duration.ofHours(1)));
        var tomorrow = Booked.at("3", TEN.plus(Duration.ofDays(1)));
        assertThat(find(REFERENCE, tomorrow, eleven, nine).appointment()).isEqualTo(nine);
        held.put(nine.id(), new TicketNumber("T001"));
        assertThat(find(REFERENCE, tomorrow, eleven, nine).appointment()).isEqualTo(eleven);
        held.put(eleven.id(), new TicketNumber("T002"));
        assertThat(find(REFERENCE, tomorrow, eleven, nine).fit())
                .isEqualTo(AppointmentFit.CHECKED_IN);
    }

    @Test
    void theNumberIsToldAgainOnlyToWhoKnowsTheCode() {
        var one = Booked.at("1", TEN);
        var number = new TicketNumber("T001");
        held.put(one.id(), number);
        assertThat(find(one.code(), one).held()).isEqualTo(number);
        var shown = AppointmentKey.shown(one.code().value());
        assertThat(find(shown, one).held()).as("shown and not called a code").isEqualTo(number);
        for (var guessed : List.of(REFERENCE, AppointmentKey.shown("10447"))) {
            assertThat(find(guessed, one))
                    .isEqualTo(new Finding(AppointmentFit.CHECKED_IN, one, null));
        }
    }

    @Test
    void aNameIsFoundWithItsTimeTodayAndHere() {
        var one = Booked.at("1", TEN);
        var ten = LocalTime.of(10, 0);
        for (var name : List.of("Nowak", "anna maria nowak", "MARIA NOWAK")) {
            assertThat(find(AppointmentKey.named(name, ten), one).fit())
                    .as(name)
                    .isEqualTo(AppointmentFit.ON_TIME);
        }
        for (var name : List.of("Anna", "Now", "Kowalska")) {
            assertThat(find(AppointmentKey.named(name, ten), one).fit())
                    .as(name)
                    .isEqualTo(AppointmentFit.UNKNOWN);
        }
        assertThat(find(AppointmentKey.named("Nowak", LocalTime.of(10, 1)), one).fit())
                .isEqualTo(AppointmentFit.UNKNOWN);
    }

    @Test
    void byANameNobodyHearsWhereElseOrWhenItsOwnerIsExpected() {
        var ten = LocalTime.of(10, 0);
        var there = Booked.at("1", THERE, TEN, "Nowak", false);
        var tomorrow = Booked.at("2", TEN.plus(Duration.ofDays(1)));
        assertThat(find(AppointmentKey.named("Nowak", ten), there, tomorrow))
                .isEqualTo(Finding.nothing(AppointmentFit.UNKNOWN));
        assertThat(
                        find(
                                AppointmentKey.named("Nowak", ten),
                                Booked.at("3", TEN),
                                Booked.at("4", TEN)))
                .isEqualTo(Finding.nothing(AppointmentFit.SEVERAL));
    }

    @Test
    void whateverIsThereOnlyWhatAdmitsIsHereTodayKeptAndNotUsed() {
        var random = new Random(23);
        for (int round = 0; round < 300; round++) {
            held.clear();
            now = TEN.plus(Duration.ofMinutes(random.nextInt(4_000) - 2_000));
            var all = new ArrayList<Appointment>();
            for (int i = random.nextInt(5); i > 0; i--) {
                var at = TEN.plus(Duration.ofMinutes(15L * (random.nextInt(400) - 200)));
                var site = random.nextBoolean() ? HERE : THERE;
                var one = Booked.at("" + i, site, at, "Nowak", random.nextInt(4) == 0);
                all.add(one);
                if (random.nextInt(3) == 0) {
                    held.put(one.id(), new TicketNumber("T001"));
                }
            }
            check(FindRules.find(REFERENCE, all, here()), all);
        }
    }

    private void check(Finding finding, List<Appointment> all) {
        var admitted =
                all.stream()
                        .filter(one -> one.site().equals(HERE) && !one.cancelled())
                        .filter(one -> !held.containsKey(one.id()))
                        .filter(one -> TIMES.fit(one.startsAt(), now).admits())
                        .toList();
        assertThat(finding.fit().admits()).isEqualTo(!admitted.isEmpty());
        assertThat(finding.appointment() == null).isEqualTo(all.isEmpty());
        if (finding.fit().admits()) {
            assertThat(admitted).contains(finding.appointment());
        }
    }
}
