package dev.gateboard.ui.board.notice;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.SignOffSection;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.CountText;
import dev.gateboard.ui.control.ButtonFactory;
import java.util.List;
import java.util.function.Consumer;

/// Offers the sections whose boxed lines look like sign-offs (rule R8).
final class RoleNotice {
    private static final int NAMED = 4;

    private final Messages messages;
    private Consumer<GateSyntax.RoleChoice> choose = _ -> {};

    RoleNotice(Messages messages) {
        this.messages = messages;
    }

    void onChoose(Consumer<GateSyntax.RoleChoice> chosen) {
        choose = chosen;
    }

    List<NoticeRow> rows(Review review) {
        return offered(review).stream().map(this::row).toList();
    }

    static List<SignOffSection> offered(Review review) {
        if (review.checklist().hints().proposedRoles().isEmpty()) return List.of();
        return SignOffSection.of(review.checklist(), review.documentVersion().form()).stream()
                .filter(section -> section.state() == SignOffSection.State.OFFERED)
                .toList();
    }

    private NoticeRow row(SignOffSection section) {
        var labels = section.labels();
        var named = labels.size() <= NAMED ? CountText.join(labels) : CountText.joinFirst(labels, NAMED);
        var sentence = messages.text("notice.roles", section.section().title(), named);
        return new NoticeRow(
                sentence,
                ButtonFactory.secondary(messages.text("notice.makeRoles"), () -> choose.accept(section.choose(true))),
                ButtonFactory.secondary(messages.text("notice.keepGates"), () -> choose.accept(section.choose(false))));
    }
}
