package foyer.server.away;

/** How somebody away from the hall can be told. */
public enum Way {
    MAIL,
    SMS;

    public static Way of(Contact contact) {
        return switch (contact) {
            case Contact.Mail _ -> MAIL;
            case Contact.Mobile _ -> SMS;
        };
    }
}
