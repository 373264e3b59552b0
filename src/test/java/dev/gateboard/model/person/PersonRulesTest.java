package dev.gateboard.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.Signalled;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.gate.Waiver;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names and emails in one form, or refused (rule R24): nobody is somebody else by a letter that is not seen.
class PersonRulesTest {
    private static final List<String> UNSEEN = List.of(
            "\u00ad",
            "\u034f",
            "\u061c",
            "\u115f",
            "\u1160",
            "\u17b4",
            "\u180e",
            "\u200b",
            "\u200c",
            "\u200d",
            "\u200e",
            "\u200f",
            "\u202a",
            "\u202e",
            "\u2060",
            "\u2066",
            "\u2069",
            "\u2800",
            "\u3164",
            "\ufe0f",
            "\ufeff",
            "\uffa0",
            "\udb40\udc41",
            "\udb40\udd00",
            "\ue000",
            "\u0378",
            "\u0007",
            "\u001b",
            "\u0085");

    @Test
    void aNameOrEmailWithALetterThatNobodySeesIsRefused() {
        for (var unseen : UNSEEN)
            for (var text : List.of(
                    "A" + unseen + "da <ada@example.org>",
                    "Ada <a" + unseen + "da@example.org>",
                    "Ada <ada@exam" + unseen + "ple.org>",
                    "A" + unseen + "da"))
                assertThatThrownBy(() -> Person.fromInput(text))
                        .as(text.codePoints()
                                .mapToObj(Integer::toHexString)
                                .toList()
                                .toString())
                        .isInstanceOf(InvalidPersonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signal",
                "Signal",
                "SIGNAL",
                " signal ",
                "s\u0456gnal <s@example.org>x",
                "signal <s@example.org>",
                "(signal)",
                "the file",
                "File",
                "-",
                "...",
                "<>",
                "Ada <ada>",
                "Ada <@example.org>",
                "Ada <ada@>",
                "Ada <ada@@example.org>",
                "Ada <a da@example.org>",
                "Ada <ada@exa mple.org>",
                "Ada <\u0430da@example.org>",
                "Ada <ada@-example.org>",
                "Ada <ada@example..org>",
                "Ada <ada@[127.0.0.1]>",
                "Ada <b> <ada@example.org>",
                "\uff53\uff49\uff47\uff4e\uff41\uff4c"
            })
    void whoIsNobodyIsRefused(String text) {
        assertThatThrownBy(() -> Person.fromInput(text)).isInstanceOf(InvalidPersonException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Bar <ada@example.org>,Ada Bar,ada@example.org",
        "Ada\u00a0 Bar <Ada@EXAMPLE.org.>,Ada Bar,Ada@example.org",
        "\uff21da <\uff41da@example\u3002org>,Ada,ada@example.org",
        "Zoe\u0308 <zoe+gate@b\u00fccher.example>,Zo\u00eb,zoe+gate@xn--bcher-kva.example",
        "\u674e <li@example.org>,\u674e,li@example.org",
        "ada@example.org,ada@example.org,ada@example.org",
        "Ada,Ada,''"
    })
    void whatIsTheSameIsWrittenTheSame(String typed, String name, String email) {
        assertThat(Person.fromInput(typed)).isEqualTo(new Person(name, email));
    }

    @Test
    void personsFromBeforeAreReadAsTheyAre() {
        assertThat(new Person("A\u200bda", "a\u200bda@example.org").email()).isEqualTo("a\u200bda@example.org");
        assertThat(Person.parse("signal")).isEqualTo(Person.SIGNAL);
    }

    @Test
    void noActionTakesThem() {
        var given = new Signalled();
        var until = LocalDate.of(2026, 12, 31);
        for (var approver : List.of(
                new Person("Ada", "ada\u200b@example.org"),
                new Person("Ada", "ada@exam\u00adple.org"),
                new Person("Ada", "\uff41da@example.org"),
                new Person("Carla", "carla@example.org\u3164"),
                new Person("signal", "carla@example.org")))
            assertThat(entered(given, Signalled.ADA, waive(given, approver, until)))
                    .isInstanceOf(Refusal.BadPerson.class);
        assertThat(entered(given, Signalled.ADA, waive(given, new Person("Someone", "ADA@EXAMPLE.ORG"), until)))
                .isInstanceOf(Refusal.ApproverIsRequester.class);
        for (var by : List.of(Person.SIGNAL, new Person("Signal", ""), new Person("A\u200bda", "")))
            assertThat(entered(given, by, new Action.Pass(given.gate(), "", Duration.ZERO, List.of())))
                    .isInstanceOf(Refusal.BadPerson.class);
    }

    private static Action waive(Signalled given, Person approver, LocalDate until) {
        return new Action.Waive(given.gate(), new Waiver("late", "slow", "", approver, until));
    }

    private static Refusal entered(Signalled given, Person by, Action action) {
        int number = given.review.lastEvent().number() + 1;
        var event = new ReviewEvent(number, number, given.now, java.time.ZoneOffset.UTC, by, by, action);
        return switch (EventApplier.applyNew(given.review, event)) {
            case ApplyResult.Accepted _ -> throw new AssertionError("accepted: " + action + " by " + by);
            case ApplyResult.Refused(Refusal refusal) -> refusal;
        };
    }
}
