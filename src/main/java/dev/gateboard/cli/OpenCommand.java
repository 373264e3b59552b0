package dev.gateboard.cli;

import dev.gateboard.model.Gate;
import dev.gateboard.model.Review;
import dev.gateboard.words.CountText;
import dev.gateboard.words.Differences;
import dev.gateboard.words.Votes;
import dev.gateboard.workspace.Records;
import dev.gateboard.workspace.SidecarFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Starts a review.
@Command(
        name = "open",
        description = "Starts a review of a document, which is kept as a template.",
        footer = {
            "",
            "The last word of the last line is the review's id.",
            "",
            "  gateboard open checklist.md --set \"Owner=Ada Bar\" --set \"Release id=2026.11\"",
            "  gateboard open table.md --rows"
        })
final class OpenCommand extends Verb {
    @Parameters(paramLabel = "FILE", description = "The Markdown document.")
    String file = "";

    @Option(names = "--set", paramLabel = "LABEL=VALUE", description = "Fills a field; may be given again.")
    List<String> set = new ArrayList<>();

    @Option(names = "--from", paramLabel = "REVIEW", description = "The review it goes on from.")
    String from = "";

    @Option(names = "--probes", paramLabel = "FILE", description = "The probes; else NAME.probes.yaml beside FILE.")
    String probes = "";

    @Mixin
    GateSyntaxOptions form = new GateSyntaxOptions();

    OpenCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused, InterruptedException {
        var record = Records.at(session.path(file));
        if (record.isPresent()) return reopen(record.get());
        var values = values();
        var path = session.path(file);
        if (file.toLowerCase(Locale.ROOT).endsWith(".gateboard")) return take(path);
        var bytes = NamedFile.read(path, NamedFile.LARGEST_DOCUMENT);
        var beside = beside(path);
        return session.work(workspace -> {
            var before = from.isEmpty()
                    ? List.<Review>of()
                    : List.of(Session.review(workspace, from).review());
            var done = Session.done(
                    before.isEmpty()
                            ? workspace.open(session.person(), NamedFile.name(path), bytes, form.form(), values, beside)
                            : workspace.openFrom(
                                    before.getFirst().id(),
                                    session.person(),
                                    NamedFile.name(path),
                                    bytes,
                                    form.form(),
                                    values,
                                    beside));
            done.problems().forEach(problem -> session.err().println(Lines.problem(file, problem)));
            var review = done.board().review();
            Session.answer(workspace.lies(review.id(), path));
            long unmarked = review.checklist().gates().stream()
                    .filter(gate -> gate.isLeaf() && gate.requirement() == Gate.Requirement.UNMARKED)
                    .count();
            if (review.checklist().marksRequired() && unmarked > 0)
                session.err()
                        .println(CountText.counted((int) unmarked, "gate") + " of this checklist without (R) may be"
                                + " optional; say so with: gateboard optional " + review.id() + " yes");
            if (session.json()) session.out().println(new Json(done.board()).text(true));
            else {
                before.forEach(each -> Differences.of(done.board(), each).forEach(session.out()::println));
                session.out().println(review.name() + ": " + Lines.counts(done.board()));
                session.out().println("Opened as review " + review.id());
            }
            return ExitCode.DONE;
        });
    }

    /// A record opens whole, as the review it was.
    private int reopen(Path markdown) throws Refused, InterruptedException {
        if (!set.isEmpty() || !from.isEmpty() || !probes.isEmpty())
            throw Refused.usage(NamedFile.name(markdown)
                    + " has its record beside it and opens whole; open it alone, then" + " fill or choose.");
        var clock = session.surroundings().clock();
        var arrived = Session.value(new Records().arrived(markdown, signers(), clock.instant()));
        return session.work(workspace -> {
            var done = Session.done(workspace.reopen(session.person(), arrived));
            var review = done.board().review();
            if (!arrived.vouched())
                session.err()
                        .println("Not verified, so what it clears is its word alone until somebody confirms it: "
                                + arrived.words());
            if (session.json()) session.out().println(new Json(done.board()).text(true));
            else {
                session.out().println(review.name() + ": " + Lines.counts(done.board()));
                review.meeting().decision().ifPresent(made -> session.out().println(Votes.decided(review, made)));
                session.out().println("Opened again as review " + review.id());
            }
            return ExitCode.DONE;
        });
    }

    private Optional<Path> signers() throws Refused {
        var configured = session.git("gpg.ssh.allowedSignersFile");
        return configured.isEmpty() ? Optional.empty() : Optional.of(session.path(configured));
    }

    /// A review that was handed over as one file.
    private int take(Path bundle) throws Refused, InterruptedException {
        if (!from.isEmpty() || !set.isEmpty() || !probes.isEmpty())
            throw Refused.usage("A .gateboard file is opened as it is: leave --from, --set and --probes out.");
        if (!Files.isRegularFile(bundle)) throw new Refused("There is no file " + bundle + "; check its name.");
        return session.work(workspace -> {
            var board = Session.done(workspace.take(session.person(), bundle, signers()))
                    .board();
            if (!board.claims().isEmpty())
                session.err()
                        .println("No one you know signed all of this review, so what it says is a claim until somebody"
                                + " confirms it.");
            if (session.json()) session.out().println(new Json(board).text(true));
            else {
                session.out().println(board.review().name() + ": " + Lines.counts(board));
                session.out().println("Opened as review " + board.review().id());
            }
            return ExitCode.DONE;
        });
    }

    /// The probes named, or those that lie beside the checklist.
    private SidecarFile beside(Path checklist) throws Refused {
        var sidecar = probes.isEmpty()
                ? checklist.resolveSibling(SidecarFile.nameFor(NamedFile.name(checklist)))
                : session.path(probes);
        if (probes.isEmpty() && !Files.exists(sidecar)) return SidecarFile.NOTHING;
        return new SidecarFile(NamedFile.name(sidecar), NamedFile.read(sidecar, NamedFile.LARGEST_DOCUMENT));
    }

    private Map<String, String> values() throws Refused {
        var values = new LinkedHashMap<String, String>();
        for (var pair : set) {
            int equals = pair.indexOf('=');
            if (equals <= 0) throw Refused.usage("\"" + pair + "\" fills nothing; write --set \"Owner=Ada Bar\".");
            values.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return values;
    }
}
