package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.signal.SourceDraft;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.ScrollPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The gates of a review that signals can judge, each with the probes that are offered and why. A person accepts one
/// or all; where nothing can be asked yet, the address of a Prometheus is pasted right here.
public final class ProbeProposalsPage extends ScrollPage {
    private final Messages messages;
    private final ProbeProposalController verbs;
    private final SourceController sources;
    private final Runnable openSources;
    private final VBox rows = new VBox();
    private final Label empty = new Label();
    private final InlineMessage message = new InlineMessage();
    private final Button all;
    private final FirstSourcePane first;
    private final AwaitedReadings awaited = new AwaitedReadings();
    private final Map<UUID, String> asking = new HashMap<>();
    private Optional<ReviewStatus> reviewStatus = Optional.empty();
    private List<ProbeProposal> shown = List.of();

    public ProbeProposalsPage(
            Messages messages, ProbeProposalController verbs, SourceController sources, Runnable openSources) {
        super(WIDE, 12, "proposals-page");
        this.openSources = openSources;
        this.messages = messages;
        this.verbs = verbs;
        this.sources = sources;
        var title = title(messages.text("proposals.title"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        all = ButtonFactory.primary("", this::acceptAll);
        all.setId("accept-all");
        var top = new HBox(16, title, space, all);
        top.setAlignment(Pos.CENTER_LEFT);
        empty.setText(messages.text("proposals.none"));
        empty.getStyleClass().add("secondary");
        empty.setWrapText(true);
        first = new FirstSourcePane(messages, this::addFirst);
        add(top, text(messages.text("proposals.about")), first, message, rows, empty);
    }

    /// Draws what is proposed for this board, what can be accepted first.
    public void show(ReviewStatus next, List<ProbeProposal> proposals) {
        draw(
                next,
                chosen(proposals).stream()
                        .sorted(Comparator.comparing(proposal -> !proposal.isAcceptable()))
                        .toList());
    }

    private List<ProbeProposal> chosen(List<ProbeProposal> proposals) {
        return proposals.stream()
                .map(proposal -> proposal.withSource(asking.getOrDefault(proposal.gate(), "")))
                .toList();
    }

    private void draw(ReviewStatus next, List<ProbeProposal> proposals) {
        reviewStatus = Optional.of(next);
        shown = proposals;
        var nodes = new ArrayList<Node>();
        for (var proposal : shown) nodes.add(new ProbeProposalRow(messages, next, proposal, this));
        rows.getChildren().setAll(nodes);
        setShown(empty, shown.isEmpty());
        setShown(first, FirstSourcePane.isNeededFor(shown));
        long ready = shown.stream().filter(ProbeProposal::isAcceptable).count();
        setShown(all, ready > 0);
        all.setText(messages.count("proposals.acceptAll", ready));
    }

    /// Several sources of the kind are there; this one is meant.
    void selectSource(ProbeProposal proposal, String source) {
        asking.put(proposal.gate(), source);
        // In its place, so that nothing moves under the mouse.
        reviewStatus.ifPresent(each -> draw(each, chosen(shown)));
    }

    /// Something that answers is not among the sources yet.
    void addSource() {
        openSources.run();
    }

    void addReceiver() {
        keep(SourceDraft.of("otlp", SourceKind.OTLP_RECEIVER, "127.0.0.1:4318"));
    }

    private void acceptAll() {
        accept(shown.stream().filter(ProbeProposal::isAcceptable).toList());
    }

    void accept(List<ProbeProposal> accepted) {
        reviewStatus.ifPresent(each -> {
            var _ = verbs.accept(each.review().id(), accepted).thenAccept(trouble -> {
                if (trouble.isEmpty()) accepted(accepted);
                else message.showError(trouble);
                refresh();
            });
        });
    }

    /// Said until the first answer of one of them is there.
    private void accepted(List<ProbeProposal> accepted) {
        message.showInfo(messages.count("proposals.accepted", accepted.size()));
        awaited.await(accepted);
    }

    /// A newer state of the review that the page is about, which may have what was waited for.
    public void show(ReviewStatus next) {
        if (reviewStatus
                .filter(each -> each.review().id().equals(next.review().id()))
                .isEmpty()) return;
        if (!awaited.arrivedIn(next.review())) return;
        message.clear();
    }

    /// Keeps the first Prometheus, if it answers.
    private void addFirst(SourceDraft draft) {
        message.showInfo(messages.text("proposals.asking"));
        keep(draft);
    }

    private void keep(SourceDraft draft) {
        var _ = sources.test(draft)
                .thenCompose(
                        trouble -> trouble.isEmpty() ? sources.add(draft) : CompletableFuture.completedFuture(trouble))
                .thenAccept(trouble -> {
                    if (trouble.isEmpty()) message.showInfo(messages.text("proposals.answers"));
                    else message.showError(trouble);
                    refresh();
                });
    }

    private void refresh() {
        reviewStatus.ifPresent(each -> {
            var _ = verbs.propose(each.review().id()).thenAccept(next -> show(each, next));
        });
    }
}
