package dev.gateboard.model.overview;

import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.status.ReviewStatus;
import java.time.Instant;
import java.util.List;

/// What was decided of a review and who signed, as an overview tells it.
///
/// @param kind of the newest decision but a hold; none before one
/// @param decider who decided; empty before a decision
/// @param unverifiedFile the file a decision came with that no signature known here vouches for, else empty
/// @param until how long it holds; [Instant#MAX] where it holds until the release changes
/// @param requiredRoles how many roles have to answer
/// @param answered how many of them have an answer that counts
/// @param signed how many of them have signed
public record SummaryDecision(
        List<Decision.Kind> kind,
        String decider,
        String unverifiedFile,
        Instant until,
        int requiredRoles,
        int answered,
        int signed) {
    public SummaryDecision {
        kind = List.copyOf(kind);
    }

    static SummaryDecision of(ReviewStatus status) {
        var meeting = status.review().meeting();
        var votes = new VoteTally(status);
        var made = meeting.conclusion();
        return new SummaryDecision(
                made.map(each -> each.decision().kind()).stream().toList(),
                made.map(each -> each.attribution().by().name()).orElse(""),
                made.flatMap(each -> meeting.unverifiedSource(each.attribution().number()))
                        .map(source -> source.action().fileName())
                        .orElse(""),
                made.map(each -> each.decision().until()).orElse(Instant.MAX),
                meeting.requiredRoles().size(),
                votes.answeredCount(),
                votes.signedCount());
    }
}
