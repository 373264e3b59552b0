package dev.gateboard.app.controller;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.curve.QueryHistory;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.ListedAlertRule;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.signal.editor.ProbeEditorController;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.ProbeService.ServiceResult;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.preview.SignalCatalog;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.settings.UserSettings;
import dev.gateboard.workspace.signal.ProbeDraftWriter;
import dev.gateboard.workspace.signal.TriedProbes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the probe editor asks for. Sources are asked on virtual threads; what is kept goes the way of every probes file
/// that is taken in.
///
/// @param probesFile where the probes file of a review lies, if that is known
public record WorkspaceProbeEditorController(
        Workspace workspace, ProbeService probes, Person me, Function<UUID, Optional<Path>> probesFile, Executor screen)
        implements ProbeEditorController {
    private static final Executor BESIDE = work -> Thread.ofVirtual().start(work);
    private static final Release NO_RELEASE = new Release("", "", List.of(), "", "");

    private <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, BESIDE).thenApplyAsync(answer -> answer, screen);
    }

    private <T> CompletableFuture<EditorAnswer<T>> ask(Function<SignalCatalog, ServiceResult<T>> question) {
        return beside(() -> answer(question.apply(new SignalCatalog(probes))));
    }

    private static <T> EditorAnswer<T> answer(ServiceResult<T> result) {
        return switch (result) {
            case ProbeService.ResultFound<T>(T value) -> new EditorFound<>(value);
            case ProbeService.SourceRefused<T>(String sentence) -> new EditorRefused<>(sentence);
        };
    }

    @Override
    public CompletableFuture<EditorAnswer<List<String>>> values(String source, String label) {
        return ask(catalog -> catalog.values(source, label));
    }

    @Override
    public CompletableFuture<EditorAnswer<Map<String, String>>> descriptions(String source) {
        return ask(catalog -> catalog.descriptions(source));
    }

    @Override
    public CompletableFuture<EditorAnswer<List<ListedAlertRule>>> alertRules(String source) {
        return ask(catalog -> catalog.alertRules(source));
    }

    @Override
    public CompletableFuture<EditorAnswer<QueryHistory>> history(String source, String query, Duration span) {
        return ask(catalog -> catalog.history(source, query, span));
    }

    @Override
    public CompletableFuture<List<String>> arrivedServices(String source) {
        return beside(() -> new SignalCatalog(probes).arrivedServices(source));
    }

    @Override
    public CompletableFuture<EditorAnswer<Reading>> tryOnce(UUID review, ProbeDraft draft) {
        return workspace
                .state()
                .thenApply(state -> state.reviewStatus(review)
                        .map(ReviewStatus::review)
                        .map(Review::release)
                        .orElse(NO_RELEASE))
                .thenApplyAsync(release -> workspace.signals().tryFor(review, () -> tried(release, draft)), BESIDE)
                .thenApplyAsync(answer -> answer, screen);
    }

    private EditorAnswer<Reading> tried(Release release, ProbeDraft draft) {
        var tried = probes.tryProbes(draft.id(), ProbeDraftWriter.alone(draft), release, "");
        return switch (answer(tried)) {
            case EditorRefused<TriedProbes>(String sentence) -> new EditorRefused<>(sentence);
            case EditorFound<TriedProbes>(TriedProbes all) ->
                new EditorFound<>(all.readings().getFirst());
        };
    }

    @Override
    public CompletableFuture<Optional<ProbeDraft>> draft(UUID review, String probe) {
        return workspace.signals().probeDraft(review, probe).thenApplyAsync(draft -> draft, screen);
    }

    @Override
    public CompletableFuture<String> save(
            UUID review, UUID gate, ProbeDraft draft, String replaced, boolean isAutomatic) {
        return sentence(withDefaults(draft, replaced)
                .thenCompose(all -> workspace.signals().saveProbe(review, me, gate, all, replaced))
                .thenCompose(kept -> switch (kept) {
                    case WorkspaceResult.ActionRefused refused -> CompletableFuture.completedFuture(refused);
                    case WorkspaceResult.Stored stored -> automated(stored.reviewStatus(), gate, isAutomatic, kept);
                }));
    }

    /// One that is changed keeps what it says.
    private CompletableFuture<ProbeDraft> withDefaults(ProbeDraft draft, String replaced) {
        return replaced.isEmpty()
                ? workspace.settings().thenApply(settings -> new UserSettings(settings).withDefaults(draft))
                : CompletableFuture.completedFuture(draft);
    }

    /// As the person switched it, whatever it was before.
    private CompletableFuture<WorkspaceResult> automated(
            ReviewStatus board, UUID gate, boolean isAutomatic, WorkspaceResult kept) {
        var review = board.review();
        boolean isArmed = review.state(review.gate(review.indexOf(gate)))
                .signal()
                .binding()
                .isArmed();
        if (isArmed == isAutomatic) return CompletableFuture.completedFuture(kept);
        return isAutomatic
                ? workspace.signals().arm(review.id(), me, List.of(gate))
                : workspace.perform(review.id(), me, me, List.of(new Action.Disarm(gate, "")), List.of());
    }

    private CompletableFuture<String> sentence(CompletableFuture<WorkspaceResult> asked) {
        return asked.handleAsync(
                (done, fault) -> switch (done) {
                    case WorkspaceResult.ActionRefused(String sentence) -> sentence;
                    case WorkspaceResult.Stored _ -> "";
                    case null -> String.valueOf(fault instanceof CompletionException ? fault.getCause() : fault);
                },
                screen);
    }

    @Override
    public CompletableFuture<String> unbind(UUID review, UUID gate, String probe) {
        return sentence(workspace.signals().unbindProbe(review, me, gate, probe));
    }

    @Override
    public String probesFile(UUID review) {
        return probesFile
                .apply(review)
                .map(file -> String.valueOf(file.getFileName()))
                .orElse("");
    }

    @Override
    public CompletableFuture<String> writeProbesFile(UUID review) {
        return probesFile
                .apply(review)
                .map(file -> workspace
                        .signals()
                        .saveProbesFile(review, file)
                        .thenApplyAsync(trouble -> trouble.orElse(""), screen))
                .orElseGet(() -> CompletableFuture.completedFuture(""));
    }
}
