package foyer.server.phone;

import foyer.server.away.Contact;
import foyer.server.away.Moment;
import foyer.server.away.NumberPlan;
import foyer.server.away.Typed;
import foyer.server.away.Typed.Fault;
import foyer.server.away.Way;
import foyer.server.away.desk.AwayOffer;
import foyer.server.phone.PhoneWish.Kind;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Asks where to write to, on a page of its own: the ticket's page is loaded anew every few seconds
 * where there is no script, and nobody's half-filled form is thrown away.
 */
final class TellForm {
    /** Of the address that shows the form. */
    static final String QUERY = "tell";

    /** A thousand signs of any script are still answered with what is accepted. */
    static final int MOST_BYTES = 20_000;

    private static final String MOBILE = "mobile";
    private static final String MAIL = "mail";
    private static final String CONSENT = "consent";
    private static final String EXAMPLE = "name@example.org";

    private TellForm() {}

    /**
     * What was filled in before.
     *
     * @param fault null: nothing was
     */
    record Filled(Typed typed, @Nullable Fault fault) {
        static final Filled NOTHING = new Filled(new Typed("", "", false), null);
    }

    static Typed read(HttpServletRequest request) {
        return new Typed(
                request.getParameter(MOBILE),
                request.getParameter(MAIL),
                request.getParameter(CONSENT) != null);
    }

    /** On the ticket's page, while nobody is told yet. */
    static String way(PhonePage.Ways ways, PhoneWords words) {
        return ways.tell().mayLeave() && ways.tell().contact() == null
                ? "<a class=\"btn\" href=\"?%s\"><span class=\"i i--message-square\" aria-hidden=\"true\"></span><span>%s</span></a>"
                        .formatted(QUERY, words.html("tell"))
                : "";
    }

    /** On the ticket's page: where word goes, and the way to change that. */
    static String told(PhonePage page, PhoneWords words) {
        var tell = page.ways().tell();
        var contact = tell.contact();
        // Deleted within moments; a page that is not asked again would go on saying it is kept.
        if (contact == null || page.stage() instanceof PhonePage.Ended) {
            return "";
        }
        var change =
                tell.mayLeave()
                        ? "<a class=\"btn\" href=\"?%s\"><span>%s</span></a>"
                                .formatted(QUERY, words.html("tell.change"))
                        : "";
        return """
        <section class="card told-to"><p><span class="i i--message-square" aria-hidden="true"></span><span>%s</span></p><div class="told-to__ways">%s<form method="post" action="%s"><button class="btn"><span>%s</span></button></form></div></section>
        """
                .formatted(
                        words.html(said(page), PhoneWords.code("to", contact.masked())),
                        change,
                        PhoneWish.address(Kind.STOP, page.ways().turn()),
                        words.html("tell.stop"));
    }

    private static String said(PhonePage page) {
        var told = page.ways().tell().told();
        if (!(page.stage() instanceof PhonePage.Waiting) || told.contains(Moment.CALLED)) {
            return "tell.kept";
        }
        return told.contains(Moment.SOON) ? "tell.set.called" : "tell.set";
    }

    static String main(
            PhonePage page, AwayOffer offer, Filled filled, String time, PhoneWords words) {
        return """
        <main data-follow="form" data-time="%s" data-call="0" data-title="%s" data-says="%s">
        <section class="card tell"><h1>%s</h1><p class="soft">%s</p>%s
        <form method="post" action="%s" novalidate>%s%s%s<label class="tick"><input type="checkbox" name="consent" value="yes"%s><span>%s</span></label><button class="btn btn--main"><span>%s</span></button></form></section>
        <p><a class="btn" href="?">%s</a></p></main>"""
                .formatted(
                        time,
                        HtmlText.escape(words.text("tell")),
                        HtmlText.escape(words.text("tell")),
                        words.html("tell"),
                        words.html("tell.what"),
                        fault(filled.fault(), offer.plan(), words),
                        PhoneWish.address(Kind.TELL, page.ways().turn()),
                        offer.ways().contains(Way.SMS) ? mobile(offer.plan(), filled, words) : "",
                        offer.ways().size() > 1
                                ? "<p class=\"tell__or\">" + words.html("tell.or") + "</p>"
                                : "",
                        offer.ways().contains(Way.MAIL) ? mail(filled, words) : "",
                        filled.typed().consent() ? " checked" : "",
                        words.html("tell.consent"),
                        words.html("tell.send"),
                        words.html("undone.back"));
    }

    private static String mobile(NumberPlan plan, Filled filled, PhoneWords words) {
        boolean wrong = filled.fault() == Fault.NO_NUMBER || filled.fault() == Fault.ABROAD;
        return field(
                MOBILE,
                "type=\"tel\" autocomplete=\"tel\" maxlength=\"40\"",
                filled.typed().mobile(),
                wrong,
                words.html("tell.number"),
                numberHint(plan, words));
    }

    private static String mail(Filled filled, PhoneWords words) {
        return field(
                MAIL,
                "type=\"email\" autocomplete=\"email\" maxlength=\"" + Contact.Mail.MAX + "\"",
                filled.typed().mail(),
                filled.fault() == Fault.NO_MAIL,
                words.html("tell.mail"),
                mailHint(words));
    }

    /** Numbers and addresses run from left to right on every page. */
    private static String field(
            String name, String kind, String value, boolean wrong, String label, String hint) {
        return """
        <div class="field"><label for="%1$s">%2$s</label><p class="soft" id="%1$s-hint">%3$s</p><input id="%1$s" name="%1$s" %4$s dir="ltr" value="%5$s" aria-describedby="%6$s%1$s-hint"%7$s></div>
        """
                .formatted(
                        name,
                        label,
                        hint,
                        kind,
                        HtmlText.escape(value),
                        wrong ? "fault " : "",
                        wrong ? " aria-invalid=\"true\"" : "");
    }

    private static String numberHint(NumberPlan plan, PhoneWords words) {
        var key = plan.zero() ? "tell.number.hint" : "tell.number.hint.plain";
        return words.html(key, PhoneWords.code("code", plan.code()));
    }

    private static String mailHint(PhoneWords words) {
        return words.html("tell.mail.hint", PhoneWords.code("example", EXAMPLE));
    }

    private static String fault(@Nullable Fault fault, NumberPlan plan, PhoneWords words) {
        return fault == null
                ? ""
                : "<p class=\"fault\" id=\"fault\" role=\"alert\">%s</p>"
                        .formatted(says(fault, plan, words));
    }

    private static String says(Fault fault, NumberPlan plan, PhoneWords words) {
        return switch (fault) {
            case NOTHING -> words.html("tell.fault.nothing");
            case BOTH -> words.html("tell.fault.both");
            case NO_NUMBER -> words.html("tell.fault.number") + " " + numberHint(plan, words);
            case ABROAD -> words.html("tell.fault.abroad", PhoneWords.code("code", plan.code()));
            case NO_MAIL -> words.html("tell.fault.mail") + " " + mailHint(words);
            case NO_CONSENT -> words.html("tell.fault.consent");
        };
    }
}
