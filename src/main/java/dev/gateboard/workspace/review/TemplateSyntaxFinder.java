package dev.gateboard.workspace.review;

import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.review.Review;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds which sections of a template the owner made roles, or said are none, in the newest review of it (rule R8).
public record TemplateSyntaxFinder(ReviewCache reviews) {

    /// How a new review reads the document: as asked for, with what was chosen before for the same bytes, else for the
    /// review it goes on from. Choices that were asked for count alone.
    ///
    /// @param sha256 of the document's bytes
    /// @param previous the review it goes on from; at most one
    public GateSyntax withChoices(GateSyntax form, String sha256, List<UUID> previous) {
        if (form.rulesVersion() < 3 || !form.roleChoices().isEmpty()) return form;
        return newest(sha256)
                .or(() -> previous.stream()
                        .map(id -> reviews.reviewStatus(id).review())
                        .filter(TemplateSyntaxFinder::hasChoices)
                        .findFirst())
                .map(review ->
                        form.withRoleChoices(review.documentVersion().form().roleChoices()))
                .orElse(form);
    }

    private Optional<Review> newest(String sha256) {
        return reviews.all().stream()
                .map(LoadedReview::reviewStatus)
                .map(reviewStatus -> reviewStatus.review())
                .filter(review -> sha256.equals(review.documentVersion().document())
                        || sha256.equals(review.documentVersion().sha256()))
                .filter(TemplateSyntaxFinder::hasChoices)
                .max(Comparator.comparing(review -> review.lastEvent().at()));
    }

    private static boolean hasChoices(Review review) {
        return !review.documentVersion().form().roleChoices().isEmpty();
    }
}
