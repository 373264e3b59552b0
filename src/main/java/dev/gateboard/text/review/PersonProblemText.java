package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.PersonProblem;

/// One sentence for each text that is no person: what is wrong, and what to enter instead.
public final class PersonProblemText {
    /// What an email may have before its @, beside letters and digits.
    private static final String SIGNS = ".!#$%&'*+/=?^_{|}~-";

    private PersonProblemText() {}

    public static String sentence(PersonProblem problem) {
        return switch (problem) {
            case PersonProblem.NoName _ -> Messages.REVIEW.text("person.noName");
            case PersonProblem.NameNotOneLine _ -> Messages.REVIEW.text("person.nameNotOneLine");
            case PersonProblem.EmailNotOneLine _ -> Messages.REVIEW.text("person.emailNotOneLine");
            case PersonProblem.InvisibleInName(String shown, String character) ->
                Messages.REVIEW.text("person.invisibleInName", shown, character);
            case PersonProblem.InvisibleInEmail(String shown, String character) ->
                Messages.REVIEW.text("person.invisibleInEmail", shown, character);
            case PersonProblem.NameTooLong(int most) -> Messages.REVIEW.text("person.nameTooLong", most);
            case PersonProblem.NameWithBrackets _ -> Messages.REVIEW.text("person.brackets");
            case PersonProblem.NameWithoutLetters _ -> Messages.REVIEW.text("person.noLetters");
            case PersonProblem.ReservedName(String name) -> Messages.REVIEW.text("person.reserved", name);
            case PersonProblem.NoEmail(String text) -> Messages.REVIEW.text("person.noEmail", text);
            case PersonProblem.UnsupportedEmail(String shown) ->
                Messages.REVIEW.text("person.unsupportedEmail", shown, SIGNS);
            case PersonProblem.NoHost(String shown) -> Messages.REVIEW.text("person.noHost", shown);
            case PersonProblem.OtherForm(var person) -> Messages.REVIEW.text("person.otherForm", person.toString());
        };
    }
}
