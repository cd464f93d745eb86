package foyer.server.away;

import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in.
 *
 * @param mobile empty: not filled in
 * @param mail empty: not filled in
 * @param consent that they may be written to
 */
public record Typed(String mobile, String mail, boolean consent) {
    /** What is not accepted, each with a sentence on the page that says what is. */
    public enum Fault {
        NOTHING,
        BOTH,
        NO_NUMBER,
        ABROAD,
        NO_MAIL,
        NO_CONSENT
    }

    /** What came of it. */
    public sealed interface Read {
        record Ok(Contact contact) implements Read {}

        record Refused(Fault fault) implements Read {}
    }

    /** More than that is nobody's address. */
    private static final int MAX = 200;

    public Typed(@Nullable String mobile, @Nullable String mail, boolean consent) {
        this.mobile = plain(mobile);
        this.mail = plain(mail);
        this.consent = consent;
    }

    /** Without what keyboards and clipboards put around it, unseen. */
    private static String plain(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        var cut = typed.length() > MAX ? typed.substring(0, MAX) : typed;
        return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\p{Cc}\\p{Cs}]", "")
                .strip();
    }

    /**
     * @param ways that are set up
     */
    public Read read(Set<Way> ways, NumberPlan plan) {
        boolean number = ways.contains(Way.SMS) && !mobile.isEmpty();
        boolean address = ways.contains(Way.MAIL) && !mail.isEmpty();
        if (number == address) {
            return new Read.Refused(number ? Fault.BOTH : Fault.NOTHING);
        }
        var read = number ? number(plan) : address();
        return read instanceof Read.Ok && !consent ? new Read.Refused(Fault.NO_CONSENT) : read;
    }

    private Read number(NumberPlan plan) {
        var number = plan.read(mobile);
        if (number.isEmpty()) {
            return new Read.Refused(Fault.NO_NUMBER);
        }
        return plan.isForeign(number.get()) && !plan.abroad()
                ? new Read.Refused(Fault.ABROAD)
                : new Read.Ok(number.get());
    }

    private Read address() {
        try {
            return new Read.Ok(new Contact.Mail(mail));
        } catch (IllegalArgumentException noAddress) {
            return new Read.Refused(Fault.NO_MAIL);
        }
    }

    @Override
    public String toString() {
        return "Typed[hidden]";
    }
}
