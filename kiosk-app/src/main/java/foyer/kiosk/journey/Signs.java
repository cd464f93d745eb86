package foyer.kiosk.journey;

import org.jspecify.annotations.Nullable;

/** Which signs may be typed where. */
final class Signs {
    private static final String IN_NAMES = " '’-.·";
    private static final String IN_EMAILS = "@.-_+'";
    private static final String IN_PHONES = "+ ()-";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LAST_ASCII = 0x7F;

    private Signs() {}

    /** Whatever script a digit is typed in, it is written as the board and paper write it. */
    static int plain(Keys keys, int sign) {
        if (Character.isDigit(sign)) {
            return '0' + Character.digit(sign, 10);
        }
        return switch (keys) {
            case CODE -> Character.toUpperCase(sign);
            case EMAIL -> Character.toLowerCase(sign);
            case NAME -> sign == '\'' ? '’' : sign;
            case TEXT, DIGITS, PHONE -> sign;
        };
    }

    /**
     * @return why it is not taken; null: it is
     */
    static @Nullable Refusal refusal(Keys keys, int sign) {
        return switch (keys) {
            case DIGITS -> isDigit(sign) ? null : Refusal.NOT_A_DIGIT;
            case CODE -> isLatin(sign) || isDigit(sign) ? null : Refusal.NOT_IN_A_CODE;
            case NAME -> isLetter(sign) || in(IN_NAMES, sign) ? null : Refusal.NOT_IN_A_NAME;
            case EMAIL ->
                    isLatin(sign) || isDigit(sign) || in(IN_EMAILS, sign)
                            ? null
                            : Refusal.NOT_IN_AN_EMAIL;
            case PHONE -> isDigit(sign) || in(IN_PHONES, sign) ? null : Refusal.NOT_IN_A_PHONE;
            case TEXT -> isText(sign) ? null : Refusal.NOT_IN_A_TEXT;
        };
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isLatin(int sign) {
        return sign <= LAST_ASCII && Character.isLetter(sign);
    }

    /** With the signs that stand on letters, and what keeps letters apart in Urdu and Bengali. */
    private static boolean isLetter(int sign) {
        return Character.isLetter(sign) || isMark(sign) || isJoiner(sign);
    }

    static boolean isJoiner(int sign) {
        return sign == ZERO_WIDTH_NON_JOINER || sign == ZERO_WIDTH_JOINER;
    }

    static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isText(int sign) {
        return isLetter(sign)
                || isDigit(sign)
                || sign == ' '
                || sign == '\n'
                || isPunctuation(sign)
                || in("+=°", sign);
    }

    private static boolean isPunctuation(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CURRENCY_SYMBOL ->
                    true;
            default -> false;
        };
    }

    private static boolean in(String signs, int sign) {
        return signs.indexOf(sign) >= 0;
    }
}
