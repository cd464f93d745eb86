package foyer.server.appointments.intake;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.server.appointments.Appointment;
import foyer.server.appointments.store.AppointmentFile;
import foyer.server.sites.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Takes what comes in into the file, all of it or nothing. Thread-safe. */
public final class Intake {
    /** Of one file or call. */
    public static final int MAX_ENTRIES = 10_000;

    private volatile List<Site> sites;
    private final AppointmentFile file;
    private final RandomGenerator random;

    /**
     * @param random for codes; a secure one
     */
    public Intake(List<Site> sites, AppointmentFile file, RandomGenerator random) {
        this.sites = List.copyOf(sites);
        this.file = file;
        this.random = random;
    }

    /** The sites are others now. */
    public void follow(List<Site> others) {
        sites = List.copyOf(others);
    }

    /** In YAML, by its keys; anything else is taken for a table of values. */
    public Read takeText(String text, boolean yaml) throws IOException {
        return take(yaml ? EntriesOfYaml.read(text) : EntriesOfCsv.read(text));
    }

    /** A program's call; faults name the place in its list. */
    public Read takeJson(byte[] body) throws IOException {
        return take(EntriesOfJson.read(body));
    }

    private Read take(Entries read) throws IOException {
        return switch (read) {
            case Entries.Ok(var entries) -> take(entries);
            case Entries.Faulty(var faults) -> new Read.Faulty(faults);
        };
    }

    private synchronized Read take(List<Entry> entries) throws IOException {
        var faults = new ArrayList<IntakeFault>();
        var all = new ArrayList<Appointment>();
        for (var entry : entries) {
            var check =
                    new EntryCheck(
                            sites,
                            entry,
                            problem -> faults.add(new IntakeFault(entry.line(), problem)));
            check.appointment(this::codeOf).ifPresent(all::add);
            if (faults.size() >= IntakeFault.MAX) {
                return new Read.Faulty(faults);
            }
        }
        if (faults.isEmpty()) {
            findTwins(entries, all, faults);
        }
        return faults.isEmpty() ? written(all) : new Read.Faulty(faults);
    }

    private Read written(List<Appointment> all) throws IOException {
        return file.tryWrite(all)
                ? new Read.Ok(all)
                : Read.Faulty.of(
                        1,
                        "a code here is another appointment's, or there would be more than "
                                + AppointmentFile.MAX_KEPT);
    }

    /** One that is known keeps the code its customer was told. */
    private AppointmentKey codeOf(AppointmentId id) {
        try {
            return file.find(id).map(Appointment::code).orElseGet(() -> NewCode.of(random));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each entry made one appointment here, in the same order. */
    private static void findTwins(
            List<Entry> entries, List<Appointment> all, List<IntakeFault> faults) {
        Map<Object, Integer> lines = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            int line = entries.get(i).line();
            var one = all.get(i);
            var sameId = lines.putIfAbsent(one.id(), line);
            var sameCode = lines.putIfAbsent(one.code(), line);
            if (sameId != null) {
                faults.add(new IntakeFault(line, "is the appointment of line " + sameId));
            } else if (sameCode != null) {
                faults.add(new IntakeFault(line, "has the code of line " + sameCode));
            }
        }
    }
}
