package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Changes;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Review;
import dev.gateboard.words.CountText;
import dev.gateboard.words.Incomings;
import dev.gateboard.words.Sentences;
import dev.gateboard.workspace.Comparing;
import dev.gateboard.workspace.Incoming;
import dev.gateboard.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A verb that makes another file a review's document (rule R31).
abstract class DocumentUpdateCommand extends Verb {
    @Parameters(index = "0", paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    @Option(
            names = "--accept",
            description = "Take the proposed matches: what was said of a reworded gate holds for its new text.")
    boolean accept;

    @Option(names = "--by", paramLabel = "P", description = "Whose copy it is, as \"Name <mail>\".")
    String by = "";

    DocumentUpdateCommand(Session session) {
        super(session);
    }

    /// A file's name and bytes.
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Named(String name, byte[] bytes) {}

    abstract Named file(Workspace workspace) throws Refused, InterruptedException;

    /// As it was named on the command line.
    abstract String file();

    abstract boolean template();

    @Override
    int run() throws Refused, InterruptedException {
        return session.work(workspace -> {
            var board = Session.review(workspace, review);
            var named = file(workspace);
            var sight = Session.answer(workspace.sight(board.review().id()));
            if (sight.isEmpty()) throw new Refused("There is no such review.");
            switch (Comparing.look(sight.get(), named.name(), named.bytes(), template())) {
                case Incoming.Look.Refused(String sentence) -> throw new Refused(sentence);
                case Incoming.Look.Same _ -> again(workspace, board, named.name());
                case Incoming.Look.Brings(Incoming incoming) -> take(workspace, board, incoming);
            }
            return ExitCode.DONE;
        });
    }

    private void take(Workspace workspace, Board board, Incoming incoming) throws Refused, InterruptedException {
        var answers = new ArrayList<Deed>();
        if (accept) incoming.acceptable().forEach(gate -> answers.add(new Deed.Confirm(gate)));
        if (accept)
            waiting(board.review()).stream()
                    .filter(confirm -> incoming.keeps(((Deed.Confirm) confirm).gate()))
                    .forEach(answers::add);
        var whose = by.isEmpty() ? incoming : incoming.from(Written.person(by));
        var done = Session.done(workspace.revise(board.review().id(), session.person(), whose, answers));
        done.problems().forEach(problem -> session.err().println(Lines.problem(file(), problem)));
        say(done.board(), incoming.changes(), answers.size());
    }

    /// The same bytes once more: only what waits can be accepted.
    private void again(Workspace workspace, Board board, String name) throws Refused, InterruptedException {
        var waiting = waiting(board.review());
        if (!accept || waiting.isEmpty()) {
            say(
                    board,
                    new Changes(
                            name, template(), board.review().checklist().gates().size(), List.of(), List.of()),
                    0);
            return;
        }
        var person = session.person();
        var done = Session.done(workspace.perform(board.review().id(), person, person, waiting, List.of()));
        say(
                done.board(),
                new Changes(name, template(), board.review().checklist().gates().size(), List.of(), List.of()),
                waiting.size());
    }

    private static List<Deed> waiting(Review review) {
        return review.checklist().gates().stream()
                .filter(Gate::isLeaf)
                .filter(gate -> review.state(gate).stillHolds(gate))
                .<Deed>map(gate -> new Deed.Confirm(gate.id()))
                .toList();
    }

    private void say(Board board, Changes changes, int accepted) {
        if (session.json()) {
            session.out().println(new Json(board).text(true, changes, accepted));
            return;
        }
        session.out()
                .println((template() ? "Upgraded to " : "Refreshed from ") + changes.fileName() + ": "
                        + CountText.counted(changes.same(), "gate") + " as before, " + Incomings.summary(changes));
        for (var change : changes.certain()) session.out().println(Lines.change(change));
        for (var change : changes.asked()) session.out().println(Lines.asked(change));
        if (accepted > 0)
            session.out()
                    .println("Accepted " + (accepted == 1 ? "one proposed match." : accepted + " proposed matches."));
        int doubts = board.review().doubts().size();
        if (doubts > 0)
            session.out()
                    .println(CountText.counted(doubts, "question") + (doubts == 1 ? " waits" : " wait")
                            + " for an answer; status lists " + (doubts == 1 ? "it." : "them."));
        session.out().println(Sentences.verdict(board) + "; " + Lines.counts(board));
    }
}
