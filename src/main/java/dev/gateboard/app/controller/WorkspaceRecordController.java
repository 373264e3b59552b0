package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.language.Messages;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.meeting.RecordVerification;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.review.RefusalText;
import dev.gateboard.text.review.SignatureRequestText;
import dev.gateboard.ui.record.RecordController;
import dev.gateboard.ui.task.BackgroundTasks;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.record.AnswerVerification;
import dev.gateboard.workspace.record.IncomingRecord;
import dev.gateboard.workspace.record.RecordService;
import dev.gateboard.workspace.record.SignableStatement;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.settings.SigningSettings;
import dev.gateboard.workspace.settings.UserSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the pages of records ask for, done beside the JavaFX thread and beside the owner's: ssh-keygen may wait for a
/// person.
public final class WorkspaceRecordController implements RecordController {
    private final RecordDependencies parts;
    private final List<Thread> signing = new CopyOnWriteArrayList<>();

    /// What it works with.
    ///
    /// @param folder where git's settings are asked for
    /// @param openRecord opens a record as a review
    public record RecordDependencies(
            Workspace workspace,
            Person currentUser,
            Path folder,
            FileDialogs fileDialogs,
            Consumer<String> clipboard,
            Consumer<Path> openRecord,
            BackgroundTasks tasks) {}

    public WorkspaceRecordController(RecordDependencies parts) {
        this.parts = parts;
    }

