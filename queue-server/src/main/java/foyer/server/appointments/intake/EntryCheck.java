package foyer.server.appointments.intake;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.BusinessDays;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.server.appointments.Appointment;
import foyer.server.sites.Site;
import foyer.server.ticketing.Code;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns one entry into an appointment, or says everything that is wrong with it. Used once. */
final class EntryCheck {
    static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "site",
                    "service",
                    "date",
                    "time",
                    "startsAt",
                    "code",
                    "reference",
                    "card",
                    "name",
                    "language",
                    "adjustments",
                    "cancelled");

    private final List<Site> sites;
    private final Entry entry;
    private final Consumer<String> faults;
    private boolean faulty;

    EntryCheck(List<Site> sites, Entry entry, Consumer<String> faults) {
        this.sites = sites;
        this.entry = entry;
        this.faults = faults;
    }

    /**
     * @param codes the code of one that brings none
     */
    Optional<Appointment> appointment(Function<AppointmentId, AppointmentKey> codes) {
        entry.fields().keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .forEach(_ -> fault("has a field that is not known"));
        var site = site();
        var service = site == null ? null : service(site);
        var startsAt = site == null ? null : startsAt(site);
        var reference = find("reference", AppointmentKey::reference);
        var code = find("code", AppointmentKey::code);
        var card = find("card", AppointmentKey::card);
        var language = find("language", LanguageCode::new);
        var adjustments = site == null ? List.<Code>of() : adjustments(site);
        var cancelled = find("cancelled", EntryCheck::yesOrNo);
        var id = site == null ? null : id(site, reference);
        var name = find("name", EntryCheck::name);
        if (faulty || site == null || service == null || startsAt == null || id == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Appointment(
                        id,
                        site.id(),
                        service,
                        startsAt,
                        code == null ? codes.apply(id) : code,
                        reference,
                        card,
                        name,
                        language,
                        adjustments,
                        cancelled != null && cancelled));
    }

    private void fault(String problem) {
        faulty = true;
        faults.accept(problem);
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(entry.fields().get(field))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /**
     * The complaint of the word that refuses it becomes the fault; none of them repeats a person.
     */
    private <T> @Nullable T find(String field, Function<String, T> make) {
        var text = text(field).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return make.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            fault("'" + field + "': " + problem(e));
            return null;
        }
    }

    private static String problem(RuntimeException e) {
        return e instanceof DateTimeException
                ? "accepted are a date as 2026-11-23, a time as 09:30 and a moment as"
                        + " 2026-11-23T09:30:00Z"
                : String.valueOf(e.getMessage());
    }

    private <T> @Nullable T get(String field, Function<String, T> make) {
        if (text(field).isEmpty()) {
            fault("'" + field + "' is missing");
            return null;
        }
        return find(field, make);
    }

    private @Nullable Site site() {
        if (sites.size() == 1 && text("site").isEmpty()) {
            return sites.getFirst();
        }
        return get("site", word -> known("site", sites, site -> site.id().value(), word));
    }

    private @Nullable ServiceCode service(Site site) {
        return get(
                "service",
                word -> known("service", site.services(), one -> one.code().value(), word).code());
    }

    private static <T> T known(String what, List<T> all, Function<T, String> name, String word) {
        return all.stream()
                .filter(one -> name.apply(one).equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no such " + what + "; known are " + names(all, name)));
    }

    private static <T> String names(List<T> all, Function<T, String> name) {
        var names = all.stream().map(name).limit(12).toList();
        return String.join(", ", names) + (all.size() > names.size() ? ", …" : "");
    }

    private @Nullable Instant startsAt(Site site) {
        if (text("startsAt").isPresent()) {
            return find("startsAt", word -> OffsetDateTime.parse(word).toInstant());
        }
        var date = get("date", LocalDate::parse);
        var time = get("time", LocalTime::parse);
        return date == null || time == null
                ? null
                : BusinessDays.firstMoment(date.atTime(time), site.zone());
    }

    private List<Code> adjustments(Site site) {
        return Stream.of(text("adjustments").orElse("").split("[\\s,]+", -1))
                .filter(word -> !word.isEmpty())
                .flatMap(word -> Stream.ofNullable(adjustment(site, word)))
                .toList();
    }

    private @Nullable Code adjustment(Site site, String word) {
        var known = site.rules().adjustments();
        try {
            return new Code(known("adjustment", known, one -> one.id(), word).id());
        } catch (IllegalArgumentException e) {
            fault("'adjustments': " + e.getMessage());
            return null;
        }
    }

    private static Boolean yesOrNo(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException("accepted are true and false");
        };
    }

    private static String name(String text) {
        if (text.length() > Appointment.MAX_NAME) {
            throw new IllegalArgumentException(
                    "has "
                            + text.length()
                            + " characters, accepted are at most "
                            + Appointment.MAX_NAME);
        }
        return text;
    }

    /** What comes again with the same id takes the place of what came before. */
    private @Nullable AppointmentId id(Site site, @Nullable AppointmentKey reference) {
        if (text("id").isPresent()) {
            return find("id", AppointmentId::new);
        }
        if (reference == null) {
            fault("has to have an 'id' or a 'reference'");
            return null;
        }
        return find("reference", _ -> new AppointmentId(site.id() + "--" + reference.value()));
    }
}
