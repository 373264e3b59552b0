package dev.gateboard.ui.changes;

import dev.gateboard.language.Messages;
import dev.gateboard.text.review.ProbesFileChangeText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.workspace.signal.ProbesFileComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The quiet line above the gates that says what the file of probes on the disk would change and whom it disarms; it
/// is taken in by a click and never by itself (rule R12).
public final class ProbesFileNotice extends HBox {
    private final Messages messages;
    private final ProbesFileController verbs;
    private final Map<UUID, PendingProbesFile> offers = new HashMap<>();
    private final Set<PendingProbesFile> putOff = new HashSet<>();
    private String trouble = "";
    private UUID shown = new UUID(0, 0);

    public ProbesFileNotice(Messages messages, ProbesFileController verbs) {
        super(8);
        this.messages = messages;
        this.verbs = verbs;
        getStyleClass().setAll("notices", "probes-line");
        setAlignment(Pos.CENTER_LEFT);
        verbs.onOffer(offer -> {
            offers.put(offer.review(), offer);
            trouble = "";
            draw();
        });
        draw();
    }

    /// Turns to another review.
    public void show(UUID review) {
        shown = review;
        trouble = "";
        draw();
    }

    private void draw() {
        var offer = offers.get(shown);
        var nodes = offer == null || putOff.contains(offer) ? List.<Node>of() : nodes(offer);
        getChildren().setAll(nodes);
        NodeVisibility.show(this, !nodes.isEmpty());
    }

    private List<Node> nodes(PendingProbesFile offer) {
        var name = String.valueOf(offer.file().getFileName());
        return switch (offer.comparison()) {
            case ProbesFileComparison.Unchanged _ -> List.of();
            case ProbesFileComparison.UnreadableProbesFile(String sentence) ->
                line(offer, messages.text("probes.unreadable", sentence));
            case ProbesFileComparison.NotOnDisk _ ->
                line(offer, messages.text("probes.unsaved", name), save(offer, name));
            case ProbesFileComparison.ChangedProbesFile(var change, boolean before)
            when before ->
                line(
                        offer,
                        messages.text("probes.before", name),
                        save(offer, name),
                        ButtonFactory.quiet(messages.text("probes.takeOld"), () -> showResult(verbs.accept(offer))));
            case ProbesFileComparison.ChangedProbesFile(var change, boolean _) ->
                line(
                        offer,
                        messages.text("probes.changed", name, ProbesFileChangeText.summary(change))
                                + (change.disarmedGates().isEmpty() ? "" : " " + ProbesFileChangeText.disarms(change)),
                        take(offer));
        };
    }

    private Button take(PendingProbesFile offer) {
        var take = ButtonFactory.secondary(messages.text("probes.take"), () -> showResult(verbs.accept(offer)));
        take.setId("take-probes");
        return take;
    }

    private Button save(PendingProbesFile offer, String name) {
        var save = ButtonFactory.secondary(messages.text("probes.save", name), () -> showResult(verbs.save(offer)));
        save.setId("save-probes");
        return save;
    }

    private List<Node> line(PendingProbesFile offer, String sentence, Button... buttons) {
        var label = new WrappedLabel(trouble.isEmpty() ? sentence : trouble);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var nodes = new ArrayList<Node>(List.of(label));
        nodes.addAll(List.of(buttons));
        nodes.add(ButtonFactory.quiet(messages.text("notice.notNow"), () -> {
            putOff.add(offer);
            draw();
        }));
        for (var node : nodes.subList(1, nodes.size())) {
            node.getStyleClass().add("compact");
            if (node instanceof Button button) button.setMinWidth(USE_PREF_SIZE);
        }
        return nodes;
    }

    private void showResult(CompletableFuture<String> asked) {
        var _ = asked.thenAccept(sentence -> {
            trouble = sentence;
            draw();
        });
    }
}
