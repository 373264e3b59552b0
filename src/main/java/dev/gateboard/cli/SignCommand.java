package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Person;
import dev.gateboard.model.Refusal;
import dev.gateboard.words.Refusals;
import dev.gateboard.workspace.Enclosure;
import dev.gateboard.workspace.Records;
import dev.gateboard.workspace.Signable;
import dev.gateboard.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Signs a role's statement of the frozen record.
@Command(
        name = "sign",
        description = "Signs a role's statement of the frozen record, or files a signature made elsewhere.",
        footer = {
            "",
            "  gateboard sign beep-api Product --by \"Carla Q <carla@example.org>\" --key ~/.ssh/id_ed25519",
            "  gateboard sign beep-api Product --by \"Carla Q <carla@example.org>\" --signature carla.sig"
        })
final class SignCommand extends Verb {
    @Parameters(index = "0", paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "The role, with or without \"sign-off\".")
    String role = "";

    @Option(names = "--by", required = true, paramLabel = "PERSON", description = "Whose signature it is.")
    String by = "";

    @Option(names = "--key", paramLabel = "PATH", description = "The key; else git's user.signingkey.")
    String key = "";

    @Option(names = "--signature", paramLabel = "FILE", description = "A signature made elsewhere.")
    String signature = "";

    SignCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused, InterruptedException {
        if (!key.isEmpty() && !signature.isEmpty()) throw Refused.usage("Give --key or --signature, not both.");
        var person = Written.person(by);
        return session.work(workspace -> {
            var board = Session.review(workspace, review);
            var found = signable(workspace, board);
            requirePerson(found, person);
            var bytes = signature(found.statement().bytes());
            warn(found, bytes);
            var signed = Enclosure.of(found.label() + ".sig", bytes);
            Session.done(workspace.perform(
                    board.review().id(),
                    person,
                    session.person(),
                    List.of(found.deed(signed.evidence().sha256())),
                    List.of(signed)));
            session.out().println("Signed  " + found.label() + "  by " + person);
            return ExitCode.DONE;
        });
    }

    private Signable signable(Workspace workspace, Board board) throws Refused, InterruptedException {
        if (board.review().isDemo()) throw new Refused(Refusals.sentence(new Refusal.IsDemo()));
        var meeting = board.review().meeting();
        if (meeting.frozen().isEmpty()) throw new Refused("Nothing is decided yet, so there is no record to sign.");
        var all = Session.answer(workspace.signables(board.review().id()));
        for (var each : all) {
            if (each.of() instanceof Signable.Of.OfAmendment && each.label().equalsIgnoreCase(role.strip()))
                return each;
        }
        var wanted = Lookup.role(meeting, role);
        return all.stream()
                .filter(each -> each.of().equals(new Signable.Of.OfRole(wanted.index())))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(wanted.label() + " was added after the decision, so it has no statement to sign."));
    }

    /// A role's person is the one its counted vote names (rule R23).
    private static void requirePerson(Signable wanted, Person person) throws Refused {
        if (wanted.person().isEmpty())
            throw new Refused(
                    "Nobody had answered for " + wanted.label() + " when it was decided, so nobody signs for it.");
        var named = wanted.person().getFirst();
        if (!named.isSameAs(person))
            throw new Refused(
                    wanted.label() + " is signed by " + named + ", who answered for it, not by " + person + ".");
    }

    /// Only the reader of a record can tell who may sign; who signs here is told at once what they will be told.
    private void warn(Signable wanted, byte[] signature) throws Refused {
        var configured = session.git("gpg.ssh.allowedSignersFile");
        if (configured.isEmpty()) return;
        var other = new Records()
                .another(
                        wanted,
                        signature,
                        Optional.of(session.path(configured)),
                        session.surroundings().clock().instant());
        if (!other.isEmpty())
            session.err()
                    .println("Your allowed signers do not list this key for "
                            + wanted.person().getFirst() + " but as " + other + "; verify will say so.");
    }

    private byte[] signature(byte[] statement) throws Refused {
        var records = new Records();
        return Session.value(
                signature.isEmpty()
                        ? records.sign(statement, key(), session.surroundings().folder())
                        : records.signature(statement, session.path(signature)));
    }

    private String key() throws Refused {
        if (!key.isEmpty()) return key;
        var configured = session.git("user.signingkey");
        if (configured.isEmpty())
            throw Refused.usage("Name the key with --key, or set git's user.signingkey, or give --signature.");
        return configured;
    }
}
