package dev.gateboard.ui.board;

import dev.gateboard.ui.changes.ProbesOffer;
import dev.gateboard.ui.changes.ProbesVerbs;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.ProbesChanges;
import dev.gateboard.workspace.SidecarLook;
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
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The quiet line above the gates that says what the file of probes on the disk would change and whom it disarms; it is
/// taken in by a click and never by itself (rule R12).
final class ProbesLine extends HBox {
    private final Messages messages;
    private final ProbesVerbs verbs;
    private final Map<UUID, ProbesOffer> offers = new HashMap<>();
    private final Set<ProbesOffer> putOff = new HashSet<>();
    private String trouble = "";
    private UUID shown = new UUID(0, 0);

    ProbesLine(Messages messages, ProbesVerbs verbs) {
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
    void show(UUID review) {
        shown = review;
        trouble = "";
        draw();
    }

    private void draw() {
        var offer = offers.get(shown);
        var nodes = offer == null || putOff.contains(offer) ? List.<Node>of() : nodes(offer);
        getChildren().setAll(nodes);
        setVisible(!nodes.isEmpty());
        setManaged(!nodes.isEmpty());
    }

    private List<Node> nodes(ProbesOffer offer) {
        var name = String.valueOf(offer.file().getFileName());
        return switch (offer.look()) {
            case SidecarLook.Same _ -> List.of();
            case SidecarLook.Refused(String sentence) -> line(offer, messages.text("probes.unreadable", sentence));
            case SidecarLook.Unsaved _ -> line(offer, messages.text("probes.unsaved", name), save(offer, name));
            case SidecarLook.Brings(var change, boolean before)
            when before ->
                line(
                        offer,
                        messages.text("probes.before", name),
                        save(offer, name),
                        Buttons.quiet(messages.text("probes.takeOld"), () -> hear(verbs.take(offer))));
            case SidecarLook.Brings(var change, boolean _) ->
                line(
                        offer,
                        messages.text("probes.changed", name, ProbesChanges.summary(change))
                                + (change.disarmed().isEmpty() ? "" : " " + ProbesChanges.disarms(change)),
                        take(offer));
        };
    }

    private Button take(ProbesOffer offer) {
        var take = Buttons.secondary(messages.text("probes.take"), () -> hear(verbs.take(offer)));
        take.setId("take-probes");
        return take;
    }

    private Button save(ProbesOffer offer, String name) {
        var save = Buttons.secondary(messages.text("probes.save", name), () -> hear(verbs.save(offer)));
        save.setId("save-probes");
        return save;
    }

    private List<Node> line(ProbesOffer offer, String sentence, Button... buttons) {
        var label = new Label(trouble.isEmpty() ? sentence : trouble);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var nodes = new ArrayList<Node>(List.of(label));
        nodes.addAll(List.of(buttons));
        nodes.add(Buttons.quiet(messages.text("notice.notNow"), () -> {
            putOff.add(offer);
            draw();
        }));
        for (var node : nodes.subList(1, nodes.size())) {
            node.getStyleClass().add("compact");
            if (node instanceof Button button) button.setMinWidth(USE_PREF_SIZE);
        }
        return nodes;
    }

    private void hear(CompletableFuture<String> asked) {
        var _ = asked.thenAccept(sentence -> {
            trouble = sentence;
            draw();
        });
    }
}
