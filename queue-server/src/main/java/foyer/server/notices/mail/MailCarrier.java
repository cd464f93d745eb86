package foyer.server.notices.mail;

import foyer.server.notices.Carried;
import foyer.server.notices.Carrier;
import foyer.server.notices.Notice;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/**
 * Hands notices to a mail server, each over a connection of its own: there are a few in an hour.
 * For one thread.
 */
public final class MailCarrier implements Carrier {
    private static final int FOR_GOOD = 500;

    private final MailServer server;
    private final Session session;

    public MailCarrier(MailServer server) {
        this.server = server;
        this.session = Session.getInstance(server.properties());
    }

    @Override
    public Carried carry(Notice notice) {
        MimeMessage message;
        try {
            message = message(notice);
        } catch (AddressException e) {
            return new Carried.Never("the address is none");
        } catch (MessagingException e) {
            return new Carried.Never("the message cannot be written: " + kind(e));
        }
        try {
            send(message);
            return new Carried.Taken();
        } catch (MessagingException e) {
            return refused(e);
        }
    }

    private void send(MimeMessage message) throws MessagingException {
        try (var transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect(server.user().orElse(null), server.password().orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private MimeMessage message(Notice notice) throws MessagingException {
        var message = new Identified(session, notice.id());
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(notice.to(), true));
        message.setSubject(notice.subject(), StandardCharsets.UTF_8.name());
        message.setText(notice.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(notice.created()));
        // No answers from absence assistants.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static Carried refused(MessagingException problem) {
        if (problem instanceof AuthenticationFailedException) {
            // A password that is put right may help the next time.
            return new Carried.Later("the mail server does not accept our user or password");
        }
        for (Exception one = problem; one != null; one = next(one)) {
            int code = code(one);
            if (code >= FOR_GOOD) {
                return new Carried.Never("the mail server refuses it with " + code);
            }
        }
        return new Carried.Later(kind(problem));
    }

    private static @Nullable Exception next(Exception one) {
        return one instanceof MessagingException problem ? problem.getNextException() : null;
    }

    private static int code(Exception one) {
        return switch (one) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    /** What the mail server says may hold the address. */
    private static String kind(MessagingException problem) {
        if (problem instanceof MailConnectException) {
            return "the mail server cannot be reached";
        }
        var cause = problem.getNextException();
        return problem.getClass().getSimpleName()
                + (cause == null ? "" : " " + cause.getClass().getSimpleName());
    }

    /** The same message has the same id, however often it is sent. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@foyer.invalid>");
        }
    }
}
