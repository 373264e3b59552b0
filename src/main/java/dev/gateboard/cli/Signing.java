package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.RoleState;
import dev.gateboard.workspace.Enclosure;
import dev.gateboard.workspace.Records;
import dev.gateboard.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The verbs of signatures.
final class Signing {
    private Signing() {}

    @Command(
            name = "sign",
            description = "Signs a role's statement of the frozen record, or files a signature made elsewhere.",
            footer = {
                "",
                "  gateboard sign beep-api Product --by \"Carla Q <carla@example.org>\" --key ~/.ssh/id_ed25519",
                "  gateboard sign beep-api Product --by \"Carla Q <carla@example.org>\" --signature carla.sig"
            })
    static final class Sign extends Verb {
        @Parameters(index = "0", paramLabel = "REVIEW")
        String review = "";

        @Parameters(index = "1", paramLabel = "ROLE")
        String role = "";

        @Option(names = "--by", required = true, paramLabel = "PERSON", description = "Whose signature it is.")
        String by = "";

        @Option(names = "--key", paramLabel = "PATH", description = "The key; else git's user.signingkey.")
        String key = "";

        @Option(names = "--signature", paramLabel = "FILE", description = "A signature made elsewhere.")
        String signature = "";

        Sign(Session session) {
            super(session);
        }

        @Override
        int run() throws Refused, InterruptedException {
            if (!key.isEmpty() && !signature.isEmpty()) throw Refused.usage("Give --key or --signature, not both.");
            var person = Written.person(by);
            return session.work(workspace -> {
                var board = Session.review(workspace, review);
                var found = Lookup.role(board.review().meeting(), role);
                var statement = statement(workspace, board, found);
                requirePerson(board, found, person);
                var signed = Enclosure.of(found.label() + ".sig", signature(statement));
                var deed = new Deed.Sign(
                        found.index(), found.label(), signed.evidence().sha256());
                Session.done(workspace.perform(
                        board.review().id(), person, session.person(), List.of(deed), List.of(signed)));
                session.out().println("Signed  " + found.label() + "  by " + person);
                return ExitCode.DONE;
            });
        }

        private static byte[] statement(Workspace workspace, Board board, RoleState role)
                throws Refused, InterruptedException {
            var frozen = board.review().meeting().frozen();
            if (frozen.isEmpty()) throw new Refused("Nothing is decided yet, so there is no record to sign.");
            if (role.index() >= frozen.getFirst().statements().size())
                throw new Refused(role.label() + " was added after the decision, so it has no statement to sign.");
            var sha256 = frozen.getFirst().statements().get(role.index());
            return Session.answer(workspace.attachment(sha256)).orElseThrow();
        }

        /// A role's person is the one its counted vote names (rule R23).
        private static void requirePerson(Board board, RoleState role, Person person) throws Refused {
            var cast = board.review().meeting().round().vote(role);
            if (cast.isEmpty()) throw new Refused(role.label() + " has not answered, so nobody signs for it.");
            var named = cast.get().said().by();
            if (!named.isSameAs(person))
                throw new Refused(
                        role.label() + " is signed by " + named + ", who answered for it, not by " + person + ".");
        }

        private byte[] signature(byte[] statement) throws Refused {
            var records = new Records();
            return value(
                    signature.isEmpty()
                            ? records.sign(statement, key())
                            : records.signature(statement, session.path(signature)));
        }

        private Path key() throws Refused {
            if (!key.isEmpty()) return session.path(key);
            var configured = session.git("user.signingkey");
            if (configured.isEmpty())
                throw Refused.usage("Name the key with --key, or set git's user.signingkey, or give --signature.");
            return session.path(configured);
        }
    }

    @Command(
            name = "verify",
            description = "Verifies a record: its bytes, its history, and who signed.",
            footer = {
                "",
                "Exit code 0: decided, unchanged, and signed by every required role's person; 1: not.",
                "",
                "  gateboard verify record/ --allowed-signers allowed_signers"
            })
    static final class Verify extends Verb {
        @Parameters(index = "0", paramLabel = "FILE|DIR")
        String place = "";

        @Option(
                names = "--allowed-signers",
                paramLabel = "FILE",
                description = "Who may sign; else git's gpg.ssh.allowedSignersFile.")
        String signers = "";

        Verify(Session session) {
            super(session);
        }

        @Override
        int run() throws Refused {
            var clock = session.surroundings().clock();
            var found = value(new Records().verify(session.path(place), allowedSigners(), clock.instant()));
            if (session.json()) session.out().println(Json.verification(found));
            else {
                found.roles().forEach(session.out()::println);
                found.remarks().forEach(session.out()::println);
                session.out().println(found.summary());
            }
            return found.isGood() ? ExitCode.DONE : ExitCode.BLOCKED;
        }

        private Optional<Path> allowedSigners() throws Refused {
            var named = signers.isEmpty() ? session.git("gpg.ssh.allowedSignersFile") : signers;
            return named.isEmpty() ? Optional.empty() : Optional.of(session.path(named));
        }
    }

    private static <T> T value(Records.Result<T> result) throws Refused {
        return switch (result) {
            case Records.Found<T>(T value) -> value;
            case Records.Refused<T>(String sentence) -> throw new Refused(sentence);
        };
    }
}
