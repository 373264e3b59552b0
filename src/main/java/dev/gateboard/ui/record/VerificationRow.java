package dev.gateboard.ui.record;

import dev.gateboard.model.meeting.RecordVerification;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What was found about one record, and about one role of it, each beside its shape.
final class VerificationRow extends HBox {
    private static final double LARGE = 30;
    private static final double SMALL = 18;

    /// The verdict on a record, and where it lies.
    VerificationRow(RecordVerification verification, String verdict, Path place) {
        super(14, words(verdict, "verify-verdict", place.toString()));
        shape(verification).ifPresent(symbol -> getChildren().addFirst(new StatusIcon(LARGE, symbol)));
        getStyleClass().setAll("verify-head");
        setAlignment(Pos.CENTER_LEFT);
    }

    /// One role's signature.
    VerificationRow(RecordVerification.RoleFinding finding) {
        super(12, new StatusIcon(SMALL, shape(finding.result())), words(finding.role(), "strong", finding.text()));
        getStyleClass().setAll("signing-row");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(finding.sentence());
    }

    private static VBox words(String heading, String style, String text) {
        var label = new Label(heading);
        label.getStyleClass().add(style);
        var words = new VBox(2, label, new WrappedLabel(text, "secondary"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        return words;
    }

    /// Green is for what was decided to go. A no-go that every role signed has no symbol: none of them says that.
    private static Optional<StatusSymbol> shape(RecordVerification verification) {
        return verification.isGood() && !verification.isGo()
                ? Optional.empty()
                : Optional.of(shape(verification.result()));
    }

    private static StatusSymbol shape(RecordVerification.VerificationResult result) {
        return switch (result) {
            case APPROVED -> StatusSymbol.PASSED_WITH_EVIDENCE;
            case EXPIRED_SINCE -> StatusSymbol.STALE;
            case NOT_A_RECORD, NOT_SIGNED -> StatusSymbol.OPEN;
            case DAMAGED, CHANGED, DEMO -> StatusSymbol.FAILED;
            case SIGNED_BY_ANOTHER -> StatusSymbol.DISPUTED;
            case DECIDED_WITHOUT -> StatusSymbol.NOT_APPLICABLE;
            case UNCHECKED -> StatusSymbol.PASSED_WITHOUT_EVIDENCE;
        };
    }
}
