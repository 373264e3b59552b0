package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.FileWatcher;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.ui.changes.DocumentChangeController;
import dev.gateboard.ui.changes.PendingDocumentUpdate;
import dev.gateboard.ui.changes.ProbesFileController;
import dev.gateboard.ui.task.BackgroundTasks;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.revision.IncomingDocument;
import dev.gateboard.workspace.revision.SyntaxChangePlanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/// Which file a review was opened from, on this machine, and what comes in when it changes or another one is brought.
/// Files are read and compared on threads of their own.
public final class WorkspaceDocumentChangeController implements DocumentChangeController, AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Workspace workspace;
    private final Person me;
    private final BackgroundTasks tasks;
    private final Executor screen;
    private final Messages messages;
    private final ChangeListener listener;
    private final FileUpdateChecker checker;
    private final FileWatcher watch;
    private final WorkspaceProbesFileController probes;
    private final Map<UUID, Path> files = new ConcurrentHashMap<>();
    private volatile UUID shown = new UUID(0, 0);
    private volatile Optional<WorkspaceState.TemplateLine> offered = Optional.empty();

    /// Who is told, on the JavaFX thread.
    public interface ChangeListener extends FileExport.ReplaceQuestion {
        /// Something came in. Empty: there is nothing any more.
        void onUpdate(UUID review, Optional<PendingDocumentUpdate> arrival);

        /// The review's file cannot be taken in, and why.
        void onError(UUID review, String sentence);

        /// The review's file is another checklist now, which can begin a review of its own.
        void onOtherChecklist(UUID review, String sentence, Path file);

        /// A file was brought that goes with no review.
        void startReview(Path file);

        /// A stored template begins a review of its own.
        void startReview(WorkspaceState.TemplateLine template);
    }

    public WorkspaceDocumentChangeController(
            Workspace workspace, Person me, BackgroundTasks tasks, Messages messages, ChangeListener told) {
        this.workspace = workspace;
        this.me = me;
        this.tasks = tasks;
        this.screen = tasks.screen();
        this.messages = messages;
        this.listener = told;
        this.checker = new FileUpdateChecker(workspace, messages);
        this.watch = new FileWatcher(EVERY, this::changed);
        this.probes = new WorkspaceProbesFileController(workspace, me, screen, messages, EVERY);
    }

    /// Takes up what was remembered.
    public void restoreFiles(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (!name.startsWith(Workspace.FILE)) return;
            try {
                files.put(UUID.fromString(name.substring(Workspace.FILE.length())), Path.of(value));
            } catch (IllegalArgumentException notOurs) {
                System.getLogger(WorkspaceDocumentChangeController.class.getName())
                        .log(System.Logger.Level.DEBUG, name + " names no review's file");
            }
        });
    }

    /// A review was opened from this file.
    public void rememberFile(UUID review, Path file) {
        files.put(review, file.toAbsolutePath());
        var _ = workspace.files().watch(review, file);
        if (review.equals(shown)) watch(review);
    }

    @Override
    public void watch(UUID review) {
        shown = review;
        file(review).ifPresentOrElse(watch::watch, watch::close);
        file(review).ifPresentOrElse(file -> probes.watch(review, file), probes::close);
    }

    @Override
    public Optional<Path> file(UUID review) {
        return Optional.ofNullable(files.get(review));
    }

    /// False where the database did not answer: then it is looked at once more.
    private boolean changed(Path file) {
        var review = shown;
        if (!file.equals(files.get(review))) return true;
        if (!Files.exists(file)) {
            screen.execute(() -> listener.onError(review, messages.text("changes.gone", name(file))));
            return true;
        }
        try {
            switch (checker.compare(review, file, false)) {
                case IncomingDocument.DocumentComparison.Unchanged _ ->
                    screen.execute(() -> listener.onUpdate(review, Optional.empty()));
                case IncomingDocument.DocumentComparison.DocumentRefused(String sentence) ->
                    screen.execute(() -> listener.onError(review, sentence));
                case IncomingDocument.DocumentComparison.OtherChecklist(String sentence) ->
                    screen.execute(() -> listener.onOtherChecklist(review, sentence, file));
                case IncomingDocument.DocumentComparison.Changed(IncomingDocument incoming) ->
                    showUpdate(review, incoming, file, PendingDocumentUpdate.UpdateOrigin.ON_DISK);
            }
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    /// Someone brought a file while this review is on screen: what it brings, or a review of its own.
    public void openDroppedFile(Path file) {
        var review = shown;
        Thread.ofVirtual().start(() -> {
            switch (checker.compareOrRefuse(review, file, false)) {
                case IncomingDocument.DocumentComparison.Changed(IncomingDocument incoming) ->
                    showUpdate(review, incoming, file, PendingDocumentUpdate.UpdateOrigin.OPENED_BY_USER);
                case IncomingDocument.DocumentComparison.Unchanged _,
                        IncomingDocument.DocumentComparison.DocumentRefused _,
                        IncomingDocument.DocumentComparison.OtherChecklist _ ->
                    screen.execute(() -> listener.startReview(file));
            }
        });
    }

    /// Someone brought a file of probes: what it would change in the review on screen is offered.
    ///
    /// @return why nothing is offered; empty where something is
    public CompletableFuture<String> offerProbes(Path file) {
        return probes.offer(shown, file);
    }

    /// A stored template was chosen: one that is newer than what the review on screen goes by is offered to that
    /// review (rule R31), any other begins one of its own.
    public void offerTemplate(WorkspaceState.TemplateLine template) {
        var review = shown;
        Thread.ofVirtual().start(() -> {
            if (newer(review, template)
                    instanceof IncomingDocument.DocumentComparison.Changed(IncomingDocument incoming)) {
                offered = Optional.of(template);
                showUpdate(
                        review,
                        incoming,
                        Path.of(template.fileName()),
                        PendingDocumentUpdate.UpdateOrigin.OPENED_BY_USER);
            } else screen.execute(() -> listener.startReview(template));
        });
    }

    private IncomingDocument.DocumentComparison newer(UUID review, WorkspaceState.TemplateLine template) {
        try {
            return new TemplateUpdateChecker(workspace, review).compare(template);
        } catch (ExecutionException e) {
            return new IncomingDocument.DocumentComparison.DocumentRefused(
                    messages.text("changes.unreadable", template.fileName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new IncomingDocument.DocumentComparison.Unchanged();
        }
    }

    @Override
    public void asTemplate(PendingDocumentUpdate arrival) {
        Thread.ofVirtual().start(() -> {
            switch (checker.compareOrRefuse(arrival.review(), arrival.file(), true)) {
                case IncomingDocument.DocumentComparison.Changed(IncomingDocument incoming) ->
                    showUpdate(
                            arrival.review(),
                            incoming,
                            arrival.file(),
                            PendingDocumentUpdate.UpdateOrigin.OPENED_BY_USER);
                case IncomingDocument.DocumentComparison.Unchanged _ ->
                    screen.execute(() -> listener.onUpdate(arrival.review(), Optional.empty()));
                case IncomingDocument.DocumentComparison.DocumentRefused(String sentence) ->
                    screen.execute(() -> listener.onError(arrival.review(), sentence));
                case IncomingDocument.DocumentComparison.OtherChecklist(String sentence) ->
                    screen.execute(() -> listener.onOtherChecklist(arrival.review(), sentence, arrival.file()));
            }
        });
    }

    private void showUpdate(UUID review, IncomingDocument incoming, Path file, PendingDocumentUpdate.UpdateOrigin way) {
        var arrival = new PendingDocumentUpdate(review, incoming, file, way);
        screen.execute(() -> listener.onUpdate(review, Optional.of(arrival)));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Override
    public CompletableFuture<String> accept(PendingDocumentUpdate arrival, List<Action> answers) {
        return workspace
                .revisions()
                .revise(arrival.review(), me, arrival.incoming(), answers)
                .thenApplyAsync(
                        done -> {
                            if (done instanceof WorkspaceResult.Stored)
                                listener.onUpdate(arrival.review(), Optional.empty());
                            return sentence(done);
                        },
                        screen);
    }

    @Override
    public CompletableFuture<List<DocumentChange.Added>> addedGates(
            UUID review, List<GateSyntax.Inclusion> inclusions) {
        return workspace
                .revisions()
                .comparisonContext(review)
                .thenApplyAsync(
                        sight -> sight.map(context -> SyntaxChangePlanner.addedGates(context, inclusions))
                                .orElse(List.of()),
                        Thread::startVirtualThread)
                .thenApplyAsync(gates -> gates, screen);
    }

    @Override
    public CompletableFuture<String> include(UUID review, List<GateSyntax.Inclusion> inclusions) {
        return workspace
                .revisions()
                .changeSyntax(review, me, form -> form.withNewestRules().withInclusions(inclusions))
                .thenApplyAsync(WorkspaceDocumentChangeController::sentence, screen);
    }

    @Override
    public CompletableFuture<String> writeBack(UUID review) {
        return file(review)
                .map(file -> new FileExport(tasks, listener)
                        .write(file, target -> workspace.records().export(review, me, target, true))
                        .thenApply(WorkspaceDocumentChangeController::sentence))
                .orElseGet(() -> CompletableFuture.completedFuture(messages.text("changes.nowhere")));
    }

    private static String sentence(WorkspaceResult done) {
        return done instanceof WorkspaceResult.ActionRefused(String sentence) ? sentence : "";
    }

    @Override
    public void startReview(Path file) {
        var template = offered.filter(each -> Path.of(each.fileName()).equals(file));
        if (template.isPresent()) listener.startReview(template.get());
        else listener.startReview(file);
    }

    @Override
    public ProbesFileController probes() {
        return probes;
    }

    /// Where the probes file of the review on screen lies; empty of another.
    public Optional<Path> probesFile(UUID review) {
        return probes.file(review);
    }

    @Override
    public void setProbesDigest(UUID review, String probesFile) {
        probes.setProbesDigest(review, probesFile);
    }

    @Override
    public void close() {
        probes.close();
        watch.close();
    }
}
