package dev.gateboard.app;

import dev.gateboard.model.Person;
import dev.gateboard.model.Refusal;
import dev.gateboard.signal.http.HomeFolder;
import dev.gateboard.ui.record.RecordVerbs;
import dev.gateboard.words.Refusals;
import dev.gateboard.words.SignatureRequest;
import dev.gateboard.workspace.AnswerProof;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Enclosure;
import dev.gateboard.workspace.GitSetting;
import dev.gateboard.workspace.Records;
import dev.gateboard.workspace.Signable;
import dev.gateboard.workspace.Workspace;
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
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the pages of records ask for, done beside the JavaFX thread and beside the owner's: ssh-keygen may wait for a
/// person.
final class RecordDeeds implements RecordVerbs {
    private final Parts parts;
    private final List<Thread> signing = new CopyOnWriteArrayList<>();

    /// @param folder where git's settings are asked for
    /// @param opened opens a record as a review
    record Parts(
            Workspace workspace,
            Person me,
            Path folder,
            Choosing choosing,
            Consumer<String> clipboard,
            Consumer<Path> opened,
            Executor screen) {}

    RecordDeeds(Parts parts) {
        this.parts = parts;
    }

    private <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task))
                .thenApplyAsync(answer -> answer, parts.screen());
    }

    private String git(String setting) {
        return GitSetting.of(parts.folder(), setting);
    }

    private Optional<Path> allowedSigners() {
        var named = git("gpg.ssh.allowedSignersFile");
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(HomeFolder.ofThisMachine().resolve(named, parts.folder()));
    }

    private Instant now() {
        return parts.workspace().now();
    }

    @Override
    public CompletableFuture<List<Signature>> signatures(UUID review) {
        return parts.workspace().signables(review).thenCompose(all -> beside(() -> checked(all)));
    }

    private List<Signature> checked(List<Signable> all) {
        var signers = allowedSigners();
        var checked = new ArrayList<Signature>();
        for (var each : all) {
            var other = each.filed().stream()
                    .map(filed -> new Records()
                            .another(
                                    each,
                                    filed.signature().bytes(),
                                    signers,
                                    filed.said().at()))
                    .findFirst()
                    .orElse("");
            checked.add(new Signature(each, other, signers.isPresent()));
        }
        return checked;
    }

    @Override
    public CompletableFuture<String> key() {
        return beside(() -> git("user.signingkey"));
    }

    @Override
    public CompletableFuture<String> sign(UUID review, Signable signable, String key, Consumer<Question> asked) {
        return beside(() -> {
            if (isDemo(review)) return Refusals.sentence(new Refusal.IsDemo());
            signing.add(Thread.currentThread());
            try {
                return switch (Records.asking(words -> ask(words, asked))
                        .sign(signable.statement().bytes(), key, parts.folder())) {
                    case Records.Refused<byte[]>(String sentence) -> sentence;
                    case Records.Found<byte[]>(byte[] signature) -> file(review, signable, signature);
                };
            } finally {
                signing.remove(Thread.currentThread());
            }
        });
    }

    /// Nobody's key is asked for then.
    private boolean isDemo(UUID review) {
        var board = parts.workspace().state().join().board(review);
        return board.filter(each -> each.review().isDemo()).isPresent();
    }

    private Optional<String> ask(String words, Consumer<Question> asked) {
        var question = new Question(words, new CompletableFuture<>());
        parts.screen().execute(() -> asked.accept(question));
        try {
            return question.answer().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    private String file(UUID review, Signable signable, byte[] signature) {
        var enclosure = Enclosure.of(signable.label() + ".sig", signature);
        var by = signable.person().isEmpty() ? parts.me() : signable.person().getFirst();
        return trouble(parts.workspace()
                .perform(
                        review,
                        by,
                        parts.me(),
                        List.of(signable.deed(enclosure.evidence().sha256())),
                        List.of(enclosure))
                .join());
    }

    private static String trouble(Done done) {
        return switch (done) {
            case Done.Stored _ -> "";
            case Done.Refused(String sentence) -> sentence;
        };
    }

    @Override
    public void stop() {
        signing.forEach(Thread::interrupt);
    }

    /// Files a signature that came from elsewhere to what it is of, in any review.
    ///
    /// @return the label it was filed for, or the trouble
    CompletableFuture<Filed> file(Path signature, List<UUID> reviews) {
        return beside(() -> {
            var trouble = "";
            for (var review : reviews) {
                var all = parts.workspace().signables(review).join();
                switch (new Records().signed(all, signature)) {
                    case Records.Refused<Signable>(String sentence) -> trouble = sentence;
                    case Records.Found<Signable>(Signable found) -> {
                        return switch (new Records().signature(found.statement().bytes(), signature)) {
                            case Records.Refused<byte[]>(String sentence) -> new Filed("", sentence);
                            case Records.Found<byte[]>(byte[] bytes) ->
                                new Filed(found.label(), file(review, found, bytes));
                        };
                    }
                }
            }
            return new Filed("", trouble);
        });
    }

    record Filed(String label, String trouble) {}

    @Override
    public Optional<Path> chooseKey() {
        return parts.choosing().toKey();
    }

    @Override
    public void request(Signable signable) {
        parts.clipboard()
                .accept(SignatureRequest.text(
                        signable.label(),
                        signable.file(),
                        Records.signLine(signable.file()),
                        new String(signable.statement().bytes(), StandardCharsets.UTF_8)));
    }

    @Override
    public CompletableFuture<String> amend(UUID review, String reason) {
        return parts.workspace()
                .amend(review, parts.me(), parts.me(), reason)
                .thenApplyAsync(RecordDeeds::trouble, parts.screen());
    }

    @Override
    public Optional<Path> chooseRecord() {
        return parts.choosing().toRecord();
    }

    @Override
    public CompletableFuture<Verified> verify(Path place) {
        return beside(() -> {
            boolean opens = Records.at(place).isPresent();
            return switch (new Records().verify(place, allowedSigners(), now())) {
                case Records.Found<dev.gateboard.model.Verification>(var found) ->
                    new Verified(place, List.of(found), "", opens);
                case Records.Refused<dev.gateboard.model.Verification>(String sentence) ->
                    new Verified(place, List.of(), sentence, opens);
            };
        });
    }

    /// What the signature below an answer proves of its writer.
    CompletableFuture<AnswerProof> answered(String answer, Person by) {
        return beside(() -> new Records().answered(answer, by, allowedSigners(), now()));
    }

    @Override
    public void open(Path place) {
        parts.opened().accept(place);
    }

    /// Takes in a review that was handed over as one file.
    CompletableFuture<Done> take(Path bundle) {
        return beside(() ->
                parts.workspace().take(parts.me(), bundle, allowedSigners()).join());
    }

    /// Opens a record again as the review it was.
    CompletableFuture<Done> reopen(Path markdown) {
        return beside(() -> switch (new Records().arrived(markdown, allowedSigners(), now())) {
            case Records.Refused<dev.gateboard.workspace.Arrived>(String sentence) -> new Done.Refused(sentence);
            case Records.Found<dev.gateboard.workspace.Arrived>(var arrived) ->
                parts.workspace().reopen(parts.me(), arrived).join();
        });
    }
}
