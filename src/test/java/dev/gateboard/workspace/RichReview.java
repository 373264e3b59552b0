package dev.gateboard.workspace;

import static dev.gateboard.workspace.BeepReview.ADA;
import static dev.gateboard.workspace.BeepReview.CARLA;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.review.FileAttachment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A decided review with one of everything a record tells of, and with texts that are long or would be markup.
final class RichReview {
    static final String EVIL = "see | **bold** <b>tag</b> `code` <!-- --> [link](x) &amp; end";
    static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaft".repeat(6);
    static final Person BO = Person.parse("Bo Lind <bo@example.org>");
    /// The name of another person, too.
    static final Person OTHER_ADA = Person.parse("Ada <ada.other@example.org>");

    private static final String TEXT = """
        # Production readiness of a service with a long name, as it is read on a small screen

        - Service: `shop-%s`
        - Environment: `staging`
        - Release id: `4f2a91c`
        - Owner: `TBD`

        ## Security

        - [ ] smoke test passed
        - [ ] Audit posture:
          - [ ] access is audited
          - [ ] links are kept:
            - [ ] for a year
        - [ ] alerts are routed | to the right <b>team</b>

        ### %s

        - [ ] Topology: `TBD (single | multi)`
        - [ ] If multi:
          - [ ] workers are limited
        - [ ] load test ran
        - [ ] drill held
        - [ ] (optional) dashboards exist

        ## Sign-offs

        - Product sign-off: `TBD`
        - Security/compliance sign-off: `TBD`
        """.formatted(
            LONG_WORD, "A section (with | words) [in] its *heading* ".repeat(9).strip());

    private final BeepReview beep;

    private RichReview(BeepReview beep) {
        this.beep = beep;
    }

    /// Decided and signed by one of its roles, and amended.
    static BeepReview decided(Path temp) throws Exception {
        var rich = new RichReview(new BeepReview(temp, TEXT));
        rich.marks();
        rich.meeting();
        return rich.beep;
    }

    private UUID gate(String text) {
        return beep.board().review().checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void pass(Person by, String gate, String reason, Evidence... evidence) {
        beep.does(by, new Action.Pass(gate(gate), reason, Duration.ZERO, List.of(evidence)));
    }

    private void marks() {
        beep.does(ADA, new Action.Fill(0, "Owner", "Ada"));
        beep.does(ADA, new Action.Fail(gate("smoke"), "login answers 500", List.of()));
        pass(ADA, "smoke", "fixed", new Evidence.Address("https://ci.example.org/run/3?a=b_c&d=e"));
        pass(ADA, "access", EVIL);
        pass(BO, "for a year", LONG_WORD);
        pass(OTHER_ADA, "alerts", "many words ".repeat(60).strip());
        beep.does(ADA, new Action.Choose(gate("Topology"), "single"));
        beep.does(
                ADA,
                new Action.Waive(
                        gate("load"), new Waiver("later", "slow at peak", EVIL, CARLA, LocalDate.of(2026, 12, 31))));
        beep.does(ADA, new Action.MarkNotApplicable(gate("drill"), "no drill this quarter", List.of()));
        var proof = FileAttachment.of("dashboard | 1.txt", "hello".getBytes(StandardCharsets.UTF_8));
        beep.does(ADA, new Action.Attach(gate("(optional)"), proof.evidence()), proof);
        pass(ADA, "(optional)", "seen", proof.evidence());
    }

    private void meeting() throws Exception {
        beep.does(CARLA, new Action.CastVote(0, "Product sign-off", new Vote(Vote.Answer.GO, "", List.of(), EVIL)));
        var condition = new Vote.Condition("index rebuilt", BO, new Assignment.Due.On(LocalDate.of(2026, 12, 4)));
        beep.does(
                BO,
                new Action.CastVote(
                        1,
                        "Security/compliance sign-off",
                        new Vote(Vote.Answer.GO_WITH_CONDITIONS, "search is slow", List.of(condition), "")));
        beep.does(
                ADA,
                new Action.Decide(new Decision(
                        Decision.Kind.GO_WITH_CONDITIONS,
                        "all answered " + LONG_WORD,
                        List.of(CARLA),
                        Instant.parse("2027-01-01T00:00:00Z"),
                        false)));
        beep.sign(0, "carla");
        beep.later(Duration.ofDays(2));
        beep.amend("rolled back on Friday");
    }
}
