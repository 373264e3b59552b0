package dev.gateboard.model.person;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules for a person who is entered (rule R24): brought to one form, so that who looks the same is the same, or
/// refused. Persons that are stored already are read as they are.
public final class PersonRules {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*");
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

    /// What the program itself calls those who are no person.
    private static final Set<String> NOBODY = Set.of("signal", "asignal", "thesignal", "file", "afile", "thefile");

    private PersonRules() {}

    /// The same person in the one form.
    ///
    /// @throws InvalidPersonException where there is none
    static Person of(Person typed) {
        return new Person(name(typed.name()), typed.hasEmail() ? email(typed.email()) : "");
    }

    /// Why an action does not take this person; empty where it does.
    public static Optional<PersonProblem> problem(Person person) {
        try {
            var entered = of(person);
            return entered.name().equals(person.name()) && entered.email().equalsIgnoreCase(person.email())
                    ? Optional.empty()
                    : Optional.of(new PersonProblem.OtherForm(entered));
        } catch (InvalidPersonException e) {
            return Optional.of(e.problem());
        }
    }

    private static String name(String typed) {
        var name = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .map(c -> Character.isSpaceChar(c) ? ' ' : c)
                .forEach(name::appendCodePoint);
        var text = name.toString().strip().replaceAll(" +", " ");
        text.codePoints().filter(BlankText::isUnseen).findFirst().ifPresent(c -> {
            throw new InvalidPersonException(new PersonProblem.InvisibleInName(shown(text), codePoint(c)));
        });
        if (text.length() > LONGEST_NAME) throw new InvalidPersonException(new PersonProblem.NameTooLong(LONGEST_NAME));
        if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0)
            throw new InvalidPersonException(new PersonProblem.NameWithBrackets());
        var letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        if (letters.isEmpty()) throw new InvalidPersonException(new PersonProblem.NameWithoutLetters());
        if (NOBODY.contains(letters.toString().toLowerCase(Locale.ROOT)))
            throw new InvalidPersonException(new PersonProblem.ReservedName(text));
        return text;
    }

    private static String email(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        text.codePoints().filter(BlankText::isUnseen).findFirst().ifPresent(c -> {
            throw new InvalidPersonException(new PersonProblem.InvisibleInEmail(shown(text), codePoint(c)));
        });
        int at = text.lastIndexOf('@');
        if (at <= 0 || at == text.length() - 1) throw new InvalidPersonException(new PersonProblem.NoEmail(text));
        var local = text.substring(0, at);
        var host = host(text.substring(at + 1));
        if (!LOCAL.matcher(local).matches() || !HOST.matcher(host).matches() || text.length() > LONGEST_EMAIL)
            throw new InvalidPersonException(new PersonProblem.UnsupportedEmail(shown(text)));
        return local + "@" + host;
    }

    /// As it is looked up: ASCII, other scripts as IDNA writes them.
    private static String host(String typed) {
        try {
            var ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InvalidPersonException(new PersonProblem.NoHost(shown(typed)), e);
        }
    }

    /// With what no one sees made visible.
    private static String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (BlankText.isUnseen(c)) shown.append('[').append(codePoint(c)).append(']');
            else shown.appendCodePoint(c);
        });
        return shown.toString();
    }

    private static String codePoint(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}
