package foyer.server.ticketing;

import foyer.contract.words.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is away now, and who will be. */
final class Absences {
    /** Planned ahead, of one person. */
    static final int MAX_PLANNED = 20;

    private final Map<StaffId, Absence> away = new TreeMap<>();
    private final Map<StaffId, List<Absence>> planned = new HashMap<>();

    /** Left and not come back yet. */
    Optional<Absence> find(StaffId staff) {
        return Optional.ofNullable(away.get(staff));
    }

    boolean isAway(StaffId staff, Instant at) {
        return away.containsKey(staff)
                || planned.getOrDefault(staff, List.of()).stream().anyMatch(one -> one.covers(at));
    }

    int countPlanned(StaffId staff) {
        return planned.getOrDefault(staff, List.of()).size();
    }

    void leave(Absence absence) {
        away.put(absence.staff(), absence);
    }

    void comeBack(StaffId staff) {
        away.remove(staff);
    }

    /** Those that are over make room. */
    void plan(Absence absence, Instant now) {
        var all = planned.computeIfAbsent(absence.staff(), staff -> new ArrayList<>());
        all.removeIf(one -> isOver(one, now));
        all.add(absence);
    }

    /** Of several that begin together the one planned first. */
    Optional<Absence> findPlanned(StaffId staff, Instant from, Instant now) {
        return planned.getOrDefault(staff, List.of()).stream()
                .filter(one -> one.from().equals(from) && !isOver(one, now))
                .findFirst();
    }

    /** One of them, when the same is planned twice. */
    void revoke(Absence absence) {
        planned.getOrDefault(absence.staff(), List.of()).remove(absence);
    }

    /** Also those to come, in a fixed order. */
    List<Absence> list(Instant now) {
        var all = new ArrayList<>(away.values());
        for (var ofOne : planned.values()) {
            ofOne.stream().filter(one -> !isOver(one, now)).forEach(all::add);
        }
        all.sort(Comparator.comparing(Absence::staff).thenComparing(Absence::from));
        return all;
    }

    void carry(List<Absence> absences) {
        clear();
        for (var one : absences) {
            if (one.kind() == Absence.Kind.PLANNED) {
                planned.computeIfAbsent(one.staff(), staff -> new ArrayList<>()).add(one);
            } else {
                leave(one);
            }
        }
    }

    void clear() {
        away.clear();
        planned.clear();
    }

    private static boolean isOver(Absence one, Instant now) {
        return one.until() != null && !one.until().isAfter(now);
    }
}
