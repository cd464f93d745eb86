package foyer.server.notices.web;

import java.net.URI;

/** Where notices are posted, and what they are signed with. */
public record Webhook(URI address, String key) {
    /** The key is never shown; the address may hold one too. */
    @Override
    public String toString() {
        return "Webhook[" + address.getHost() + "]";
    }
}
