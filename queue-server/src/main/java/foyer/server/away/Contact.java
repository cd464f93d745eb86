package foyer.server.away;

import java.util.regex.Pattern;

/** Where somebody away from the hall is told. Personal: in no log, and shown in part alone. */
public sealed interface Contact {
    /** As an address is stored, and needed to write to it. */
    String address();

    /** As much of it as its owner needs to recognise it. */
    String masked();

    /** An e-mail address of plain letters, as every mail server takes it. */
    record Mail(String address) implements Contact {
        public static final int MAX = 120;
        private static final String LOCAL = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
        private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
        private static final Pattern SYNTAX =
                Pattern.compile(
                        LOCAL + "(?:\\." + LOCAL + ")*@(?:" + LABEL + "\\.)+[A-Za-z]" + LABEL);
        private static final int MAX_LOCAL = 64;

        public Mail {
            boolean fits =
                    address.length() <= MAX
                            && address.indexOf('@') <= MAX_LOCAL
                            && SYNTAX.matcher(address).matches();
            if (!fits) {
                // Not repeated: it may be a person's.
                throw new IllegalArgumentException("no e-mail address of at most " + MAX);
            }
        }

        @Override
        public String masked() {
            return address.charAt(0) + HIDDEN + address.substring(address.indexOf('@'));
        }

        @Override
        public String toString() {
            return "Mail[hidden]";
        }
    }

    /** A telephone number with its country's code, as E.164 writes it. */
    record Mobile(String address) implements Contact {
        private static final Pattern SYNTAX = Pattern.compile("\\+[1-9][0-9]{7,14}");
        private static final int SHOWN = 3;

        public Mobile {
            if (!SYNTAX.matcher(address).matches()) {
                throw new IllegalArgumentException("no + and 8 to 15 digits");
            }
        }

        @Override
        public String masked() {
            return HIDDEN + address.substring(address.length() - SHOWN);
        }

        @Override
        public String toString() {
            return "Mobile[hidden]";
        }
    }

    /** Stands for what is not shown. */
    String HIDDEN = "•••";
}
