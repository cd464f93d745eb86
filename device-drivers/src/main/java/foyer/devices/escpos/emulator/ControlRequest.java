package foyer.devices.escpos.emulator;

import foyer.devices.escpos.emulator.PrinterEmulator.Cover;
import foyer.devices.escpos.emulator.PrinterEmulator.Mode;
import foyer.devices.escpos.emulator.PrinterEmulator.Paper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the query of {@code POST /state} asks of the printer: all of it good, or none of it done.
 */
final class ControlRequest {
    private static final int LONGEST_QUERY = 500;
    private static final String COUNT_ACCEPTED = "a whole number from 0 to 1000000";

    private final List<Runnable> changes = new ArrayList<>();
    private final PrinterEmulator emulator;

    private ControlRequest(PrinterEmulator emulator) {
        this.emulator = emulator;
    }

    /** Says what was wrong and what is accepted. */
    static final class BadRequestException extends Exception {
        BadRequestException(String message) {
            super(message);
        }
    }

    static void carryOut(String query, PrinterEmulator emulator) throws BadRequestException {
        ControlRequest request = new ControlRequest(emulator);
        for (Map.Entry<String, String> each : parametersOf(query).entrySet()) {
            request.read(each.getKey(), each.getValue());
        }
        if (request.changes.isEmpty()) {
            throw new BadRequestException(
                    "nothing to change; accepted: paper, cover, mode, drop-after, paper-out-after");
        }
        request.changes.forEach(Runnable::run);
    }

    private void read(String key, String value) throws BadRequestException {
        switch (key) {
            case "paper" -> {
                Paper paper = word(key, value, Paper.class);
                changes.add(() -> emulator.paper(paper));
            }
            case "cover" -> {
                Cover cover = word(key, value, Cover.class);
                changes.add(() -> emulator.cover(cover));
            }
            case "mode" -> {
                Mode mode = word(key, value, Mode.class);
                changes.add(() -> emulator.mode(mode));
            }
            case "drop-after" -> {
                int bytes = count(key, value);
                changes.add(() -> emulator.dropAfter(bytes));
            }
            case "paper-out-after" -> {
                int dots = count(key, value);
                changes.add(() -> emulator.paperOutAfter(dots));
            }
            default ->
                    throw new BadRequestException(
                            "%s is not known; accepted: paper, cover, mode, drop-after, paper-out-after"
                                    .formatted(key));
        }
    }

    private static <E extends Enum<E>> E word(String key, String value, Class<E> words)
            throws BadRequestException {
        for (E each : words.getEnumConstants()) {
            if (wordOf(each).equals(value)) {
                return each;
            }
        }
        throw new BadRequestException(
                "%s=%s; accepted: %s"
                        .formatted(
                                key,
                                value,
                                Stream.of(words.getEnumConstants())
                                        .map(ControlRequest::wordOf)
                                        .collect(Collectors.joining(", "))));
    }

    static String wordOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int count(String key, String value) throws BadRequestException {
        if (!value.matches("[0-9]{1,7}") || Integer.parseInt(value) > 1_000_000) {
            throw new BadRequestException(
                    "%s=%s; accepted: %s".formatted(key, value, COUNT_ACCEPTED));
        }
        return Integer.parseInt(value);
    }

    private static Map<String, String> parametersOf(String query) throws BadRequestException {
        if (query.length() > LONGEST_QUERY) {
            throw new BadRequestException(
                    "%d characters; accepted: up to %d".formatted(query.length(), LONGEST_QUERY));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            String[] sides = part.split("=", 2);
            if (!part.isEmpty() && parameters.put(decoded(sides[0]), value(sides)) != null) {
                throw new BadRequestException(sides[0] + " is given twice");
            }
        }
        return parameters;
    }

    private static String value(String[] sides) throws BadRequestException {
        return sides.length == 2 ? decoded(sides[1]) : "";
    }

    private static String decoded(String text) throws BadRequestException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("not a query: " + text);
        }
    }
}
