package foyer.server.forecast.replay;

import foyer.server.forecast.baselines.Baseline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;

/** One line for each customer: what was told and what happened, in seconds. */
final class Predictions {
    private final Writer out;

    Predictions(Writer out) throws IOException {
        this.out = out;
        var header = new StringBuilder("line,waited,ahead,low,middle,high,mean");
        for (var one : Baseline.values()) {
            header.append(',').append(one.name().toLowerCase(Locale.ROOT));
        }
        out.write(header + ",mean_of_ten,mean_of_all\n");
    }

    /** The wait of somebody who left is empty: it has no end. */
    void add(Customer customer, Said said) {
        var outlook = said.outlook();
        var line = new StringBuilder();
        line.append(customer.line()).append(',');
        line.append(customer.wasCalled() ? seconds(customer.waited()) : "").append(',');
        line.append(outlook.ahead());
        add(line, outlook.low());
        add(line, outlook.middle());
        add(line, outlook.high());
        add(line, outlook.mean());
        for (var one : Baseline.values()) {
            add(line, said.announced().getOrDefault(one, 0.0));
        }
        add(line, said.meanOfTen());
        add(line, said.meanOfAll());
        write(line.append('\n').toString());
    }

    private static void add(StringBuilder line, double seconds) {
        line.append(',').append(seconds(seconds));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
