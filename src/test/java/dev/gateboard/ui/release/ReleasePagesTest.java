package dev.gateboard.ui.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isDisabled;
import static org.testfx.matcher.base.NodeMatchers.isFocused;
import static org.testfx.matcher.control.TextInputControlMatchers.hasText;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.GateCodeTable;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.PastReviewStatistics;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.workspace.record.AnswerPreview;
import dev.gateboard.workspace.record.AnswerVerification;
import dev.gateboard.workspace.review.FileAttachment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.SVGPath;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.testfx.matcher.base.GeneralMatchers;
import org.testfx.matcher.control.LabeledMatchers;
import org.testfx.util.NodeQueryUtils;

/// The pages between two builds and two reviews: what they show, and what they ask for.
class ReleasePagesTest {
    private static final String ARMOR = "\n-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----\n";
    private static final AnswerVerification SIGNED = new AnswerVerification(
            List.of(FileAttachment.of("answer.txt.sig", ARMOR.getBytes(StandardCharsets.UTF_8))), "");
    private static final Person CARLA = Person.parse("Carla <carla@example.org>");
    private final List<String> heard = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();
    private final CompletableFuture<AnswerVerification> proven = new CompletableFuture<>();
    private final Messages messages = Messages.WINDOW;
    private final Samples samples = new Samples();

    private ReleaseController verbs() {
        return new ReleaseController() {
            @Override
            public Person me() {
                return Samples.ADA;
            }

            @Override
            public CompletableFuture<AnswerVerification> verifyAnswer(String answer, Person by) {
                checks.add(by + " " + answer.lines().count());
                return proven;
            }

            @Override
            public CompletableFuture<String> answer(UUID review, Person by, AnswerPreview answering) {
                heard.add(by.name() + " " + answering.actions().size() + " with "
                        + answering.attachments().size());
                return CompletableFuture.completedFuture("");
            }

            @Override
            public CompletableFuture<String> recut(UUID review, String release, List<UUID> kept) {
                heard.add(release + " keeps " + kept.size());
                return CompletableFuture.completedFuture(release.equals("taken") ? "It is called so already." : "");
            }

            @Override
            public CompletableFuture<String> perform(UUID review, List<Action> actions) {
                heard.add(actions.size() + " deeds");
                return CompletableFuture.completedFuture("");
            }

            @Override
            public void saveBundle(UUID review, String name) {}

            @Override
            public void openNextReview(UUID review) {}
        };
    }

