package dev.gateboard.workspace;

import static dev.gateboard.workspace.ReviewShelf.ADA;
import static dev.gateboard.workspace.ReviewShelf.BO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.TidyingEntry;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.RemovalResult;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archiving, naming and removing (rule R39).
class TidyOperationsTest {
    @TempDir
    private Path folder;

    private ReviewShelf shelf;

    @BeforeEach
    void open() {
        shelf = new ReviewShelf(folder);
    }

    @AfterEach
    void close() throws Exception {
        shelf.close();
    }

    private List<UUID> listed() throws Exception {
        return shelf.workspace.state().get().reviewStatuses().stream()
                .map(each -> each.review().id())
                .toList();
    }

    private List<UUID> archived() throws Exception {
        return shelf.workspace.overview().archived().get().stream()
                .map(ReviewSummary::review)
                .toList();
    }

    @Test
    void anArchivedReviewIsInNoListAndComesBackToItsPlace() throws Exception {
        var one = shelf.begin("one");
        var two = shelf.begin("two");
        ReviewShelf.stored(shelf.workspace.tidying().archive(one, ADA).get());
        assertThat(listed()).containsExactly(two);
        assertThat(archived()).containsExactly(one);
        shelf.reopen();
        assertThat(listed()).containsExactly(two);
        assertThat(shelf.status(one).review().name()).isEqualTo("one");
        ReviewShelf.stored(shelf.workspace.tidying().unarchive(one, ADA).get());
        assertThat(listed()).containsExactly(one, two);
        assertThat(archived()).isEmpty();
    }

    @Test
    void anotherProcessSeesWhatIsArchivedAndRemoved() throws Exception {
        var one = shelf.begin("one");
        var two = shelf.begin("two");
        try (var other = shelf.opened()) {
            assertThat(other.state().get().reviewStatuses()).hasSize(2);
            shelf.workspace.tidying().archive(one, ADA).get();
            shelf.workspace.tidying().remove(two, ADA, "a try").get();
            assertThat(other.state().get().reviewStatuses()).isEmpty();
            assertThat(other.perform(two, ADA, ADA, List.of(new Action.Name("x")), List.of())
                            .get())
                    .isInstanceOf(WorkspaceResult.ActionRefused.class);
        }
        assertThat(shelf.count("review")).isEqualTo(1);
    }

    @Test
    void aSecondArchivingIsRefused() throws Exception {
        var one = shelf.begin("one");
        shelf.workspace.tidying().archive(one, ADA).get();
        assertThat(shelf.workspace.tidying().archive(one, ADA).get())
                .isEqualTo(new WorkspaceResult.ActionRefused("one is already archived."));
    }

    @Test
    void aRemovalStaysOnRecordAndLeavesTheChainsOfTheOthersWhole() throws Exception {
        var one = shelf.begin("one");
        var two = shelf.begin("two");
        shelf.does(two, new Action.Pass(shelf.gate(two, "smoke").id(), "seen", Duration.ZERO, List.of()));
        var before = shelf.workspace.events(two).get();
        var head = shelf.workspace.events(one).get();
        var removed = (RemovalResult.Removed)
                shelf.workspace.tidying().remove(one, BO, "opened\nby mistake").get();
        assertThat(listed()).containsExactly(two);
        assertThat(shelf.workspace.overview().reviewStatus(one).get()).isEmpty();
        assertThat(shelf.workspace.events(one).get()).isEmpty();
        assertThat(shelf.workspace.events(two).get()).isEqualTo(before);
        assertThat(shelf.workspace.tidying().log().get()).containsExactly(removed.entry());
        var entry = removed.entry();
        assertThat(entry)
                .isEqualTo(new TidyingEntry(
                        shelf.now,
                        entry.offset(),
                        BO,
                        "remove",
                        TidyingEntry.Kind.REVIEW,
                        one.toString(),
                        "one",
                        "opened by mistake",
                        head.size(),
                        entry.head()));
        assertThat(entry.head()).hasSize(64);
        shelf.reopen();
        assertThat(shelf.workspace.events(two).get()).isEqualTo(before);
    }

    @Test
    void aRemovalNeedsAReasonThatCanBeRead() throws Exception {
        var one = shelf.begin("one");
        for (var reason : List.of("", "  ", "\u200b"))
            assertThat(shelf.workspace.tidying().remove(one, ADA, reason).get())
                    .isInstanceOf(RemovalResult.RemovalRefused.class);
        assertThat(listed()).containsExactly(one);
    }

    @Test
    void evidenceAndTemplatesGoWithTheLastReviewThatNeedsThem() throws Exception {
        var shared = ReviewShelf.checklist("shared");
        var one = shelf.begin("one", shared);
        var two = shelf.begin("two", shared);
        var both = attach(one, "both.txt", "the same proof");
        attach(two, "both.txt", "the same proof");
        var own = attach(one, "own.txt", "a proof of its own");
        var preview = shelf.workspace.tidying().previewRemoval(one).get();
        assertThat(preview.files()).isEqualTo(1);
        assertThat(preview.bytes()).isEqualTo("a proof of its own".length());
        assertThat(preview.templates()).isEmpty();
        shelf.workspace.tidying().remove(one, ADA, "a try").get();
        assertThat(shelf.workspace.attachment(own).get()).isEmpty();
        assertThat(shelf.workspace.attachment(both).get()).isPresent();
        assertThat(shelf.workspace.tidying().templates().get()).hasSize(1);
        assertThat(shelf.workspace.tidying().previewRemoval(two).get().templates())
                .containsExactly("one.md");
        shelf.workspace.tidying().remove(two, ADA, "a try").get();
        assertThat(shelf.workspace.attachment(both).get()).isEmpty();
        assertThat(shelf.workspace.tidying().templates().get()).isEmpty();
        for (var table : List.of("review", "event", "attachment", "template", "review_file", "summary", "removal"))
            assertThat(shelf.count(table)).as(table).isZero();
    }

