package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.text.signal.ProbeProposalText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.OptionChooser;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.text.InlineCodeParser;
import dev.gateboard.ui.text.RichTextFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One proposal: the gate in the document's own words, what would be asked, and why that fits.
final class ProbeProposalRow extends VBox {
    ProbeProposalRow(Messages messages, ReviewStatus board, ProbeProposal proposal, ProbeProposalsPage page) {
        super(5);
        var review = board.review();
        var gate = review.gate(review.indexOf(proposal.gate()));
        var parent = new RichTextFlow(_ -> {});
        parent.getStyleClass().addAll("secondary", "small");
        parent.show(above(review.checklist(), gate));
        var text = new RichTextFlow(_ -> {});
        text.getStyleClass().add("proposal-gate");
        text.show(gate.runs());
        var words = new VBox(3, parent, text);
        for (var offer : proposal.offers()) words.getChildren().add(offer(messages, offer));
        words.getChildren().add(flow(StoredText.translate(proposal.reason())));
        HBox.setHgrow(words, Priority.ALWAYS);
        var accept = ButtonFactory.secondary(messages.text("proposals.accept"), () -> page.accept(List.of(proposal)));
        accept.setDisable(!proposal.isAcceptable());
        accept.setAccessibleText(messages.text("proposals.acceptSpoken", gate.text()));
        var line = new HBox(16, words, accept);
        line.setAlignment(Pos.TOP_LEFT);
        getStyleClass().setAll("proposal-row");
        getChildren().setAll(line);
        var needs = ProbeProposalText.needs(proposal);
        if (needs.isEmpty()) return;
        var missing = new WrappedLabel(needs, "small", "needs");
        getChildren().add(missing);
        add(messages, proposal, page);
        choices(messages, proposal, source -> page.selectSource(proposal, source));
    }

    /// The gate's group, else its section; both where the section's title does not say which.
    private static List<TextRun> above(Checklist checklist, Gate gate) {
        var section = checklist.sections().get(gate.section());
        var name = SectionText.name(checklist, section);
        if (gate.parent() < 0) return List.of(TextRun.plain(name));
        var group = checklist.gates().get(gate.parent()).runs();
        if (name.equals(section.title())) return group;
        var runs = new ArrayList<>(List.of(TextRun.plain(name + SectionText.SEPARATOR)));
        runs.addAll(group);
        return runs;
    }

    private static HBox offer(Messages messages, ProbeProposal.Offer offer) {
        var words = new WrappedLabel(messages.text("proposals.asks", StoredText.translate(offer.description())));
        var source = new Label(offer.source());
        source.getStyleClass().addAll("secondary", "small");
        source.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(10, words, source);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static RichTextFlow flow(String sentence) {
        var flow = new RichTextFlow(_ -> {});
        flow.getStyleClass().addAll("secondary", "small");
        flow.show(InlineCodeParser.runs(sentence));
        return flow;
    }

    private void add(Messages messages, ProbeProposal proposal, ProbeProposalsPage page) {
        proposal.offers().stream()
                .filter(offer -> offer.sources().isEmpty())
                .findFirst()
                .map(offer -> offer.sourceKind() == SourceKind.OTLP_RECEIVER
                        ? ButtonFactory.link(messages.text("proposals.addReceiver"), page::addReceiver)
                        : ButtonFactory.link(messages.text("proposals.addSource"), page::addSource))
                .ifPresent(getChildren()::add);
    }

    private void choices(Messages messages, ProbeProposal proposal, Consumer<String> taken) {
        proposal.offers().stream()
                .filter(offer -> offer.source().isEmpty() && offer.sources().size() > 1)
                .findFirst()
                .ifPresent(offer -> {
                    var row = new OptionChooser<>(
                            messages.text("proposals.source"), OptionChooser.ON_A_PAGE, taken, "deed", "compact");
                    row.show(
                            offer.sources().stream()
                                    .map(source -> new SegmentedControl.Option<>(source, source))
                                    .toList(),
                            "");
                    getChildren().add(row);
                });
    }
}
