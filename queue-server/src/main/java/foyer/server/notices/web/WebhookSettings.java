package foyer.server.notices.web;

import foyer.webhost.settings.Setting;
import foyer.webhost.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What can be set about the webhook. */
public final class WebhookSettings {
    public static final Setting<Optional<URI>> ADDRESS =
            Setting.uri(
                            "foyer.webhook.address",
                            URI.create("https://chat.example/hooks/foyer"),
                            "Where a message is posted (JSON) when a visitor has signed in, such as"
                                    + " the council's chat; without it none is.")
                    .optional();
    public static final Setting<Optional<String>> KEY =
            Setting.text(
                            "foyer.webhook.key",
                            "none",
                            "The key the messages are signed with, at least 16 characters; needed"
                                    + " with an address.")
                    .optional()
                    .secret();
    public static final List<Setting<?>> ALL = List.of(ADDRESS, KEY);

    private static final int LEAST_KEY = 16;

    private WebhookSettings() {}

    /**
     * Empty: there is none.
     *
     * @throws IllegalArgumentException naming the setting that does not fit
     */
    public static Optional<Webhook> read(Settings settings) {
        return settings.get(ADDRESS).map(address -> webhook(address, settings.get(KEY)));
    }

    private static Webhook webhook(URI address, Optional<String> key) {
        if (!List.of("http", "https").contains(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    ADDRESS.key() + " is " + address + ", accepted is an http or https address");
        }
        if (key.isEmpty() || key.get().length() < LEAST_KEY) {
            throw new IllegalArgumentException(
                    KEY.key() + " is missing or shorter than " + LEAST_KEY + " characters");
        }
        return new Webhook(address, key.get());
    }
}
