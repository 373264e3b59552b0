package dev.gateboard.record.content;

import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.RoleChange;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.meeting.VoteEntry;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.text.review.VoteText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The part of the JSON record that lists the roles, their counted votes, and what was changed of them.
final class RoleJsonBuilder {
    private final ReviewStatus reviewStatus;
    private final VoteTally call;

    RoleJsonBuilder(ReviewStatus reviewStatus) {
        this.reviewStatus = reviewStatus;
        this.call = new VoteTally(reviewStatus);
    }

    /// A role's person is the one its counted vote names; an absent or unanswered role has none (rule R23).
    ///
    /// @param record what the record's files are called
    List<RecordJson.Role> roles(String record) {
        var names = RoleFileNames.of(
                record, roleStates().stream().map(MeetingRole::label).toList());
        var checklist = reviewStatus.review().checklist();
        var roles = new ArrayList<RecordJson.Role>();
        for (var role : roleStates()) {
            var cast = counted(role);
            var vote = cast.map(VoteEntry::vote);
            roles.add(new RecordJson.Role(
                    role.label(),
                    names.get(role.index()),
                    role.isRequired(),
                    role.covers().stream()
                            .map(section -> SectionText.name(
                                    checklist, checklist.sections().get(section)))
                            .toList(),
                    cast.filter(answer -> answer.vote().answer() != Vote.Answer.ABSENT)
                            .map(answer -> answer.attribution().by().toString())
                            .orElse(""),
                    vote.map(answer -> answer.answer().commandName()).orElse(""),
                    vote.map(Vote::reason).orElse(""),
                    vote.map(Vote::dissent).orElse(""),
                    cast.map(answer -> answer.attribution().at().toString()).orElse(""),
                    cast.map(answer -> answer.attribution().enteredBy().toString())
                            .orElse("")));
        }
        return roles;
    }

    private Optional<VoteEntry> counted(MeetingRole role) {
        return call.status(role) instanceof VoteTally.VoteStatus.CountedVote(VoteEntry cast)
                ? Optional.of(cast)
                : Optional.empty();
    }

    /// What people changed of who has to agree, the oldest first.
    List<RecordJson.RoleChange> changes() {
        return roleStates().stream()
                .flatMap(role -> role.changes().stream().map(change -> new NamedChange(role.label(), change)))
                .sorted(Comparator.comparingInt(
                        named -> named.change().attribution().number()))
                .map(NamedChange::json)
                .toList();
    }

    /// A change with the role it is of: one action may change several roles alike.
    private record NamedChange(String label, RoleChange change) {
        RecordJson.RoleChange json() {
            return new RecordJson.RoleChange(
                    label,
                    VoteText.change(change),
                    change.attribution().by().toString(),
                    change.attribution().enteredBy().toString(),
                    change.attribution().at().toString(),
                    change.reason());
        }
    }

    private List<MeetingRole> roleStates() {
        return reviewStatus.review().meeting().roles();
    }
}
