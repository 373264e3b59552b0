package dev.gateboard.ui.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.RecordVerification;
import dev.gateboard.model.meeting.RecordVerification.RoleFinding;
import dev.gateboard.model.meeting.RecordVerification.VerificationResult;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.SignalBoards;
import dev.gateboard.workspace.record.SignableStatement;
import dev.gateboard.workspace.review.FileAttachment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import org.junit.jupiter.api.Test;
import org.testfx.matcher.control.LabeledMatchers;

/// Rules R23 and R30 on the screen.
class RecordPagesTest {
    private static final Person CARLA = Person.parse("Carla Q <carla@example.org>");
    private static final Person BO = Person.parse("Bo Bar <bo@example.org>");
    private static final String LIMITS = " A signature proves that the holder of a key signed exactly this content."
            + " It does not prove when it was signed, or that the content is true.";

    private final List<String> heard = new ArrayList<>();
    private final Answering verbs = new Answering();

    private static SignableStatement signable(int role, String label, List<Person> person, boolean signed) {
        var statement = FileAttachment.of("statement.json", label.getBytes(StandardCharsets.UTF_8));
        var attribution = new Attribution(BO, BO, Instant.parse("2026-11-24T14:00:00Z"), 9);
        return new SignableStatement(
                new SignableStatement.Signatory.OfRole(role),
                label,
                true,
                person,
                "beep.role.json",
                statement,
                signed ? List.of(new SignableStatement.FiledSignature(attribution, statement)) : List.of());
    }

    /// Answers at once, and writes down what was asked.
    private final class Answering implements RecordController {
        private String trouble = "";
        private boolean asks;

        @Override
        public CompletableFuture<List<SignatureStatus>> signatures(UUID review) {
            return CompletableFuture.completedFuture(List.of(
                    new SignatureStatus(signable(0, "Product sign-off", List.of(CARLA), true), "", true),
                    new SignatureStatus(signable(1, "Ops/SRE sign-off", List.of(BO), true), "eve@example.org", true),
                    new SignatureStatus(signable(2, "Security sign-off", List.of(BO), false), "", true),
                    new SignatureStatus(signable(3, "Legal sign-off (optional)", List.of(), false), "", true)));
        }

        @Override
        public boolean isCurrentUser(Person person) {
            return person.isSameAs(BO);
        }

        @Override
        public CompletableFuture<String> key() {
            return CompletableFuture.completedFuture("~/.ssh/id_ed25519");
        }

        @Override
        public CompletableFuture<String> sign(
                UUID review, SignableStatement signable, String key, Consumer<PassphraseRequest> asked) {
            heard.add("sign " + signable.label() + " with " + key);
            if (!asks) return CompletableFuture.completedFuture(trouble);
            var question = new PassphraseRequest("Enter passphrase for ~/.ssh/id_ed25519:", new CompletableFuture<>());
            asked.accept(question);
            return question.answer().thenApply(answer -> {
                heard.add("told " + answer);
                return trouble;
            });
        }

        @Override
        public void stop() {
            heard.add("stop");
        }

        @Override
        public Optional<Path> chooseKey() {
            return Optional.of(Path.of("/keys/bo"));
        }

        @Override
        public void copyRequest(SignableStatement signable) {
            heard.add("request " + signable.label());
        }

        @Override
        public CompletableFuture<String> amend(UUID review, String reason) {
            heard.add("amend " + reason);
            return CompletableFuture.completedFuture(reason.isEmpty() ? "An amendment needs a reason." : "");
        }

        @Override
        public Optional<Path> chooseRecord() {
            return Optional.of(Path.of("/records/beep"));
        }

        @Override
        public Optional<Path> chooseAllowedSigners() {
            return Optional.of(Path.of("/keys/allowed"));
        }

        @Override
        public CompletableFuture<String> gitAllowedSigners() {
            return CompletableFuture.completedFuture("/home/ada/signers");
        }

