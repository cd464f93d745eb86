package foyer.server.notices.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * How a mail server is reached.
 *
 * @param from the sender of all messages
 * @param patience with each step
 */
public record MailServer(
        String host,
        int port,
        MailSettings.Security security,
        Optional<String> user,
        Optional<String> password,
        String from,
        Duration patience) {
    public MailServer {
        if (port == 0) {
            throw new IllegalArgumentException("foyer.mail.port is 0, accepted are 1 to 65535");
        }
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "foyer.mail.from is '"
                            + from
                            + "', accepted with foyer.mail.host is an address such as"
                            + " reception@council.example",
                    e);
        }
    }

    Properties properties() {
        var all = new Properties();
        var wait = Long.toString(patience.toMillis());
        all.setProperty("mail.smtp.host", host);
        all.setProperty("mail.smtp.port", Integer.toString(port));
        all.setProperty("mail.smtp.connectiontimeout", wait);
        all.setProperty("mail.smtp.timeout", wait);
        all.setProperty("mail.smtp.writetimeout", wait);
        all.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (security) {
            case STARTTLS -> {
                all.setProperty("mail.smtp.starttls.enable", "true");
                // Else somebody on the way could take the offer of TLS out, and read the rest.
                all.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> all.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return all;
    }

    /** The password is never shown. */
    @Override
    public String toString() {
        return host + ":" + port + " (" + security + ")";
    }
}
