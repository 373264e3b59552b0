package dev.gateboard.demo;

import dev.gateboard.app.controller.WorkspaceRecordController;
import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.record.RecordVerificationPage;
import dev.gateboard.ui.record.SignaturesPage;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The tour's part about the record: decided, signed with keys that are thrown away afterwards, exported, verified,
/// and verified again once one box was changed.
final class RecordTour {
    private final DashboardWindow wiring;
    private final List<Person> people;
    private final Path out;
    private final SignalTour.ScreenshotTaker pictures;
    private final Messages messages = Messages.WINDOW;

    /// @param people who answer for the roles, in turn; the first decides
    RecordTour(DashboardWindow wiring, List<Person> people, Path out, SignalTour.ScreenshotTaker pictures) {
        this.wiring = wiring;
        this.people = List.copyOf(people);
        this.out = out;
        this.pictures = pictures;
    }

    /// Says where it is left out.
    void run(UUID review) throws IOException, InterruptedException, ExecutionException {
        decide(review);
        onScreen(() -> {
            wiring.view().open(review);
            wiring.view().openExport();
        });
        pictures.take("17-decided");
        var folder = Files.createTempDirectory("gateboard-keys");
        try {
            if (keys(folder)) sign(review, folder);
            else System.out.println("ssh-keygen or git is not installed, so signing and verifying are left out.");
        } finally {
            delete(folder);
        }
    }

    private ReviewStatus reviewStatus(UUID review) throws InterruptedException, ExecutionException {
        return wiring.workspace().state().get().reviewStatus(review).orElseThrow();
    }

    private void decide(UUID review) throws InterruptedException, ExecutionException {
        for (var role : reviewStatus(review).review().meeting().roles()) {
            var by = people.get(role.index() % people.size());
            var vote = role.index() == 0
                    ? new Vote(Vote.Answer.NO_GO, "the latency alert cannot fire", List.of(), "")
                    : new Vote(Vote.Answer.GO, "", List.of(), "");
            perform(review, by, new Action.CastVote(role.index(), role.label(), vote));
        }
        perform(
                review,
                people.getFirst(),
                new Action.Decide(
                        new Decision(Decision.Kind.NO_GO, "one alert to mend first", List.of(), Instant.MAX, false)));
    }

    private void perform(UUID review, Person by, Action action) throws InterruptedException, ExecutionException {
        requireStored(wiring.workspace().perform(review, by, people.getFirst(), List.of(action), List.of()));
    }

    private static void requireStored(CompletableFuture<WorkspaceResult> asked)
            throws InterruptedException, ExecutionException {
        if (asked.get() instanceof WorkspaceResult.ActionRefused(String sentence))
            throw new IllegalStateException(sentence);
    }

    /// A key for each person, a list that allows them, and a folder where git knows that list.
    private boolean keys(Path folder) throws IOException, InterruptedException {
        var allowed = new StringBuilder();
        for (var person : people) {
            if (!runProgram(
                    folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", person.email(), "-f", key(person)))
                return false;
            allowed.append(person.email()).append(' ').append(Files.readString(folder.resolve(key(person) + ".pub")));
        }
        var list = Files.writeString(folder.resolve("allowed_signers"), allowed);
        return runProgram(folder, "git", "init", "-q")
                && runProgram(folder, "git", "config", "gpg.ssh.allowedSignersFile", list.toString())
                && runProgram(folder, "git", "config", "user.signingkey", key(people.getFirst()));
    }

    private static String key(Person person) {
        return person.email().replaceAll("@.*", "");
    }

    private static boolean runProgram(Path folder, String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void sign(UUID review, Path folder) throws IOException, InterruptedException, ExecutionException {
        var actions = new WorkspaceRecordController(new WorkspaceRecordController.RecordDependencies(
                wiring.workspace(),
                people.getFirst(),
                folder,
                new Nowhere(),
                _ -> {},
                _ -> {},
                DashboardWindow::onScreen));
        var signing = onScreen(() -> new SignaturesPage(messages, actions, () -> {}));
        var signatures = actions.signatures(review).get();
        for (var signature : signatures) {
            if (signature.equals(signatures.getLast())) {
                show(signing, reviewStatus(review), actions);
                pictures.take("18-signatures");
            }
            var person = signature.signable().person().getFirst();
            var trouble = actions.sign(review, signature.signable(), key(person), _ -> {})
                    .get();
            if (!trouble.isEmpty()) throw new IllegalStateException(trouble);
        }
        verify(review, actions);
    }

    private void show(SignaturesPage signing, ReviewStatus reviewStatus, WorkspaceRecordController actions)
            throws InterruptedException, ExecutionException {
        onScreen(() -> {
            signing.show(reviewStatus);
            wiring.view().showPage(signing);
        });
        // What the page asked for at the same time is there by then, or a moment later.
        actions.signatures(reviewStatus.review().id()).get();
        actions.key().get();
        actions.signatures(reviewStatus.review().id()).get();
    }

    private void verify(UUID review, WorkspaceRecordController actions)
            throws IOException, InterruptedException, ExecutionException {
        var record = out.resolve("record");
        requireStored(wiring.workspace().records().exportFolder(review, people.getFirst(), record, true));
        var page = onScreen(() -> new RecordVerificationPage(messages, actions));
        var found = actions.verify(record).get();
        onScreen(() -> {
            page.show(found);
            wiring.view().showPage(page);
        });
        pictures.take("19-verified");
        var changed = out.resolve("record-changed");
        copy(record, changed);
        try (var files = Files.list(changed)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".md")).toList())
                Files.writeString(file, Files.readString(file).replaceFirst("\\[ \\]", "[x]"));
        }
        var other = actions.verify(changed).get();
        onScreen(() -> page.show(other));
        pictures.take("20-changed-after-signing");
        onScreen(() -> wiring.view().closePage());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.write(to.resolve(String.valueOf(file.getFileName())), Files.readAllBytes(file));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private static void onScreen(Runnable work) throws InterruptedException, ExecutionException {
        onScreen(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T onScreen(java.util.concurrent.Callable<T> work)
            throws InterruptedException, ExecutionException {
        var task = new java.util.concurrent.FutureTask<>(work);
        DashboardWindow.onScreen(task);
        return task.get();
    }

    /// No files are asked for.
    record Nowhere() implements FileDialogs {
        @Override
        public Optional<Path> toAttach() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseFileToOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseFileToSave(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseExportFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseRecordFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseSigningKey() {
            return Optional.empty();
        }
    }
}
