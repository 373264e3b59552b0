package dev.gateboard.ui.board.notice;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Tier;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.review.TierText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;

/// The line above the checklist that says of which kind the release is and what that leaves out, with the way to
/// another one (rule R7). Not there where all gates apply.
public final class TierPane extends FlowPane {
    private final Messages messages;
    private final Consumer<List<Action>> actions;
    private List<Object> drawn = List.of();

    public TierPane(Messages messages, Consumer<List<Action>> actions) {
        super(12, 2);
        this.messages = messages;
        this.actions = actions;
        getStyleClass().setAll("tier-line");
        setAlignment(Pos.CENTER_LEFT);
        setVisible(false);
        setManaged(false);
    }

    public void show(Review review) {
        var summary = TierText.summary(review);
        List<Object> next = List.of(review.id(), summary, review.tiers());
        if (drawn.equals(next)) return;
        drawn = next;
        setVisible(!summary.isEmpty());
        setManaged(!summary.isEmpty());
        if (summary.isEmpty()) return;
        getChildren().setAll(new WrappedLabel(messages.text("tier.line", summary), "secondary"));
        for (var name : others(review))
            getChildren().add(link(messages.text("tier.choose", TierText.name(name)), name));
        getChildren().add(link(messages.text("notice.tierAll"), ""));
    }

    /// The kinds that could be chosen instead.
    private static List<String> others(Review review) {
        return review.checklist().hints().tiers().stream()
                .filter(name -> !review.tiers().contains(name))
                .filter(name -> !Tier.of(name).isNegated() || review.tiers().contains(name.substring("non-".length())))
                .toList();
    }

    private Hyperlink link(String text, String name) {
        return ButtonFactory.link(text, () -> actions.accept(List.of(new Action.ChooseTier(name))));
    }
}
