package foyer.server.appointments.store;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.KeyHash;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.server.appointments.Appointment;
import foyer.server.ticketing.Code;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One appointment as the columns of its table, in their order. */
final class AppointmentRow {
    private AppointmentRow() {}

    static void set(PreparedStatement row, Appointment one) throws SQLException {
        row.setString(1, one.id().value());
        row.setString(2, one.site().value());
        row.setString(3, one.service().value());
        row.setLong(4, one.startsAt().toEpochMilli());
        row.setString(5, one.code().value());
        row.setString(6, value(one.reference()));
        row.setString(7, value(one.card()));
        row.setString(8, one.name());
        row.setString(9, one.language() == null ? null : one.language().value());
        row.setString(
                10, one.adjustments().stream().map(Code::value).collect(Collectors.joining(" ")));
        row.setInt(11, one.cancelled() ? 1 : 0);
        row.setString(12, hash(one.code()).value());
    }

    static KeyHash hash(AppointmentKey code) {
        return KeyHash.of("", code);
    }

    private static @Nullable String value(@Nullable AppointmentKey key) {
        return key == null ? null : key.value();
    }

    static Appointment read(ResultSet row) throws SQLException {
        return new Appointment(
                new AppointmentId(row.getString("id")),
                new SiteId(row.getString("site")),
                new ServiceCode(row.getString("service")),
                Instant.ofEpochMilli(row.getLong("starts")),
                AppointmentKey.code(row.getString("code")),
                find(row, "reference", AppointmentKey::reference),
                find(row, "card", AppointmentKey::card),
                row.getString("name"),
                find(row, "language", LanguageCode::new),
                adjustments(row.getString("adjustments")),
                row.getInt("cancelled") != 0);
    }

    private static <T> @Nullable T find(ResultSet row, String column, Function<String, T> make)
            throws SQLException {
        var text = row.getString(column);
        return text == null ? null : make.apply(text);
    }

    private static List<Code> adjustments(String words) {
        return words.isEmpty()
                ? List.of()
                : Stream.of(words.split(" ", -1)).map(Code::new).toList();
    }
}
