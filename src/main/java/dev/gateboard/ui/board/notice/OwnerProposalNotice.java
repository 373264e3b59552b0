package dev.gateboard.ui.board.notice;

import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.OwnerProposals;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.ButtonFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Offers the owners that the file names and that are not assigned yet. Once put off, they are offered again when the
/// file names others.
final class OwnerProposalNotice {
    private final Messages messages;
    private final Consumer<ReviewStatus> redraw;
    private final Map<UUID, List<String>> putOff = new HashMap<>();
    private Runnable assignAll = () -> {};

    /// @param redraw draws the notices of a board anew
    OwnerProposalNotice(Messages messages, Consumer<ReviewStatus> redraw) {
        this.messages = messages;
        this.redraw = redraw;
    }

    void onAssignAll(Runnable assign) {
        assignAll = assign;
    }

    /// What is offered of a review; nothing where that was put off.
    List<String> offered(Review review) {
        var named = named(review);
        return named.equals(putOff.get(review.id())) ? List.of() : named;
    }

    private static List<String> named(Review review) {
        var proposals = new OwnerProposals(review);
        return Stream.concat(
                        proposals.sections().stream()
                                .map(named -> named.section() + " " + named.owner() + " " + named.due()),
                        proposals.gates().stream()
                                .map(gate -> gate.id() + " " + gate.hints().owner() + " "
                                        + gate.hints().due()))
                .toList();
    }

    List<NoticeRow> rows(ReviewStatus board) {
        var review = board.review();
        var offered = offered(review);
        if (offered.isEmpty()) return List.of();
        var assign =
                ButtonFactory.secondary(messages.count("notice.assignOwners", offered.size()), () -> assignAll.run());
        assign.setId("assign-owners");
        return List.of(new NoticeRow(
                sentence(new OwnerProposals(review)),
                assign,
                ButtonFactory.quiet(messages.text("notice.notNow"), () -> {
                    putOff.put(review.id(), named(review));
                    redraw.accept(board);
                })));
    }

    private String sentence(OwnerProposals proposals) {
        int gates = proposals.gates().size();
        int sections = proposals.sections().size();
        if (sections == 0) return messages.count("notice.owners", gates);
        if (gates == 0) return messages.count("notice.sectionOwners", sections);
        return messages.text("notice.bothOwners", gates + sections);
    }
}