    private String attach(UUID review, String name, String text) throws Exception {
        var file = FileAttachment.of(name, text.getBytes(StandardCharsets.UTF_8));
        ReviewShelf.stored(shelf.workspace
                .perform(
                        review,
                        ADA,
                        ADA,
                        List.of(new Action.Attach(shelf.gate(review, "smoke").id(), file.evidence())),
                        List.of(file))
                .get());
        return file.evidence().sha256();
    }

    @Test
    void aTemplateThatWasNamedStaysWhenItsReviewGoes() throws Exception {
        var one = shelf.begin("one");
        var template = template();
        label(template.withLabel("Readiness", "2026.11", false));
        shelf.workspace.tidying().remove(one, ADA, "a try").get();
        assertThat(template().name()).isEqualTo("Readiness");
        assertThat(template().version()).isEqualTo("2026.11");
        assertThat(template().added()).isEqualTo(shelf.now);
        assertThat(shelf.workspace
                        .tidying()
                        .removeTemplate(template.sha256(), ADA, "old")
                        .get())
                .isInstanceOf(RemovalResult.Removed.class);
        assertThat(shelf.workspace.tidying().templates().get()).isEmpty();
        assertThat(shelf.workspace.tidying().log().get())
                .extracting(TidyingEntry::verb)
                .containsExactly("name", "remove", "remove");
    }

    @Test
    void aNewerFileOfTheSameNameIsTheNextVersion() throws Exception {
        shelf.begin("one");
        shelf.begin("one", ReviewShelf.checklist("one") + "\nMore.\n");
        shelf.begin("two");
        var templates = shelf.workspace.state().get().templates();
        assertThat(templates)
                .extracting(WorkspaceState.TemplateLine::previousVersion)
                .containsExactly("", templates.getFirst().sha256(), "");
    }

    @Test
    void theNextVersionTakesTheNameAndTheEarlierOneIsArchived() throws Exception {
        shelf.begin("one");
        label(template().withLabel("Readiness", "v1.9", false));
        shelf.begin("one", ReviewShelf.checklist("one") + "\nMore.\n");
        var newer = shelf.workspace.state().get().templates().getLast();
        assertThat(newer.isPossibleNextVersion()).isTrue();
        assertThat(shelf.workspace.tidying().takeAsNextVersion(newer, ADA).get())
                .isInstanceOf(RemovalResult.Removed.class);
        var listed = shelf.workspace.state().get().templates();
        assertThat(listed).extracting(WorkspaceState.TemplateLine::displayName).containsExactly("Readiness v1.10");
        assertThat(listed.getFirst().isPossibleNextVersion()).isFalse();
        assertThat(template().isArchived()).isTrue();
        assertThat(shelf.workspace.tidying().log().get())
                .extracting(entry -> entry.verb() + " " + entry.name())
                .containsExactly("name Readiness v1.9", "archive Readiness v1.9", "name Readiness v1.10");
    }

    @Test
    void aTemplateThatAReviewNeedsIsArchivedAndNotRemoved() throws Exception {
        shelf.begin("one");
        var template = template();
        assertThat(shelf.workspace
                        .tidying()
                        .removeTemplate(template.sha256(), ADA, "old")
                        .get())
                .isEqualTo(new RemovalResult.RemovalRefused(
                        "one.md cannot be removed, because these reviews use it: one. Archive it instead."));
        label(template.withLabel("", "", true));
        assertThat(shelf.workspace.state().get().templates()).isEmpty();
        assertThat(template().isArchived()).isTrue();
    }

    private WorkspaceState.TemplateLine template() throws Exception {
        return shelf.workspace.tidying().templates().get().getFirst();
    }

    private void label(WorkspaceState.TemplateLine template) throws Exception {
        assertThat(shelf.workspace.tidying().labelTemplate(template, ADA).get())
                .isInstanceOf(RemovalResult.Removed.class);
    }

    @Test
    void aLineOfTheLogThatWasChangedOutsideIsFound() throws Exception {
        var one = shelf.begin("one");
        shelf.workspace.tidying().remove(one, ADA, "a try").get();
        shelf.execute("DROP TRIGGER tidying_is_never_changed", "UPDATE tidying SET by_name = 'Bo'");
        assertThatThrownBy(() -> shelf.workspace.tidying().log().get())
                .hasStackTraceContaining("a line of its log has changed");
    }

    @Test
    void noEventAndNoLineOfTheLogIsDeletedOtherwise() throws Exception {
        var one = shelf.begin("one");
        shelf.workspace.tidying().archive(one, ADA).get();
        for (var sql : List.of("DELETE FROM event", "DELETE FROM tidying", "UPDATE tidying SET reason = 'x'"))
            assertThatThrownBy(() -> shelf.execute(sql)).hasMessageContaining("never");
    }

    @Test
    void theRoomOfWhatWasRemovedIsGivenBack() throws Exception {
        var one = shelf.begin("one");
        attach(one, "large.txt", "0123456789".repeat(100_000));
        shelf.workspace.tidying().remove(one, ADA, "a try").get();
        assertThat(shelf.workspace.tidying().compact().get()).isGreaterThan(900_000L);
    }
}
