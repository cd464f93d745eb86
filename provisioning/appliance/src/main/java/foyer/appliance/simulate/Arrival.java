package foyer.appliance.simulate;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import java.time.LocalTime;
import java.util.Locale;

/** Somebody comes to the kiosk. */
record Arrival(LocalTime at, ServiceCode service, LanguageCode language) {
    /** {@code 09:00:41,council-tax,en} */
    String line() {
        // LocalTime leaves out seconds that are zero.
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d,%s,%s",
                at.getHour(),
                at.getMinute(),
                at.getSecond(),
                service,
                language);
    }

    static Arrival parse(String line) {
        var fields = line.split(",", -1);
        if (fields.length != 3) {
            throw new IllegalArgumentException("not time,service,language: " + line);
        }
        return new Arrival(
                LocalTime.parse(fields[0]),
                new ServiceCode(fields[1]),
                new LanguageCode(fields[2]));
    }
}
