package dev.gateboard.ui.sources;

import dev.gateboard.model.Board;
import dev.gateboard.model.Proposal;
import dev.gateboard.model.Run;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.OptionRow;
import dev.gateboard.ui.kit.RunsFlow;
import dev.gateboard.ui.kit.Ticked;
import dev.gateboard.words.Proposing;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One proposal: the gate in the document's own words, what would be asked, and why that fits.
final class ProposalRow extends VBox {

    /// What a row asks for.
    interface Asked {
        void accept(Proposal proposal);

        /// Several sources of the kind are there; this one is meant.
        void asking(Proposal proposal, String source);

        /// Something that answers is not among the sources yet.
        void addSource();

        void addReceiver();
    }

    ProposalRow(Messages messages, Board board, Proposal proposal, Asked asked) {
        super(5);
        var review = board.review();
        var gate = review.gate(review.indexOf(proposal.gate()));
        var parent = new RunsFlow(_ -> {});
        parent.getStyleClass().addAll("secondary", "small");
        parent.show(
                gate.parent() < 0
                        ? List.of(Run.plain(review.checklist()
                                .sections()
                                .get(gate.section())
                                .title()))
                        : review.gate(gate.parent()).runs());
        var text = new RunsFlow(_ -> {});
        text.getStyleClass().add("proposal-gate");
        text.show(gate.runs());
        var words = new VBox(3, parent, text);
        for (var offer : proposal.offers()) words.getChildren().add(offer(messages, offer));
        words.getChildren().add(flow(proposal.reason()));
        HBox.setHgrow(words, Priority.ALWAYS);
        var accept = Buttons.secondary(messages.text("proposals.accept"), () -> asked.accept(proposal));
        accept.setDisable(!proposal.isAcceptable());
        accept.setAccessibleText(messages.text("proposals.acceptSpoken", gate.text()));
        var line = new HBox(16, words, accept);
        line.setAlignment(Pos.TOP_LEFT);
        getStyleClass().setAll("proposal-row");
        getChildren().setAll(line);
        var needs = Proposing.needs(proposal);
        if (needs.isEmpty()) return;
        var missing = new Label(needs);
        missing.getStyleClass().addAll("small", "needs");
        missing.setWrapText(true);
        missing.setMinHeight(USE_PREF_SIZE);
        getChildren().add(missing);
        add(messages, proposal, asked);
        choices(proposal, source -> asked.asking(proposal, source));
    }

    private static HBox offer(Messages messages, Proposal.Offer offer) {
        var words = new Label(messages.text("proposals.asks", offer.words()));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        var source = new Label(offer.source());
        source.getStyleClass().addAll("secondary", "small");
        source.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(10, words, source);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static RunsFlow flow(String sentence) {
        var flow = new RunsFlow(_ -> {});
        flow.getStyleClass().addAll("secondary", "small");
        flow.show(Ticked.runs(sentence));
        return flow;
    }

    private void add(Messages messages, Proposal proposal, Asked asked) {
        proposal.offers().stream()
                .filter(offer -> offer.sources().isEmpty())
                .findFirst()
                .map(offer -> offer.sourceKind().equals("otlp-receiver")
                        ? Buttons.link(messages.text("proposals.addReceiver"), asked::addReceiver)
                        : Buttons.link(messages.text("proposals.addSource"), asked::addSource))
                .ifPresent(getChildren()::add);
    }

    private void choices(Proposal proposal, Consumer<String> taken) {
        proposal.offers().stream()
                .filter(offer -> offer.source().isEmpty() && offer.sources().size() > 1)
                .findFirst()
                .ifPresent(offer -> {
                    var row = new OptionRow<>(taken, "deed", "compact");
                    row.getStyleClass().add("compact");
                    row.show(
                            offer.sources().stream()
                                    .map(source -> new OptionRow.Option<>(source, source))
                                    .toList(),
                            "");
                    getChildren().add(row);
                });
    }
}
