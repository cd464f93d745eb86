package foyer.server.forecast.replay;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A file read: customers in the order they came, whatever the order of the lines.
 *
 * @param bad the first {@value #MOST_BAD_TOLD} lines that are not accepted
 * @param badLines how many there are
 * @param problem why nothing could be read; empty: it could
 */
record Export(List<Customer> customers, List<BadLine> bad, int badLines, String problem) {
    static final int MOST_LINES = 2_000_000;
    static final int MOST_BAD_TOLD = 50;

    static Export read(Path path) throws IOException {
        var file = path.getFileName().toString();
        try (var in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            var lines = new BoundedLines(in, LineReader.LONGEST_LINE);
            var header = lines.next();
            if (header == null) {
                return nothing(file + " is empty");
            }
            var columns = new Columns(header.startsWith("\uFEFF") ? header.substring(1) : header);
            return columns.listProblems().isEmpty()
                    ? read(file, lines, new LineReader(columns))
                    : nothing(
                            file
                                    + ":1: "
                                    + String.join(", ", columns.listProblems())
                                    + "; "
                                    + Columns.accepted());
        } catch (CharacterCodingException e) {
            return nothing(file + " is not in UTF-8; save it as such");
        }
    }

    private static Export nothing(String problem) {
        return new Export(List.of(), List.of(), 0, problem);
    }

    private static Export read(String file, BoundedLines lines, LineReader reader)
            throws IOException {
        var customers = new ArrayList<Customer>();
        var bad = new ArrayList<BadLine>();
        int badLines = 0;
        int number = 1;
        for (var line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (number > MOST_LINES) {
                return nothing(file + " has more than " + MOST_LINES + " lines");
            }
            if (line.isBlank()) {
                continue;
            }
            var customer = reader.read(number, line);
            if (customer != null) {
                customers.add(customer);
            } else if (++badLines <= MOST_BAD_TOLD) {
                bad.add(new BadLine(file, number, reader.problem()));
            }
        }
        customers.sort(
                Comparator.comparing(Customer::day)
                        .thenComparingDouble(Customer::arrivedAt)
                        .thenComparingInt(Customer::line));
        return new Export(customers, bad, badLines, "");
    }
}