    private ReviewStatus asked() {
        var reviewStatus = samples.decided();
        var open = reviewStatus.review().checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && reviewStatus.status(gate).status() == GateStatus.OPEN)
                .limit(4)
                .toList();
        return samples.after(
                reviewStatus,
                new GateCodeTable(reviewStatus.review())
                        .requestActions(open, new Assignment.To(CARLA, Assignment.Due.NEVER)));
    }

    private static String answerOf(ReviewStatus reviewStatus) {
        var review = reviewStatus.review();
        var asked = review.checklist().gates().stream()
                .filter(gate -> review.openRequest(gate).isPresent())
                .toList();
        var text =
                QuestionListText.markdown(review, new GateCodeTable(review).requestActions(asked, Assignment.NOBODY));
        return text.replaceFirst("\\[ ]", "[x]")
                .replaceFirst("\\[ ]", "[!]")
                .replaceFirst("\\[ ]", "[~]")
                .replaceFirst("(?m)^(- \\[!].*)$", "$1 - it broke on Monday")
                .replaceFirst("(?m)^(- \\[~].*)$", "$1 - nothing of that here")
                .replaceFirst("(?m)^(- \\[x].*)$", "$1 - see https://ci.example/run/7");
    }

    private TestWindow answers(ReviewStatus reviewStatus) {
        var page = TestWindow.call(() ->
                new AnswerEntryPage(messages, verbs(), reviewStatus, List.of(reviewStatus), () -> heard.add("done")));
        return TestWindow.of(1000, 720, () -> page);
    }

    private static void paste(TestWindow window, String answer) {
        window.clickOn(".text-area").push(KeyCode.CONTROL, KeyCode.A);
        window.paste(answer);
    }

    /// The same answer, without the link that would back it.
    private static String onAWord(ReviewStatus reviewStatus) {
        return answerOf(reviewStatus).replace(" - see https://ci.example/run/7", "");
    }

    @Test
    void anAnswerIsLookedAtBeforeItIsRecorded() {
        var reviewStatus = asked();
        try (var window = answers(reviewStatus)) {
            verifyThat(window.only("Record replies"), isDisabled());
            paste(window, answerOf(reviewStatus));
            window.save("answers-light");
            assertThat(window.texts(".secondary")).contains("it broke on Monday", "nothing of that here");
            verifyThat(window.only(".text-field"), hasText(CARLA.toString()));
            window.clickOn("Record 3 replies");
            assertThat(heard).containsExactly("Carla 3 with 1", "done");
            window.dark();
            window.save("answers-dark");
        }
    }

    @Test
    void aSignatureIsCheckedBeforeAnythingIsRecordedAndBacksWhatItPasses() {
        var reviewStatus = asked();
        try (var window = answers(reviewStatus)) {
            paste(window, onAWord(reviewStatus) + ARMOR);
            assertThat(checks).hasSize(1);
            verifyThat(window.only("Record 3 replies"), isDisabled());
            assertThat(signs(window)).doesNotContain(StatusSymbol.PASSED_WITH_EVIDENCE);

            window.interact(() -> proven.complete(SIGNED));
            window.save("answers-signed-light");
            assertThat(signs(window))
                    .contains(StatusSymbol.PASSED_WITH_EVIDENCE)
                    .doesNotContain(StatusSymbol.PASSED_WITHOUT_EVIDENCE);
            assertThat(window.texts(".message-line")).singleElement().asString().contains("Signed by " + CARLA);
            window.clickOn("Record 3 replies");
            assertThat(heard).containsExactly("Carla 3 with 2", "done");
            assertThat(checks).hasSize(1);
        }
    }

    @Test
    void aSignatureThatProvesNothingLeavesAWordAndSaysWhy() {
        var reviewStatus = asked();
        try (var window = answers(reviewStatus)) {
            paste(window, onAWord(reviewStatus) + ARMOR);
            window.interact(() -> proven.complete(new AnswerVerification(List.of(), "It counts as a word.")));
            assertThat(signs(window))
                    .contains(StatusSymbol.PASSED_WITHOUT_EVIDENCE)
                    .doesNotContain(StatusSymbol.PASSED_WITH_EVIDENCE);
            verifyThat(window.only(".message-line"), LabeledMatchers.hasText("It counts as a word."));
            window.clickOn("Record 3 replies");
            assertThat(heard).containsExactly("Carla 3 with 1", "done");
        }
    }

    /// What came back for words that were changed meanwhile is not theirs.
    @Test
    void aSignatureOverEarlierWordsProvesNothingOfTheNewOnes() {
        var reviewStatus = asked();
        try (var window = answers(reviewStatus)) {
            paste(window, onAWord(reviewStatus) + ARMOR);
            paste(window, onAWord(reviewStatus));
            window.interact(() -> proven.complete(SIGNED));
            assertThat(signs(window))
                    .contains(StatusSymbol.PASSED_WITHOUT_EVIDENCE)
                    .doesNotContain(StatusSymbol.PASSED_WITH_EVIDENCE);
            window.clickOn("Record 3 replies");
            assertThat(heard).containsExactly("Carla 3 with 1", "done");
        }
    }

    /// The signs of passes, told apart by their shapes.
    private static List<StatusSymbol> signs(TestWindow window) {
        return Stream.of(StatusSymbol.PASSED_WITH_EVIDENCE, StatusSymbol.PASSED_WITHOUT_EVIDENCE)
                .filter(sign -> window.lookup(".page-row .sign-shape").queryAll().stream()
                        .anyMatch(shown -> shape(shown).equals(shape(new StatusIcon(14, sign)))))
                .toList();
    }

    private static String shape(Node sign) {
        var body = (SVGPath) ((StatusIcon) sign).getChildrenUnmodifiable().getFirst();
        return body.getContent() + body.getStyleClass();
    }

    @Test
    void aCodeOfAnotherReviewIsSaidAtThePlaceAndNothingCanBeRecorded() {
        var reviewStatus = asked();
        try (var window = answers(reviewStatus)) {
            paste(window, "- [x] ZZZ-ZZZ all fine");
            window.save("answers-foreign-light");
            assertThat(window.texts(".message-line"))
                    .singleElement()
                    .asString()
                    .contains("is not a code of this review");
            verifyThat(window.only("Record replies"), isDisabled());
        }
    }

    @Test
    void aNewBuildIsSortedBySectionAndNamed() {
        var reviewStatus = samples.decided();
        var page = TestWindow.call(() -> new NewBuildPage(messages, verbs(), reviewStatus, () -> heard.add("done")));
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.save("recut-light");
            var boxes = window.lookup(".check-box").queryAll().stream()
                    .map(CheckBox.class::cast)
                    .toList();
            assertThat(boxes).anyMatch(CheckBox::isSelected).anyMatch(box -> !box.isSelected());
            long kept = boxes.stream().filter(CheckBox::isSelected).count();
            window.write("taken").push(KeyCode.ENTER);
            verifyThat(window.only(".message-line"), LabeledMatchers.hasText("It is called so already."));
            window.push(KeyCode.CONTROL, KeyCode.A).write("9b07c11");
            window.interact(() -> page.setVvalue(1));
            window.clickOn(".primary");
            assertThat(heard).containsExactly("taken keeps " + kept, "9b07c11 keeps " + kept, "done");
            window.dark();
            window.save("recut-dark");
            window.resize(683, 360);
            window.save("recut-narrow");
        }
    }

    /// The page is longer than the window, and the button is at its end.
    @Test
    void whyANewBuildWasNotStartedIsSeenWhereverItWasAskedFor() {
        var page = TestWindow.call(() -> new NewBuildPage(messages, verbs(), samples.decided(), () -> {}));
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.enter(".text-field", "taken").push(KeyCode.ENTER);
            verifyThat(window.only(".message-line"), isInView());
            window.interact(() -> page.setVvalue(1));
            window.clickOn(".primary");
            verifyThat(window.only(".message-line"), isInView());
            verifyThat(window.only(".text-field"), isFocused());
        }
    }

    private static Matcher<Node> isInView() {
        return GeneralMatchers.baseMatcher("is in view", NodeQueryUtils.isVisible());
    }

    @Test
    void lastTimesWordIsSaidAgainOneByOneOrTogether() {
        var reviewStatus = samples.after(samples.decided(), List.of(new Action.StartNewBuild("9b07c11", List.of())));
        var page =
                TestWindow.call(() -> new EarlierDecisionsPage(messages, verbs(), reviewStatus, List.of(reviewStatus)));
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.save("last-time-light");
            window.clickOn(window.all(".compact").getFirst());
            assertThat(heard).containsExactly("1 deeds");
            window.dark();
            window.save("last-time-dark");
        }
    }

    @Test
    void pastReviewsShowWhatBlockedAndWhatNeverFailed() {
        var now = samples.opened(1);
        var past = new ArrayList<Review>();
        for (int number = 2; number < 5; number++) {
            var reviewStatus = samples.decided(number);
            var latency = Samples.gate(reviewStatus, "elevated latency");
            past.add(samples.after(reviewStatus, List.of(new Action.Fail(latency.id(), "no metric", List.of())))
                    .review());
        }
        var learning = PastReviewStatistics.of(now.review(), past);
        var learned = learning.findFor(Samples.gate(now, "elevated latency")).orElseThrow();
        assertThat(learned.reviews()).isEqualTo(3);
        assertThat(learned.failed()).isEqualTo(3);
        var page = TestWindow.call(() -> new PastReviewStatisticsPage(messages, learning));
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.save("learning-light");
            assertThat(window.texts(".secondary")).anyMatch(text -> text.contains("failed 3 times"));
            window.dark();
            window.save("learning-dark");
        }
    }

    /// Boards of the bundled sample.
    private static final class Samples {
        static final Person ADA = Person.parse("Ada <ada@example.org>");

        ReviewStatus opened(int number) {
            return SampleBoards.opened(number);
        }

        ReviewStatus decided() {
            return decided(1);
        }

        ReviewStatus decided(int number) {
            var reviewStatus = opened(number);
            var actions = new ArrayList<Action>();
            for (var gate : reviewStatus.review().checklist().gates()) {
                if (!gate.isLeaf() || !gate.options().isEmpty() || gate.index() % 3 == 2) continue;
                actions.add(
                        switch (gate.index() % 5) {
                            case 0 -> new Action.MarkNotApplicable(gate.id(), "not in this release", List.of());
                            case 1 ->
                                pass(gate, List.of(new Evidence.Address("https://ci.example/run/" + gate.index())));
                            default -> pass(gate, List.of());
                        });
            }
            return after(reviewStatus, actions);
        }

        private static Action pass(Gate gate, List<Evidence> proof) {
            return new Action.Pass(gate.id(), "seen in the drill", Duration.ZERO, proof);
        }

        ReviewStatus after(ReviewStatus reviewStatus, List<Action> actions) {
            return SampleBoards.after(reviewStatus, actions);
        }

        static Gate gate(ReviewStatus reviewStatus, String start) {
            return SampleBoards.gate(reviewStatus, start);
        }
    }
}
