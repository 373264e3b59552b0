package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.signal.SourceDraft;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where nothing can be asked yet: the address of a Prometheus is pasted right here.
final class FirstSourcePane extends VBox {
    private final TextField address;
    private final Consumer<SourceDraft> use;

    FirstSourcePane(Messages messages, Consumer<SourceDraft> use) {
        super(8);
        this.use = use;
        address = TextFieldFactory.singleLine(messages.text("proposals.address"));
        address.setId("first-address");
        address.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER) use();
        });
        HBox.setHgrow(address, Priority.ALWAYS);
        var line = new HBox(8, address, ButtonFactory.primary(messages.text("proposals.use"), this::use));
        getChildren().setAll(new WrappedLabel(messages.text("proposals.first"), "secondary"), line);
        getStyleClass().setAll("first-source");
    }

    static boolean isNeededFor(List<ProbeProposal> proposals) {
        return proposals.stream()
                .flatMap(proposal -> proposal.offers().stream())
                .anyMatch(offer -> offer.sourceKind() == SourceKind.PROMETHEUS
                        && offer.sources().isEmpty());
    }

    private void use() {
        var draft = SourceDraft.of(
                "prometheus", SourceKind.PROMETHEUS, address.getText().strip());
        TextFieldFactory.setInvalid(address, draft.address().isEmpty());
        if (!draft.address().isEmpty()) use.accept(draft);
    }
}
