package dev.gateboard.model.person;

import java.util.Locale;
import java.util.Optional;

/// Someone who says or enters something (rule R24). The email may be empty.
public record Person(String name, String email) {

    /// @throws InvalidPersonException for a name that is blank, and for a name or email with a backtick, a line end or
    ///     another control character
    public Person {
        name = name.strip();
        email = email.strip();
        if (name.isEmpty()) throw new InvalidPersonException(new PersonProblem.NoName());
        if (containsLineBreak(name)) throw new InvalidPersonException(new PersonProblem.NameNotOneLine());
        if (containsLineBreak(email)) throw new InvalidPersonException(new PersonProblem.EmailNotOneLine());
    }

    /// Records and the chain of events are made of lines, and Unicode has line ends that are no control characters.
    private static boolean containsLineBreak(String text) {
        return text.codePoints().anyMatch(c -> c == '`' || c == 0x2028 || c == 0x2029 || Character.isISOControl(c));
    }

    /// Who says what probes measured; no person.
    public static final Person SIGNAL = new Person("signal", "");

    /// Reads `Name <mail>`, `Name` or `mail`.
    ///
    /// @throws InvalidPersonException as the constructor does
    public static Person parse(String text) {
        var trimmed = text.strip();
        int open = trimmed.lastIndexOf('<');
        if (open >= 0 && trimmed.endsWith(">")) {
            var mail = trimmed.substring(open + 1, trimmed.length() - 1).strip();
            var name = trimmed.substring(0, open).strip();
            return new Person(name.isEmpty() ? mail : name, mail);
        }
        return trimmed.indexOf('@') > 0 && trimmed.indexOf(' ') < 0
                ? new Person(trimmed, trimmed)
                : new Person(trimmed, "");
    }

    /// Reads what someone types now: as [#parse], in the one form that persons are written in.
    ///
    /// @throws InvalidPersonException where that is no one
    public static Person fromInput(String text) {
        return PersonRules.of(parse(text));
    }

    /// The same person in the one form where there is one, else as given; what they do is refused then.
    public static Person fromInput(String name, String mail) {
        var given = new Person(name, mail);
        try {
            return PersonRules.of(given);
        } catch (InvalidPersonException _) {
            return given;
        }
    }

    /// Why an action does not take this person; empty where it does.
    public Optional<PersonProblem> findProblem() {
        return PersonRules.problem(this);
    }

    public boolean hasEmail() {
        return !email.isEmpty();
    }

    /// Whether both are one person: by email, ignoring case; by name where neither has an email.
    public boolean isSameAs(Person other) {
        if (hasEmail() || other.hasEmail()) return email.equalsIgnoreCase(other.email);
        return name.toLowerCase(Locale.ROOT).equals(other.name.toLowerCase(Locale.ROOT));
    }

    /// `Name <mail>`, or the name alone.
    @Override
    public String toString() {
        return hasEmail() ? name + " <" + email + ">" : name;
    }
}
