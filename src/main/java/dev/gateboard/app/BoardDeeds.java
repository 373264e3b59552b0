package dev.gateboard.app;

import dev.gateboard.model.Person;
import dev.gateboard.ui.board.Verbs;
import dev.gateboard.ui.gate.Drafts;
import dev.gateboard.ui.kit.Appearance;
import dev.gateboard.ui.kit.Links;
import dev.gateboard.ui.kit.Wish;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What the board asks for, done on the workspace.
record BoardDeeds(Workspace workspace, Person me, Choosing choosing, Pages pages, Executor screen, Face face)
        implements Verbs {

    /// What the window does itself; on the JavaFX thread.
    interface Face {
        /// Shows what came of a deed.
        void answer(Done done);

        Drafts drafts();

        void exported(Done done, Path file);

        void inform(String sentence);

        void open(Path file);

        /// A template was chosen: a newer one for the review on screen, or a review of its own.
        void chosen(WorkspaceState.TemplateLine template);

        void present(UUID review);

        /// Plays a release week in place of the board.
        void seeWeek();

        void copy(String text);

        void dress(Appearance appearance);
    }

    @Override
    public CompletableFuture<Done> perform(UUID review, Wish wish) {
        var asked = wish.many()
                ? workspace.performMany(review, me, me, wish.deeds(), wish.enclosures(), wish.seen())
                : workspace.perform(review, me, me, wish.deeds(), wish.enclosures(), wish.seen());
        // A fault is an answer too: what was typed waits for one.
        var done = asked.exceptionally(
                        fault -> new Done.Refused("This was not done, by a fault of Gateboard: " + fault))
                .thenApplyAsync(answer -> answer, screen);
        var _ = done.thenAccept(face::answer);
        return done;
    }

    @Override
    public Drafts drafts() {
        return face.drafts();
    }

    @Override
    public void undo(UUID review) {
        hear(workspace.undo(review, me));
    }

    @Override
    public void redo(UUID review) {
        hear(workspace.redo(review, me));
    }

    private void hear(CompletableFuture<Done> asked) {
        var _ = asked.thenAcceptAsync(face::answer, screen);
    }

    @Override
    public void export(UUID review, String name, boolean plain) {
        choosing.toSave(name).ifPresent(file -> exported(workspace.export(review, me, file, plain, false), file));
    }

    @Override
    public void exportFolder(UUID review) {
        choosing.toExport().ifPresent(folder -> exported(workspace.exportFolder(review, me, folder, false), folder));
    }

    private void exported(CompletableFuture<Done> asked, Path place) {
        var _ = asked.thenAcceptAsync(done -> face.exported(done, place), screen);
    }

    @Override
    public void present(UUID review) {
        face.present(review);
    }

    @Override
    public void seeWeek() {
        face.seeWeek();
    }

    @Override
    public void copy(String text) {
        face.copy(text);
    }

    @Override
    public void openFile() {
        choosing.toOpen().ifPresent(face::open);
    }

    @Override
    public Optional<Path> chooseEvidence() {
        return choosing.toAttach();
    }

    @Override
    public void openTemplate(WorkspaceState.TemplateLine template) {
        face.chosen(template);
    }

    @Override
    public void follow(String target) {
        if (Links.opens(target) && !Browser.opens(target)) face.inform(target);
    }

    @Override
    public void appear(Appearance appearance) {
        face.dress(appearance);
        remember("window.appearance", appearance.name());
    }

    @Override
    public void remember(String setting, String value) {
        var _ = workspace.remember(setting, value);
    }
}
