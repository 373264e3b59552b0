package dev.gateboard.ui.board.notice;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Tier;
import dev.gateboard.model.checklist.TierFamily;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.CountText;
import dev.gateboard.text.review.TierText;
import dev.gateboard.ui.control.ButtonFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/// Asks of which kind the release is, where some gates are only for some kinds (rule R7).
record TierNotice(Messages messages, Consumer<List<Action>> actions) {

    static boolean isAsked(Review review) {
        var choice = review.state().settings().tierChoice();
        return !review.checklist().hints().tiers().isEmpty()
                && (!choice.isAnswered() || !choice.lostNames().isEmpty());
    }

    List<NoticeRow> rows(Review review) {
        var rows = new ArrayList<NoticeRow>();
        lost(review).ifPresent(rows::add);
        if (!isAsked(review)) return rows;
        boolean isFirst = true;
        for (var family : TierFamily.values()) {
            var names = review.checklist().hints().tiers().stream()
                    .filter(name -> Tier.of(name).family() == family)
                    .toList();
            boolean chosen =
                    review.tiers().stream().anyMatch(name -> Tier.of(name).family() == family);
            if (names.isEmpty() || chosen) continue;
            rows.add(row(names, isFirst));
            isFirst = false;
        }
        return rows;
    }

    /// @param isFirst whether it also offers to let all gates apply
    private NoticeRow row(List<String> names, boolean isFirst) {
        var positive = names.stream().filter(name -> !Tier.of(name).isNegated()).toList();
        var buttons = new ArrayList<Button>();
        for (var name : choices(names)) buttons.add(button(buttonText(name), name));
        if (isFirst) buttons.add(button(messages.text("notice.tierAll"), ""));
        return new NoticeRow(messages.text("notice.tiers", CountText.join(positive)), buttons.toArray(Button[]::new));
    }

    /// What can be chosen of a family: where the document names one kind, also that it is not that.
    static List<String> choices(List<String> names) {
        if (names.size() > 1) return names;
        var name = names.getFirst();
        return Tier.of(name).family() == TierFamily.LEVEL ? names : List.of(name, "non-" + name);
    }

    private String buttonText(String name) {
        return Tier.of(name).isNegated() ? messages.text("notice.tierNot", TierText.withoutNot(name)) : name;
    }

    private Button button(String text, String name) {
        return ButtonFactory.secondary(text, () -> actions.accept(List.of(new Action.ChooseTier(name))));
    }

    /// What was chosen and no longer counts. Where nothing can be chosen instead, it is enough to have read it.
    private Optional<NoticeRow> lost(Review review) {
        var sentence = TierText.lost(review);
        if (sentence.isEmpty()) return Optional.empty();
        return Optional.of(
                isAsked(review)
                        ? new NoticeRow(sentence)
                        : new NoticeRow(sentence, button(messages.text("notice.tierUnderstood"), "")));
    }
}
