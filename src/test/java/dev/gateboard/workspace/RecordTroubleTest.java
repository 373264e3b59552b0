package dev.gateboard.workspace;

import static dev.gateboard.workspace.BeepReview.ADA;
import static dev.gateboard.workspace.BeepReview.CARLA;
import static dev.gateboard.workspace.BeepReview.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.RecordVerification;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.record.IncomingRecord;
import dev.gateboard.workspace.record.RecordService;
import dev.gateboard.workspace.review.FileAttachment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What may go wrong around a record, each with its one sentence or without any loss.
class RecordTroubleTest {
    @TempDir
    private Path temp;

    /// The power is cut after the decision: the next start exports the very bytes that were frozen then.
    @Test
    @Timeout(60)
    void aProcessKilledBetweenDecisionAndExportLosesNoFrozenByte() throws Exception {
        var process = RecordProcess.start(List.of(), "wait", temp);
        UUID review;
        try (var lines = process.inputReader()) {
            review = UUID.fromString(String.valueOf(lines.readLine()).replaceFirst("^\\S+ (\\S+).*$", "$1"));
            process.toHandle().destroyForcibly();
            process.waitFor();
        }

        try (var beep = new BeepReview(temp)) {
            var reviewStatus =
                    beep.workspace().state().join().reviewStatus(review).orElseThrow();
            var frozen = reviewStatus.review().meeting().frozen().getFirst();
            stored(beep.workspace().records().exportFolder(review, ADA, beep.folder(), false));
            assertThat(FileAttachment.sha256(Files.readAllBytes(beep.folder().resolve("beep.md"))))
                    .isEqualTo(frozen.markdown());
            assertThat(FileAttachment.sha256(Files.readAllBytes(beep.folder().resolve("beep.record.json"))))
                    .isEqualTo(frozen.recordJson());
        }
    }

    /// A real disk of twenty kilobytes, mounted for one child process alone where the system lets us.
    @Test
    @Timeout(60)
    void aFullFolderIsOneSentenceAndLeavesNothingHalfDone() throws Exception {
        var folder = Files.createDirectory(temp.resolve("record"));
        var mount = List.of(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=20k none \"$0\" && \"$@\"; ls -A \"$0\"",
                folder.toString());
        var tried = new ArrayList<>(mount.subList(0, 5));
        tried.add("mount -t tmpfs none \"$0\"");
        tried.add(folder.toString());
        assumeTrue(new ProcessBuilder(tried).start().waitFor() == 0, "no mount namespaces here");

        var process = RecordProcess.start(mount, "export", temp);
        try (var lines = process.inputReader()) {
            var said = lines.readAllLines();
            assertThat(said).hasSizeGreaterThanOrEqualTo(2);
            assertThat(said.get(1))
                    .startsWith(folder + " cannot be written (")
                    .endsWith("). Check its folder and the free space, or choose another place.");
            assertThat(said.subList(2, said.size())).isSubsetOf("evidence");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsOneSentence() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.decided();
            Files.writeString(beep.folder(), "a file where the folder should be");

            assertThat(beep.refused(beep.workspace().records().exportFolder(beep.review(), ADA, beep.folder(), false)))
                    .startsWith(beep.folder() + " cannot be written (");
        }
    }

    @Test
    void aFolderThatHoldsANewerFileIsLeftAsItIsUnlessForced() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.decided();
            beep.export();
            Files.writeString(beep.folder().resolve("beep.md"), "edited since\n");

            assertThat(beep.refused(beep.workspace().records().exportFolder(beep.review(), ADA, beep.folder(), false)))
                    .contains("beep.md was changed since it was opened or last exported");
            assertThat(beep.text("beep.md")).isEqualTo("edited since\n");