        @Override
        public CompletableFuture<FolderVerification> verify(Path place, Optional<Path> allowedSigners) {
            heard.add("verify " + place
                    + allowedSigners.map(list -> " with " + list).orElse(""));
            return CompletableFuture.completedFuture(verified(VerificationResult.APPROVED));
        }

        @Override
        public void open(Path place) {
            heard.add("open " + place);
        }
    }

    private SignaturesPage signing() {
        return new SignaturesPage(Messages.WINDOW, verbs, () -> heard.add("to verify"));
    }

    private static void enter(TestWindow window, String id, String text) {
        window.enter(id, text);
    }

    @Test
    void everyRoleSaysWhoSignsAndHowFarThatIs() {
        var page = TestWindow.call(this::signing);
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(new SignalBoards().board()));
            window.save("signing-light");
            assertThat(window.texts(".signing-row .secondary"))
                    .containsExactly(
                            "Signed by Carla Q <carla@example.org>",
                            "Signed by someone else: eve@example.org instead of Bo Bar <bo@example.org>",
                            "Waiting for Bo Bar <bo@example.org>",
                            "Nobody voted for this role at the decision, so nobody can sign for it.");
            window.dark();
            window.save("signing-dark");
            window.resize(683, 360);
            window.save("signing-narrow");
        }
    }

    @Test
    void aSignedNoGoApprovesNothing() {
        var page = TestWindow.call(() -> new RecordVerificationPage(Messages.WINDOW, verbs));
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(verified(VerificationResult.APPROVED, "no-go")));
            window.save("verify-no-go");
            verifyThat(window.only(".verify-verdict"), LabeledMatchers.hasText("Record verified. Decision: no-go"));
            assertThat(page.getAccessibleText()).startsWith("Record verified. Decision: no-go. ");
        }
    }

    @Test
    void signingAsksForThePassphraseInThePage() {
        verbs.asks = true;
        verbs.trouble = "That passphrase does not open ~/.ssh/id_ed25519: try it again.";
        var page = TestWindow.call(this::signing);
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(new SignalBoards().board()));
            window.clickOn("Sign as Bo Bar");
            window.save("signing-asks-light");
            window.enter("#secret", "open sesame");
            window.clickOn("Continue");

            assertThat(heard)
                    .containsExactly("sign Security sign-off with ~/.ssh/id_ed25519", "told Optional[open sesame]");
            verifyThat(window.only(".message-line"), LabeledMatchers.hasText(verbs.trouble));
            assertThat(((PasswordField) TestWindow.call(() -> page.lookup("#secret"))).getText())
                    .isEmpty();
        }
    }

    @Test
    void aRequestIsCopiedAndAnAmendmentNeedsAReason() {
        var page = TestWindow.call(this::signing);
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(new SignalBoards().board()));
            // Carla signs on her own machine: asking her is the button that stands out.
            assertThat(window.all(".signing-row .deed"))
                    .extracting(button -> ((Button) button).getText())
                    .startsWith("Request signature", "Sign again");
            assertThat(window.all(".signing-row .deed").getFirst().getStyleClass())
                    .doesNotContain("quiet");
            assertThat(window.all(".signing-row .deed").get(1).getStyleClass()).contains("quiet");
            window.clickOn(window.all(".signing-row .deed").getFirst());
            window.clickOn("Add an amendment");
            verifyThat(window.only(".message-line"), LabeledMatchers.hasText("An amendment needs a reason."));
            enter(window, "#amend-reason", "rolled back on Friday");
            window.clickOn("Add an amendment");

            assertThat(heard).containsExactly("request Product sign-off", "amend ", "amend rolled back on Friday");
        }
    }

    private static RecordController.FolderVerification verified(VerificationResult result) {
        return verified(result, "go");
    }

    private static RecordController.FolderVerification verified(VerificationResult result, String decision) {
        var good = result == VerificationResult.APPROVED;
        return new RecordController.FolderVerification(
                Path.of("/records/beep"),
                List.of(new RecordVerification(
                        result,
                        decision,
                        List.of(
                                new RoleFinding(
                                        "Product sign-off",
                                        true,
                                        good ? VerificationResult.APPROVED : result,
                                        good
                                                ? "signed by Carla Q <carla@example.org>"
                                                : "beep.md was changed after signing; it matches when line ends are"
                                                        + " restored"),
                                new RoleFinding(
                                        "Ops/SRE sign-off",
                                        true,
                                        good ? VerificationResult.EXPIRED_SINCE : result,
                                        good
                                                ? "signed by Bo Bar <bo@example.org> with a key that was good at the"
                                                        + " decision and has expired since"
                                                : "beep.md was changed after signing; it matches when line ends are"
                                                        + " restored"),
                                new RoleFinding(
                                        "Legal sign-off (optional)",
                                        false,
                                        VerificationResult.NOT_SIGNED,
                                        "not signed by Dee")),
                        good
                                ? List.of("Amendment 1 by Ada at 2026-11-26T09:00:00Z: rolled back on Friday; 1 change"
                                        + " since; signed by Ada <ada@example.org>.")
                                : List.of(),
                        "Ada <ada@example.org> decided go.",
                        "Ada <ada@example.org> decided go on 2026-11-24 14:00 UTC. "
                                + (good
                                        ? "All required roles signed exactly this record (beep.md)."
                                        : "The record (beep.md) was changed after signing.")
                                + LIMITS,
                        RecordVerification.SignedEvents.NOTHING)),
                "",
                true);
    }

    @Test
    void aVerificationSaysItInShapesAndWordsAndEndsWithWhatSignaturesDoNotProve() {
        var page = TestWindow.call(() -> new RecordVerificationPage(Messages.WINDOW, verbs));
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.save("verify-empty-light");
            window.clickOn("#choose-record");
            window.save("verify-good-light");
            verifyThat(window.only(".verify-verdict"), LabeledMatchers.hasText("Approved"));
            assertThat(page.getAccessibleText()).startsWith("Approved. ").endsWith(LIMITS);
            window.clickOn("Open as a review");
            assertThat(heard).containsExactly("verify /records/beep", "open /records/beep");
            window.dark();
            window.save("verify-good-dark");
        }
    }

    @Test
    void anotherListOfAllowedSignersVerifiesAgainAndGitsListComesBack() {
        var page = TestWindow.call(() -> new RecordVerificationPage(Messages.WINDOW, verbs));
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            verifyThat(window.only("Allowed signers, from Git: /home/ada/signers"), isVisible());
            window.clickOn("#choose-record").clickOn("#choose-signers");
            window.save("verify-signers");
            verifyThat(window.only("Allowed signers: /keys/allowed"), isVisible());
            window.clickOn("Use Git's list");
            verifyThat(window.only("Allowed signers, from Git: /home/ada/signers"), isVisible());
            assertThat(heard)
                    .containsExactly(
                            "verify /records/beep", "verify /records/beep with /keys/allowed", "verify /records/beep");
        }
    }

    @Test
    void everyResultHasAWordOfItsOwn() {
        var page = TestWindow.call(() -> new RecordVerificationPage(Messages.WINDOW, verbs));
        var words = new ArrayList<String>();
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            for (var result : VerificationResult.values()) {
                if (result == VerificationResult.EXPIRED_SINCE) continue;
                window.interact(() -> page.show(verified(result)));
                words.addAll(window.texts(".verify-verdict"));
            }
            assertThat(words).doesNotHaveDuplicates().hasSize(VerificationResult.values().length - 1);
            window.interact(() -> page.show(verified(VerificationResult.CHANGED)));
            window.save("verify-changed-light");
            window.resize(683, 360);
            window.dark();
            window.save("verify-changed-narrow-dark");
        }
    }
}
