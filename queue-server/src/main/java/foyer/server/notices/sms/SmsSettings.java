package foyer.server.notices.sms;

import foyer.webhost.settings.Setting;
import foyer.webhost.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be set about text messages. */
public final class SmsSettings {
    public static final Setting<Optional<URI>> ADDRESS =
            Setting.uri(
                            "foyer.sms.address",
                            URI.create("https://sms.example/v1/messages"),
                            "Where the provider of text messages takes them (HTTP POST of JSON);"
                                    + " without it none are sent, and phones do not offer any.")
                    .optional();
    public static final Setting<String> HEADER =
            Setting.text(
                    "foyer.sms.header",
                    "Authorization",
                    "The header that carries the token to the provider.");
    public static final Setting<Optional<String>> TOKEN =
            Setting.text(
                            "foyer.sms.token",
                            "none",
                            "What stands in that header, whole, such as Bearer 1234.")
                    .optional()
                    .secret();
    public static final Setting<Optional<Path>> TOKEN_FILE =
            Setting.path(
                            "foyer.sms.token-file",
                            Path.of("sms.token"),
                            "A file whose first line is the token, instead of the token itself.")
                    .optional();
    public static final Setting<String> BODY =
            Setting.text(
                    "foyer.sms.body",
                    "{\"to\":\"{to}\",\"text\":\"{text}\"}",
                    "The JSON the provider wants; {to} is the number (+447700900123), {text} the"
                            + " message, {id} the same however often it is sent.");
    public static final Setting<Duration> PATIENCE =
            Setting.duration(
                    "foyer.sms.timeout",
                    Duration.ofSeconds(10),
                    "How long the provider may take to answer before it is tried again later.");
    public static final Setting<Integer> COUNTRY =
            Setting.integer(
                    "foyer.sms.country",
                    44,
                    1,
                    999,
                    "country code",
                    "The calling code of the country, for numbers written without one.");
    public static final Setting<Boolean> ZERO =
            Setting.flag(
                    "foyer.sms.national-zero",
                    true,
                    "Whether numbers within the country are written with a 0 in front, as 07700"
                            + " 900123 is.");
    public static final Setting<Boolean> ABROAD =
            Setting.flag(
                    "foyer.sms.abroad",
                    false,
                    "Whether numbers of other countries are accepted; some of them are dear.");
    public static final List<Setting<?>> ALL =
            List.of(ADDRESS, HEADER, TOKEN, TOKEN_FILE, BODY, PATIENCE, COUNTRY, ZERO, ABROAD);

    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]{1,2000}");

    private SmsSettings() {}

    /**
     * Empty: no text messages are to be sent.
     *
     * @throws IllegalArgumentException naming the setting that does not fit
     */
    public static Optional<SmsProvider> read(Settings settings) {
        return settings.get(ADDRESS)
                .map(
                        address ->
                                new SmsProvider(
                                        fitting(address),
                                        header(settings.get(HEADER)),
                                        token(settings),
                                        body(settings.get(BODY)),
                                        settings.get(PATIENCE)));
    }

    private static URI fitting(URI address) {
        if (!List.of("http", "https").contains(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    ADDRESS.key() + " is not accepted, accepted is an http or https address");
        }
        return address;
    }

    private static String header(String name) {
        try {
            if (HEADER_NAME.matcher(name).matches()) {
                // Some names are the connection's own.
                HttpRequest.newBuilder().header(name, "tried");
                return name;
            }
        } catch (IllegalArgumentException restricted) {
            // Said below.
        }
        throw new IllegalArgumentException(
                HEADER.key() + " is '" + name + "', accepted is a name such as Authorization");
    }

    private static Optional<String> token(Settings settings) {
        var given = settings.get(TOKEN).or(() -> settings.get(TOKEN_FILE).map(SmsSettings::first));
        if (given.filter(one -> !HEADER_VALUE.matcher(one).matches()).isPresent()) {
            throw new IllegalArgumentException(
                    TOKEN.key() + " is not accepted, accepted are 1 to 2000 plain characters");
        }
        return given;
    }

    private static String first(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    TOKEN_FILE.key() + " is " + file + ", which cannot be read", e);
        }
    }

    private static BodyTemplate body(String json) {
        try {
            return BodyTemplate.of(json);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(BODY.key() + ": " + e.getMessage(), e);
        }
    }
}
