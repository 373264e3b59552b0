package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.model.Seen;
import dev.gateboard.words.Meanwhile;
import dev.gateboard.words.Sentences;
import dev.gateboard.workspace.Enclosure;
import dev.gateboard.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Parameters;

/// A verb that does something to a review and then says how the gates it touched stand.
abstract class DeedVerb extends Verb {
    @Parameters(index = "0", paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    DeedVerb(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused, InterruptedException {
        return session.work(workspace -> {
            var board = Session.review(workspace, review);
            return perform(workspace, board, deeds(board));
        });
    }

    abstract Deeds deeds(Board board) throws Refused;

    /// Who is spoken for, where that is somebody else than whoever is at the keyboard.
    Person by(Person self) throws Refused {
        return self;
    }

    /// What the gates have to be for it; a script may name their status.
    Seen seen() throws Refused {
        return Seen.ANYTHING;
    }

    /// What is to be done, and the files that come with it.
    ///
    /// @param many whether it means the open ones of these gates, and leaves others out (rule R16)
    record Deeds(List<Deed> deeds, List<Enclosure> enclosures, boolean many) {
        Deeds {
            deeds = List.copyOf(deeds);
            enclosures = List.copyOf(enclosures);
        }

        Deeds(List<Deed> deeds, List<Enclosure> enclosures) {
            this(deeds, enclosures, false);
        }

        static Deeds of(Deed deed) {
            return new Deeds(List.of(deed), List.of());
        }
    }

    private int perform(Workspace workspace, Board board, Deeds wanted) throws Refused, InterruptedException {
        var person = session.person();
        var id = board.review().id();
        var done = Session.done(
                wanted.many()
                        ? workspace.performMany(id, by(person), person, wanted.deeds(), wanted.enclosures(), seen())
                        : workspace.perform(id, by(person), person, wanted.deeds(), wanted.enclosures(), seen()));
        done.leftOut().forEach(left -> session.err().println("Left out: " + Meanwhile.leftOut(left) + "."));
        done.remarks().forEach(session.err()::println);
        var out = done.leftOut().stream().map(left -> left.gate().id()).toList();
        say(
                done.board(),
                wanted.deeds().stream()
                        .filter(deed -> !(deed instanceof Deed.OnGate onGate && out.contains(onGate.gate())))
                        .toList());
        new Disarmed(session).say(board, done.board());
        return ExitCode.DONE;
    }

    /// One line a gate; the deed in words where it is about no gate.
    private void say(Board after, List<Deed> deeds) {
        if (session.json()) {
            session.out().println(new Json(after).text(true));
            return;
        }
        var touched = new ArrayList<Gate>();
        for (var deed : deeds) {
            if (deed instanceof Deed.OnGate onGate) touched.add(gate(after, onGate.gate()));
            else session.out().println(Sentences.verb(deed) + "  " + Sentences.said(deed));
        }
        touched.forEach(gate -> session.out().println(Lines.gate(after, gate)));
    }

    private static Gate gate(Board board, UUID id) {
        return board.review().gate(board.review().indexOf(id));
    }
}