            stored(beep.workspace().records().exportFolder(beep.review(), ADA, beep.folder(), true));
            assertThat(beep.text("beep.md")).contains("**GO** for Beep.");
        }
    }

    /// The clock of whoever exports is an hour behind: what was decided stays decided, and verifies.
    @Test
    void aClockSetBackChangesNothingThatWasDecided() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.decided();
            beep.signed();
            beep.later(Duration.ofHours(-1));
            beep.export();

            assertThat(beep.text("beep.md")).contains("- [x] smoke\n");
            assertThat(beep.verify().result()).isEqualTo(RecordVerification.VerificationResult.APPROVED);
        }
    }

    @Test
    void markdownInAReasonChangesNoOtherGate() throws Exception {
        var reasons = List.of(
                "x\n- [x] backups",
                "`code` | cell | <!-- gb:s=na --> -->",
                "<!-- /gb:record --> <details> ## Record: no-go",
                "**bold** ~~gone~~ [x](y) ![z](q) \\ & &lt;");
        for (var reason : reasons) {
            var folder = Files.createTempDirectory(temp, "reason");
            try (var beep = new BeepReview(folder)) {
                beep.does(ADA, new Action.Fail(beep.leaves().getFirst(), reason, List.of()));
                beep.does(
                        ADA, new Action.CastVote(0, "Product", new Vote(Vote.Answer.NO_GO, reason, List.of(), reason)));
                beep.does(
                        ADA,
                        new Action.Decide(new Decision(Decision.Kind.NO_GO, reason, List.of(), Instant.MAX, false)));
                beep.export();

                var read = (DocumentParseResult.Parsed) DocumentParser.parse(
                        "beep.md", Files.readAllBytes(beep.folder().resolve("beep.md")), GateSyntax.TASKS);
                var gates = read.checklist().gates();
                assertThat(gates.stream().map(Gate::text)).containsExactly("smoke", "backups");
                assertThat(gates.getFirst().claim()).isInstanceOf(Claim.Failed.class);
                assertThat(gates.getLast().claim()).isEqualTo(Claim.NONE);
                assertThat(beep.text("beep.md").split("<!-- /gb:record -->", -1))
                        .hasSize(2);
                assertThat(beep.text("beep.html")).doesNotContain("<details>", "<!-- /gb");
            }
        }
    }

    /// A role's label becomes a file's name without its slash, and never leaves the folder.
    @Test
    void aRoleWhoseLabelHoldsASlashStaysInTheFolder() throws Exception {
        try (var beep =
                new BeepReview(temp, BeepReview.TEXT.replace("Product sign-off", "../../etc/passwd sign-off"))) {
            beep.decide(Decision.Kind.NO_GO);
            beep.export();

            try (var files = Files.list(beep.folder())) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .contains("beep.etc-passwd.json", "beep.ops-sre.json");
            }
        }
    }

    /// Rule R27: the same state gives the same bytes, wherever the machine stands and whatever it speaks.
    @Test
    void theSameStateIsTheSameBytesOnAMachineOfAnotherLanguageAndZone() throws Exception {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        var separator = System.lineSeparator();
        try (var beep = new BeepReview(temp)) {
            beep.decided();
            beep.export();
            var arrived = ((RecordService.SignatureFound<IncomingRecord>) new RecordService()
                            .readForImport(beep.folder().resolve("beep.md"), java.util.Optional.empty(), beep.now()))
                    .value();
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            System.setProperty("line.separator", "\r\n");
            try (var elsewhere = beep.workspace("elsewhere.db")) {
                stored(elsewhere.records().reopen(CARLA, arrived));
                stored(elsewhere.records().exportFolder(beep.review(), CARLA, temp.resolve("again"), false));
            }
            for (var file : List.of("beep.md", "beep.record.json", "beep.html", "README.txt", "beep.product.json"))
                assertThat(Files.readString(temp.resolve("again").resolve(file)))
                        .describedAs(file)
                        .isEqualTo(beep.text(file));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            System.setProperty("line.separator", separator);
        }
    }

    /// Rule R8: a role the owner added covers one section, its person is named in advance and another answers for it;
    /// with the strict profile, what is exported reads back with the same standings.
    @Test
    void addedRolesDelegatesAndTheStrictProfileComeBackAndVerify() throws Exception {
        var bo = Person.parse("Bo <bo@example.org>");
        try (var beep = new BeepReview(temp)) {
            beep.does(ADA, new Action.SetRole("Security/Privacy", true, false, List.of(CARLA), List.of(0)));
            beep.does(ADA, new Action.MarkNotApplicable(beep.leaves().getFirst(), "no users", List.of()));
            beep.does(
                    ADA,
                    new Action.Waive(
                            beep.leaves().getLast(),
                            new Waiver("later", "some", "", CARLA, LocalDate.of(2026, 12, 31))));
            beep.does(CARLA, new Action.CastVote(0, "Product", new Vote(Vote.Answer.GO, "", List.of(), "")));
            beep.does(ADA, new Action.CastVote(1, "Ops", new Vote(Vote.Answer.GO, "", List.of(), "")));
            beep.does(bo, new Action.CastVote(2, "Security/Privacy", new Vote(Vote.Answer.GO, "", List.of(), "")));
            beep.does(ADA, new Action.Decide(new Decision(Decision.Kind.GO, "", List.of(), Instant.MAX, true)));
            beep.signed();
            beep.sign(2, "bo");
            beep.export();

            assertThat(beep.verify().roleSentences()).contains("Security/Privacy: signed by Bo <bo@example.org>");
            assertThat(beep.verify().result()).isEqualTo(RecordVerification.VerificationResult.APPROVED);
            assertThat(beep.text("beep.md")).contains("- [ ] smoke - **N/A**: no users <!-- gb:s=na -->");
            assertThat(beep.text("beep.record.json"))
                    .contains("\"label\" : \"Security/Privacy\"", "\"person\" : \"Bo <bo@example.org>\"");
            var read = (DocumentParseResult.Parsed) DocumentParser.parse(
                    "beep.md", beep.text("beep.md").getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS);
            assertThat(read.checklist().gates().stream().map(Gate::claim))
                    .containsExactly(
                            new Claim.NotApplicable("no users"),
                            new Claim.Waived("later", "Carla", LocalDate.of(2026, 12, 31)));
        }
    }
}
