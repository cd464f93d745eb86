package foyer.webhost.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of all known settings, every one acceptable. Immutable, any thread. */
public final class Settings {
    private final Map<Setting<?>, Object> values;

    private Settings(Map<Setting<?>, Object> values) {
        this.values = values;
    }

    /**
     * Defaults, then the file of {@code --settings=FILE}, then the environment, then {@code
     * --foyer.web.port=8080} arguments; the later wins.
     *
     * @throws SettingsRefused with every unknown key and bad value of all sources, those that a
     *     later source overrides included
     */
    public static Settings read(List<Setting<?>> known, String[] args, Map<String, String> env) {
        Map<String, Setting<?>> byKey = byKey(known);
        List<Fault> faults = new ArrayList<>();
        Sources sources = new Sources(faults);
        sources.addFiles(args);
        sources.addEnvironment(
                env, known.stream().collect(Collectors.toMap(Setting::variable, Setting::key)));
        sources.addArguments(args);

        Map<Setting<?>, Object> values = new LinkedHashMap<>();
        known.forEach(setting -> setting.fallback().ifPresent(value -> values.put(setting, value)));
        for (Sources.Entry entry : sources.entries()) {
            take(entry, byKey, values, faults);
        }
        missing(known, values, sources.entries(), faults);
        if (!faults.isEmpty()) {
            throw new SettingsRefused(faults);
        }
        return new Settings(Map.copyOf(values));
    }

    public static boolean helpAsked(String[] args) {
        return List.of(args).contains(Sources.HELP_ARGUMENT);
    }

    /** One paragraph per setting, for {@code --help} and the handbook. */
    public static String describe(List<Setting<?>> known) {
        return known.stream().map(Settings::describe).collect(Collectors.joining("\n"));
    }

    private static String describe(Setting<?> setting) {
        String fallback =
                setting.isSecret() || setting.fallbackText().isEmpty()
                        ? "no default"
                        : "default " + setting.fallbackText();
        String unit = setting.unit().isEmpty() ? "" : " [" + setting.unit() + "]";
        return "--%s%s (%s)%n    %s%n    Accepts %s. Environment: %s%n"
                .formatted(
                        setting.key(),
                        unit,
                        fallback,
                        setting.sentence(),
                        setting.accepted(),
                        setting.variable());
    }

    /**
     * @throws IllegalArgumentException when the setting was not among the known ones
     */
    @SuppressWarnings("unchecked") // A setting's value was made by that setting's own parser.
    public <T> T get(Setting<T> setting) {
        Object value = values.get(setting);
        if (value == null) {
            throw new IllegalArgumentException(
                    setting.key() + " was not read: add it to the known settings");
        }
        return (T) value;
    }

    private static Map<String, Setting<?>> byKey(List<Setting<?>> known) {
        Map<String, Setting<?>> byKey = new LinkedHashMap<>();
        for (Setting<?> setting : known) {
            if (byKey.putIfAbsent(setting.key(), setting) != null) {
                throw new IllegalArgumentException(setting.key() + " is declared twice");
            }
        }
        return byKey;
    }

    private static void take(
            Sources.Entry entry,
            Map<String, Setting<?>> byKey,
            Map<Setting<?>, Object> values,
            List<Fault> faults) {
        Setting<?> setting = byKey.get(entry.key());
        if (setting == null) {
            // The text is not repeated: it may be the value of a misspelt secret.
            String hint =
                    NearestKey.of(entry.key(), byKey.keySet())
                            .map(key -> "; the nearest known key is " + key)
                            .orElse("");
            faults.add(new Fault(entry.where(), entry.key(), "unknown" + hint));
            return;
        }
        Optional<?> value = setting.parse(entry.text());
        if (value.isEmpty()) {
            String shown = setting.isSecret() ? "this value" : "\"" + entry.text() + "\"";
            faults.add(
                    new Fault(
                            entry.where(),
                            entry.key(),
                            shown + " is refused, accepted is " + setting.accepted()));
            return;
        }
        values.put(setting, value.get());
    }

    private static void missing(
            List<Setting<?>> known,
            Map<Setting<?>, Object> values,
            List<Sources.Entry> entries,
            List<Fault> faults) {
        for (Setting<?> setting : known) {
            boolean written = entries.stream().anyMatch(entry -> entry.key().equals(setting.key()));
            if (!values.containsKey(setting) && !written) {
                faults.add(
                        new Fault(
                                "nowhere",
                                setting.key(),
                                "must be set, accepted is " + setting.accepted()));
            }
        }
    }
}