    private <T> CompletableFuture<T> runInBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task))
                .thenApplyAsync(answer -> answer, parts.tasks().screen());
    }

    /// Beside the JavaFX thread.
    private SigningSettings signing() {
        return new SigningSettings(new UserSettings(parts.workspace().settings().join()), parts.folder());
    }

    private Optional<Path> allowedSigners() {
        var signing = signing();
        return signing.file(signing.allowedSigners());
    }

    private Instant now() {
        return parts.workspace().now();
    }

    @Override
    public boolean isCurrentUser(Person person) {
        return parts.currentUser().isSameAs(person);
    }

    @Override
    public CompletableFuture<List<SignatureStatus>> signatures(UUID review) {
        return parts.workspace().records().signables(review).thenCompose(all -> runInBackground(() -> checked(all)));
    }

    private List<SignatureStatus> checked(List<SignableStatement> all) {
        var signers = allowedSigners();
        var checked = new ArrayList<SignatureStatus>();
        for (var each : all) {
            var other = each.filedSignatures().stream()
                    .map(filed -> new RecordService()
                            .otherSigner(
                                    each,
                                    filed.signature().bytes(),
                                    signers,
                                    filed.attribution().at()))
                    .findFirst()
                    .orElse("");
            checked.add(new SignatureStatus(each, other, signers.isPresent()));
        }
        return checked;
    }

    @Override
    public CompletableFuture<String> key() {
        return runInBackground(() -> signing().key().name());
    }

    @Override
    public CompletableFuture<String> sign(
            UUID review, SignableStatement signable, String key, Consumer<PassphraseRequest> asked) {
        return parts.tasks().run(Messages.WINDOW.text("task.sign", signable.label()), () -> {
            if (isDemo(review)) return RefusalText.sentence(new Refusal.IsDemo());
            signing.add(Thread.currentThread());
            try {
                return switch (RecordService.withPrompt(words -> ask(words, asked))
                        .sign(signable.statement().bytes(), key, parts.folder())) {
                    case RecordService.RecordRefused<byte[]>(String sentence) -> sentence;
                    case RecordService.SignatureFound<byte[]>(byte[] signature) ->
                        fileSignature(review, signable, signature);
                };
            } finally {
                signing.remove(Thread.currentThread());
            }
        });
    }

    /// No one's key is asked for then.
    private boolean isDemo(UUID review) {
        var board = parts.workspace().state().join().reviewStatus(review);
        return board.filter(each -> each.review().isDemo()).isPresent();
    }

    private Optional<String> ask(String words, Consumer<PassphraseRequest> asked) {
        var question = new PassphraseRequest(words, new CompletableFuture<>());
        parts.tasks().screen().execute(() -> asked.accept(question));
        try {
            return question.answer().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    private String fileSignature(UUID review, SignableStatement signable, byte[] signature) {
        var attachment = FileAttachment.of(signable.label() + ".sig", signature);
        var by = signable.person().isEmpty()
                ? parts.currentUser()
                : signable.person().getFirst();
        return errorOf(parts.workspace()
                .perform(
                        review,
                        by,
                        parts.currentUser(),
                        List.of(signable.fileAction(attachment.evidence().sha256())),
                        List.of(attachment))
                .join());
    }

    private static String errorOf(WorkspaceResult done) {
        return switch (done) {
            case WorkspaceResult.Stored _ -> "";
            case WorkspaceResult.ActionRefused(String sentence) -> sentence;
        };
    }

    @Override
    public void stop() {
        signing.forEach(Thread::interrupt);
    }

    /// Files a signature that came from elsewhere to what it is of, in any review.
    ///
    /// @return the label it was filed for, or the trouble
    public CompletableFuture<SignatureFilingResult> fileSignature(Path signature, List<UUID> reviews) {
        return runInBackground(() -> {
            var trouble = "";
            for (var review : reviews) {
                var all = parts.workspace().records().signables(review).join();
                switch (new RecordService().findStatement(all, signature)) {
                    case RecordService.RecordRefused<SignableStatement>(String sentence) -> trouble = sentence;
                    case RecordService.SignatureFound<SignableStatement>(SignableStatement found) -> {
                        return switch (new RecordService()
                                .readSignature(found.statement().bytes(), signature)) {
                            case RecordService.RecordRefused<byte[]>(String sentence) ->
                                new SignatureFilingResult("", sentence);
                            case RecordService.SignatureFound<byte[]>(byte[] bytes) ->
                                new SignatureFilingResult(found.label(), fileSignature(review, found, bytes));
                        };
                    }
                }
            }
            return new SignatureFilingResult("", trouble);
        });
    }

    public record SignatureFilingResult(String label, String problem) {}

    @Override
    public Optional<Path> chooseKey() {
        return parts.fileDialogs().chooseSigningKey();
    }

    @Override
    public void copyRequest(SignableStatement signable) {
        parts.clipboard()
                .accept(SignatureRequestText.text(
                        signable.label(),
                        signable.file(),
                        RecordService.signLine(signable.file()),
                        new String(signable.statement().bytes(), StandardCharsets.UTF_8)));
    }

    @Override
    public CompletableFuture<String> amend(UUID review, String reason) {
        return parts.workspace()
                .records()
                .amend(review, parts.currentUser(), parts.currentUser(), reason)
                .thenApplyAsync(
                        WorkspaceRecordController::errorOf, parts.tasks().screen());
    }

    @Override
    public Optional<Path> chooseRecord() {
        return parts.fileDialogs().chooseRecordFolder();
    }

    @Override
    public Optional<Path> chooseAllowedSigners() {
        return parts.fileDialogs().chooseAnyFile(Messages.WINDOW.text("window.signers"));
    }

    @Override
    public CompletableFuture<String> gitAllowedSigners() {
        return runInBackground(() -> allowedSigners().map(Path::toString).orElse(""));
    }

    @Override
    public CompletableFuture<FolderVerification> verify(Path place, Optional<Path> allowedSigners) {
        return parts.tasks().run(Messages.WINDOW.text("task.verify", place), () -> {
            boolean opens = RecordService.findRecord(place).isPresent();
            return switch (new RecordService().verify(place, allowedSigners.or(this::allowedSigners), now())) {
                case RecordService.SignatureFound<RecordVerification>(var found) ->
                    new FolderVerification(place, List.of(found), "", opens);
                case RecordService.RecordRefused<RecordVerification>(String sentence) ->
                    new FolderVerification(place, List.of(), sentence, opens);
            };
        });
    }

    /// What the signature below an answer proves of its writer.
    public CompletableFuture<AnswerVerification> verifyAnswer(String answer, Person by) {
        return runInBackground(() -> new RecordService().verifyAnswer(answer, by, allowedSigners(), now()));
    }

    @Override
    public void open(Path place) {
        parts.openRecord().accept(place);
    }

    /// Takes in a review that was handed over as one file.
    public CompletableFuture<WorkspaceResult> importBundle(Path bundle) {
        return runInBackground(() -> parts.workspace()
                .records()
                .take(parts.currentUser(), bundle, allowedSigners())
                .join());
    }

    /// Opens a record again as the review it was.
    public CompletableFuture<WorkspaceResult> reopenRecord(Path markdown) {
        return parts.tasks().run(Messages.WINDOW.text("task.reopen", markdown), () -> switch (new RecordService()
                .readForImport(markdown, allowedSigners(), now())) {
            case RecordService.RecordRefused<IncomingRecord>(String sentence) ->
                new WorkspaceResult.ActionRefused(sentence);
            case RecordService.SignatureFound<IncomingRecord>(var arrived) ->
                parts.workspace().records().reopen(parts.currentUser(), arrived).join();
        });
    }
}
