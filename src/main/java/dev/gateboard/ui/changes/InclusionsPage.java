package dev.gateboard.ui.changes;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.ChecklistHints.LeftOut;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax.Inclusion;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.text.review.LeftOutText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.ScrollPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The tables and lists of a review that are gates or could be (rule R38): what each would make is shown before it is
/// included, and one that is included can be taken out again.
public final class InclusionsPage extends ScrollPage {
    private final Messages messages;
    private final DocumentChangeController verbs;
    private final Runnable back;
    private final InlineMessage message = new InlineMessage();
    private List<Object> drawn = List.of();

    /// @param back leads to the gates
    public InclusionsPage(Messages messages, DocumentChangeController verbs, Runnable back) {
        super(WIDE, 12, "changes-page");
        this.messages = messages;
        this.verbs = verbs;
        this.back = back;
    }

    /// Draws those of a review; the same ones are not drawn twice.
    public void show(Review review) {
        var parts = review.checklist().hints().leftOut();
        var included = review.documentVersion().form().inclusions();
        List<Object> next = List.of(review.id(), review.documentVersion().event(), parts, included);
        if (drawn.equals(next)) return;
        drawn = next;
        message.clear();
        var nodes = new ArrayList<Node>(List.of(title(messages.text("inclusions.title"))));
        nodes.add(text(
                parts.isEmpty() && included.isEmpty()
                        ? messages.text("inclusions.none")
                        : messages.text("inclusions.about")));
        nodes.add(message);
        all(review, parts).ifPresent(nodes::add);
        for (var part : parts) nodes.add(offer(review, part));
        for (var each : included) nodes.add(included(review, each));
        setAll(nodes);
    }

    /// All tables at once, or all lists, where there are several; each is previewed below.
    private Optional<Node> all(Review review, List<LeftOut> parts) {
        var row = ButtonFactory.row();
        for (var kind : Inclusion.Kind.values()) {
            var alike = parts.stream()
                    .filter(part -> part.inclusion().kind() == kind)
                    .toList();
            if (alike.size() < 2) continue;
            int gates = alike.stream().mapToInt(LeftOut::rows).sum();
            var text = kind == Inclusion.Kind.TABLE
                    ? messages.text("inclusions.allTables", alike.size(), gates)
                    : messages.text("inclusions.allLists", alike.size(), gates);
            var more = alike.stream().map(LeftOut::inclusion).toList();
            row.getChildren().add(ButtonFactory.secondary(text, () -> change(review, with(review, more))));
        }
        return row.getChildren().isEmpty() ? Optional.empty() : Optional.of(row);
    }

    private Node offer(Review review, LeftOut part) {
        var preview = new VBox();
        var include = ButtonFactory.primary(
                messages.count("inclusions.include", part.rows()),
                () -> change(review, with(review, List.of(part.inclusion()))));
        include.getStyleClass().add("include-part");
        var _ = verbs.addedGates(review.id(), with(review, List.of(part.inclusion())))
                .thenAccept(gates -> preview.getChildren()
                        .setAll(gates.stream().map(this::row).toList()));
        var line = messages.text("inclusions.line", LeftOutText.sentence(part), part.line());
        return new VBox(
                8,
                heading(line),
                preview,
                ButtonFactory.row(include, ButtonFactory.quiet(messages.text("inclusions.cancel"), back)));
    }

    private Node included(Review review, Inclusion each) {
        var sentence = each.kind() == Inclusion.Kind.TABLE
                ? messages.count("inclusions.table", each.gates(), each.anchor())
                : messages.count("inclusions.list", each.gates(), each.anchor());
        var remove = ButtonFactory.secondary(
                messages.text("inclusions.remove"), () -> change(review, without(review, each)));
        return new VBox(8, heading(sentence), ButtonFactory.row(remove));
    }

    private static List<Inclusion> with(Review review, List<Inclusion> more) {
        return Stream.concat(review.documentVersion().form().inclusions().stream(), more.stream())
                .toList();
    }

    private static List<Inclusion> without(Review review, Inclusion less) {
        return review.documentVersion().form().inclusions().stream()
                .filter(each -> !each.equals(less))
                .toList();
    }

    private void change(Review review, List<Inclusion> inclusions) {
        var _ = verbs.include(review.id(), inclusions).thenAccept(trouble -> {
            if (trouble.isEmpty()) back.run();
            else message.showError(trouble);
        });
    }

    /// A gate as it would be, with what the file says of it.
    private DocumentChangeRow row(DocumentChange.Added added) {
        return DocumentChangeRow.of(added.gate(), StatusText.status(status(added.gate())));
    }

    private static GateStatus status(Gate gate) {
        return switch (gate.claim()) {
            case Claim.None _ -> GateStatus.OPEN;
            case Claim.Passed _ -> GateStatus.PASSED;
            case Claim.Failed _ -> GateStatus.FAILED;
            case Claim.NotApplicable _ -> GateStatus.NOT_APPLICABLE;
            case Claim.Waived _ -> GateStatus.WAIVED;
        };
    }

    private static Label heading(String text) {
        var label = plain(text);
        label.getStyleClass().add("change-heading");
        return label;
    }
}
