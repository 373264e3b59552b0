package dev.gateboard.cli.signal;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.text.signal.ProbeProposalText;
import dev.gateboard.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Offers probes for gates by what they say, and binds and arms what is accepted.
@Command(name = "propose")
public final class ProposeCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Option(names = "--accept")
    boolean accept;

    @Option(names = "--gate", paramLabel = "GATE")
    List<String> gates = new ArrayList<>();

    @Option(names = "--source", paramLabel = "KEY")
    List<String> sources = new ArrayList<>();

    @Option(names = "--save", paramLabel = "FILE")
    String save = "";

    public ProposeCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(session.readableProbeService(), workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            var proposals = proposals(workspace, reviewStatus);
            if (accept) accept(workspace, reviewStatus, proposals);
            else list(reviewStatus, proposals);
            if (!save.isEmpty()) save(workspace, reviewStatus.review().id());
            return ExitCode.DONE;
        });
    }

    private List<ProbeProposal> proposals(Workspace workspace, ReviewStatus reviewStatus)
            throws CommandException, InterruptedException {
        var wanted = new ArrayList<UUID>();
        for (var gate : gates)
            wanted.add(NameLookup.gate(reviewStatus.review().checklist(), gate).id());
        var found = new ArrayList<ProbeProposal>();
        for (var proposal : CommandContext.await(
                workspace.signals().propose(reviewStatus.review().id()))) {
            if (!wanted.isEmpty() && !wanted.contains(proposal.gate())) continue;
            var asking = proposal;
            for (var source : sources) asking = asking.withSource(source);
            found.add(asking);
        }
        return found;
    }

    private void list(ReviewStatus reviewStatus, List<ProbeProposal> proposals) {
        if (session.isJson()) {
            session.out().println(json(reviewStatus, proposals));
            return;
        }
        for (var proposal : proposals) {
            var gate = gate(reviewStatus, proposal);
            session.out()
                    .println(Messages.COMMAND.text(
                            "propose.gate",
                            String.valueOf(gate.line()),
                            SectionText.gate(reviewStatus.review().checklist(), gate),
                            StoredText.translate(proposal.reason())));
            for (var offer : proposal.offers()) session.out().println("    " + offer.id() + ": " + offer.yaml());
            if (!proposal.isAcceptable()) session.out().println("    " + ProbeProposalText.needs(proposal));
        }
        if (proposals.isEmpty()) session.out().println(Messages.COMMAND.text("propose.none"));
    }

    /// What lacks a source is named and left.
    private void accept(Workspace workspace, ReviewStatus reviewStatus, List<ProbeProposal> proposals)
            throws CommandException, InterruptedException {
        var ready = proposals.stream().filter(ProbeProposal::isAcceptable).toList();
        for (var proposal : proposals)
            if (!proposal.isAcceptable())
                session.err()
                        .println(Messages.COMMAND.text(
                                "propose.needs",
                                String.valueOf(gate(reviewStatus, proposal).line()),
                                gate(reviewStatus, proposal).text(),
                                ProbeProposalText.needs(proposal)));
        var done = CommandContext.requireSaved(
                workspace.signals().accept(reviewStatus.review().id(), session.currentUser(), ready));
        session.printGates(
                done.reviewStatus(),
                ready.stream().map(proposal -> gate(reviewStatus, proposal)).toList());
        if (!session.isJson())
            session.out().println(Messages.COMMAND.text("propose.next", CommandContext.shortId(done.reviewStatus())));
    }

    private void save(Workspace workspace, UUID id) throws CommandException, InterruptedException {
        var trouble = CommandContext.await(workspace.signals().saveProbesFile(id, session.path(save)));
        if (trouble.isPresent()) throw new CommandException(trouble.get());
        session.err().println(Messages.COMMAND.text("propose.saved", session.path(save)));
    }

    private static Gate gate(ReviewStatus reviewStatus, ProbeProposal proposal) {
        return reviewStatus.review().gate(reviewStatus.review().indexOf(proposal.gate()));
    }

    private static String json(ReviewStatus reviewStatus, List<ProbeProposal> proposals) {
        var json = new JsonMapper();
        var body = json.createObjectNode();
        var list = body.putArray("proposals");
        for (var proposal : proposals) {
            var gate = gate(reviewStatus, proposal);
            var probes = list.addObject()
                    .put("gate", gate.id().toString())
                    .put("line", gate.line())
                    .put("text", gate.text())
                    .put("reason", proposal.reason())
                    .put("needs", ProbeProposalText.needs(proposal))
                    .putArray("probes");
            for (var offer : proposal.offers()) {
                var probe = probes.addObject()
                        .put("id", offer.id())
                        .put("kind", offer.kind())
                        .put("source", offer.source())
                        .put("words", offer.description())
                        .put("yaml", offer.yaml());
                offer.sources().forEach(probe.putArray("sources")::add);
            }
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }
}
