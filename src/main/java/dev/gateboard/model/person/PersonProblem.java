package dev.gateboard.model.person;

/// Why a text is no person who can act (rule R24). `text` has the sentence for each.
public sealed interface PersonProblem {

    record NoName() implements PersonProblem {}

    /// The name has a backtick, a line end or another control character.
    record NameNotOneLine() implements PersonProblem {}

    record EmailNotOneLine() implements PersonProblem {}

    /// The name has a character that is not seen.
    ///
    /// @param shown the name with a mark for it
    /// @param character such as `U+200B`
    record InvisibleInName(String shown, String character) implements PersonProblem {}

    record InvisibleInEmail(String shown, String character) implements PersonProblem {}

    record NameTooLong(int maxLength) implements PersonProblem {}

    record NameWithBrackets() implements PersonProblem {}

    record NameWithoutLetters() implements PersonProblem {}

    /// Gateboard itself calls something so that is no person.
    record ReservedName(String name) implements PersonProblem {}

    record NoEmail(String text) implements PersonProblem {}

    /// The email may be one, and has a form that is not supported here.
    record UnsupportedEmail(String shown) implements PersonProblem {}

    record NoHost(String shown) implements PersonProblem {}

    /// The person is written otherwise than everybody is here.
    record OtherForm(Person inOneForm) implements PersonProblem {}
}
