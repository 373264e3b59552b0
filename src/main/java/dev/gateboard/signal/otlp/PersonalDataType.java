package dev.gateboard.signal.otlp;

import dev.gateboard.language.Messages;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Kinds of personal data and secrets that a text may hold, known by their form alone.
public enum PersonalDataType {
    EMAIL("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}"),
    CARD("(?<![\\w.-])[2-6](?:[ -]?\\d){12,18}(?![\\w.-])") {
        @Override
        boolean isIn(String text) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) if (isLuhn(matcher.group().replaceAll("\\D", ""))) return true;
            return false;
        }
    },
    TOKEN("\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"),
    BEARER("(?i)\\bbearer\\s+[A-Za-z0-9._~+/-]{16,}");

    final Pattern pattern;

    PersonalDataType(String pattern) {

        this.pattern = Pattern.compile(pattern);
    }

    public String displayName() {
        return switch (this) {
            case EMAIL -> Messages.SIGNAL.text("pii.email");
            case CARD -> Messages.SIGNAL.text("pii.card");
            case TOKEN -> Messages.SIGNAL.text("pii.token");
            case BEARER -> Messages.SIGNAL.text("pii.bearer");
        };
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    static Set<PersonalDataType> in(String text) {
        var found = EnumSet.noneOf(PersonalDataType.class);
        for (var kind : values()) if (kind.isIn(text)) found.add(kind);
        return found;
    }

    /// ISO/IEC 7812-1, annex B.
    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            if (at % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
