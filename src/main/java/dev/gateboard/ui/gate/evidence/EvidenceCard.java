package dev.gateboard.ui.gate.evidence;

import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.text.ExternalLinkRules;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One piece of evidence: its picture where it is one, its name or address, who brought it and when.
public final class EvidenceCard extends VBox {
    private static final double WIDTH = 292;
    private static final double HEIGHT = 110;

    public EvidenceCard(
            Messages messages,
            ReviewStatus board,
            GateState.EvidenceEntry proof,
            Consumer<String> links,
            AttachmentController attachments) {
        getStyleClass().setAll("proof-card");
        if (proof.evidence() instanceof Evidence.Attachment file && file.isPicture())
            getChildren().add(picture(file, attachments));
        var said = new Label(messages.text(
                "gate.personAndTime",
                proof.attribution().by().name(),
                TimeText.moment(
                        proof.attribution().at(), board.at(), board.review().zone())));
        said.getStyleClass().addAll("secondary", "small");
        said.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(8, name(messages, proof.evidence(), links), space, said);
        line.getStyleClass().add("proof-line");
        getChildren().add(line);
        file(proof.evidence()).ifPresent(file -> getChildren().add(actions(messages, file, attachments)));
    }

    /// The file it is or came with.
    private static Optional<Evidence.Attachment> file(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Attachment file -> Optional.of(file);
            case Evidence.Answer(var text) -> Optional.of(text);
            case Evidence.Address _, Evidence.Measured _ -> Optional.empty();
        };
    }

    private static Node actions(Messages messages, Evidence.Attachment file, AttachmentController attachments) {
        var save = ButtonFactory.link(messages.text("evidence.save"), () -> attachments.save(file));
        save.setAccessibleText(messages.text("evidence.saveFile", file.name()));
        var row = ButtonFactory.row(save);
        row.getStyleClass().add("proof-actions");
        if (!AttachmentController.isOpenable(file)) return row;
        var open = ButtonFactory.link(messages.text("evidence.open"), () -> attachments.open(file));
        open.setAccessibleText(messages.text("evidence.openFile", file.name()));
        row.getChildren().addFirst(open);
        return row;
    }

    private static Node name(Messages messages, Evidence evidence, Consumer<String> links) {
        return switch (evidence) {
            case Evidence.Address(String url)
            when ExternalLinkRules.isAllowed(url) -> ButtonFactory.link(url, () -> links.accept(url));
            case Evidence.Address(String url) -> new Label(url);
            case Evidence.Attachment file -> new Label(file.name());
            case Evidence.Answer(var text) -> new Label(messages.text("gate.answer", text.name()));
            case Evidence.Measured measured -> new Label(measured.label());
        };
    }

    private static Node picture(Evidence.Attachment file, AttachmentController attachments) {
        var name = new Label(file.name());
        name.getStyleClass().add("secondary");
        var frame = new StackPane(name);
        frame.getStyleClass().add("proof-picture");
        frame.setMinHeight(HEIGHT);
        frame.setMaxHeight(HEIGHT);
        var _ = attachments
                .bytes(file)
                .thenAccept(bytes -> bytes.ifPresent(found -> {
                    var image = new Image(new ByteArrayInputStream(found), WIDTH * 2, HEIGHT * 2, true, true);
                    if (image.isError()) return;
                    var view = new ImageView(image);
                    view.setFitWidth(WIDTH);
                    view.setFitHeight(HEIGHT - 2);
                    view.setPreserveRatio(true);
                    view.setAccessibleText(file.name());
                    frame.getChildren().setAll(view);
                }));
        return frame;
    }
}
