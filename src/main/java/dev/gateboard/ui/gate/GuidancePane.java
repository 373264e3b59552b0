package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.checklist.GateHints.GuidanceLine;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.ui.text.RichTextFlow;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What stands under a gate in its document: bullets, paragraphs, links and code.
final class GuidancePane extends VBox {
    private static final double STEP = 16;
    private static final int LINES = 10;

    private final Messages messages;
    private final Consumer<String> links;
    private final Label heading;
    private List<GuidanceLine> drawn = List.of();

    /// @param links opens an address outside
    GuidancePane(Messages messages, Consumer<String> links) {
        this.messages = messages;
        this.links = links;
        heading = new Label(messages.text("gate.guidance"));
        heading.getStyleClass().add("strong");
        getStyleClass().setAll("gate-part", "guidance");
    }

    void show(GateSelection selected) {
        boolean isOneGate = selected.section().isEmpty() && selected.gates().size() == 1;
        var next = isOneGate ? selected.firstGate().hints().guidance() : List.<GuidanceLine>of();
        NodeVisibility.show(this, !next.isEmpty());
        if (next.equals(drawn)) return;
        drawn = next;
        draw(next.size() <= LINES + 2 ? next.size() : LINES);
    }

    /// Shows the first lines, and a link to all where there are more.
    private void draw(int lines) {
        getChildren().setAll(heading);
        for (var line : drawn.subList(0, lines)) getChildren().add(line(line));
        if (lines < drawn.size())
            getChildren()
                    .add(ButtonFactory.link(messages.text("gate.allGuidance", drawn.size()), () -> draw(drawn.size())));
    }

    private Node line(GuidanceLine line) {
        var node = line.isCode() ? code(line) : line.isBullet() ? bullet(line) : text(line);
        VBox.setMargin(node, new Insets(0, 0, 0, line.depth() * STEP));
        return node;
    }

    private RichTextFlow text(GuidanceLine line) {
        var flow = new RichTextFlow(links);
        flow.show(line.runs());
        return flow;
    }

    private HBox bullet(GuidanceLine line) {
        var sign = new Label("•");
        sign.getStyleClass().add("secondary");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        var flow = text(line);
        HBox.setHgrow(flow, Priority.ALWAYS);
        return new HBox(8, sign, flow);
    }

    private static TextFlow code(GuidanceLine line) {
        var text = new Text(VisibleText.text(line.text()));
        text.getStyleClass().setAll("text");
        var block = new TextFlow(text);
        block.getStyleClass().setAll("query-block");
        return block;
    }
}
