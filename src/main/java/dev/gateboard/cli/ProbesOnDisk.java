package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import dev.gateboard.model.ProbesChange;
import dev.gateboard.words.ProbesChanges;
import dev.gateboard.workspace.SidecarFile;
import dev.gateboard.workspace.SidecarLook;
import dev.gateboard.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file of probes beside a review's checklist: a change of it is offered, and taken in when a person says so (rule
/// R12).
record ProbesOnDisk(Session session) {

    /// Says on standard error that the file says something else than the review has; once a command.
    void offer(Workspace workspace, Board board) throws Refused, InterruptedException {
        var review = board.review();
        var lies = Session.answer(workspace.settings()).getOrDefault(Workspace.FILE + review.id(), "");
        if (lies.isEmpty()) return;
        var name = review.sidecar().fileName().isEmpty()
                ? SidecarFile.nameFor(review.opening().fileName())
                : review.sidecar().fileName();
        var file = Path.of(lies).resolveSibling(name);
        if (!Files.isRegularFile(file)) return;
        if (Session.answer(workspace.look(review.id(), read(file)))
                        instanceof SidecarLook.Brings(var change, boolean before)
                && !before)
            session.err()
                    .println(name + " says something else than this review has: " + ProbesChanges.summary(change)
                            + ". See: gateboard refresh " + review.id() + " " + file);
    }

    private static SidecarFile read(Path file) throws Refused {
        return new SidecarFile(NamedFile.name(file), NamedFile.read(file, NamedFile.LARGEST_DOCUMENT));
    }

    /// What the file would change; with `accept` it is the review's then.
    int refresh(String name, String file, boolean accept) throws Refused, InterruptedException {
        return session.work(workspace -> {
            var board = Session.review(workspace, name);
            var disk = read(session.path(file));
            switch (Session.answer(workspace.look(board.review().id(), disk))) {
                case SidecarLook.Refused(String sentence) -> throw new Refused(sentence);
                case SidecarLook.Same _, SidecarLook.Unsaved _ ->
                    say(board, disk.fileName() + " says what this review has.");
                case SidecarLook.Brings(ProbesChange change, boolean _) -> {
                    change.problems()
                            .forEach(problem -> session.err()
                                    .println(Lines.problem(
                                            board.review().opening().fileName(), problem)));
                    if (accept) take(workspace, board, disk, change);
                    else offer(board, change);
                }
            }
            return ExitCode.DONE;
        });
    }

    private void offer(Board board, ProbesChange change) {
        say(board, change.fileName() + ": " + ProbesChanges.summary(change) + ".");
        if (session.json()) return;
        for (var gate : change.bound()) line("bound anew", gate);
        for (var gate : change.disarmed()) line("would be disarmed", gate);
        session.out().println("Nothing was changed; take it in with --accept.");
    }

    private void take(Workspace workspace, Board board, SidecarFile disk, ProbesChange change)
            throws Refused, InterruptedException {
        var done = Session.done(workspace.take(board.review().id(), session.person(), disk));
        say(done.board(), "Taken in " + change.fileName() + ": " + ProbesChanges.summary(change) + ".");
        if (session.json()) return;
        for (var gate : change.bound()) line("bound anew", gate);
        for (var gate : change.disarmed()) line("disarmed", gate);
        if (!change.disarmed().isEmpty())
            session.out()
                    .println("Signals decide them again once they are armed: gateboard arm "
                            + board.review().id() + " --all");
    }

    private void line(String what, Gate gate) {
        session.out().println("L" + gate.line() + "  " + what + "  " + gate.text());
    }

    private void say(Board board, String sentence) {
        session.out().println(session.json() ? new Json(board).text(true) : sentence);
    }
}
