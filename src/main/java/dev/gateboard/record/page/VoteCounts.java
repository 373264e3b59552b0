package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.record.content.RecordJson;
import java.util.ArrayList;
import java.util.List;

/// How many voted how, and how many conditions there are.
record VoteCounts(RecordJson recordJson) {

    RichText votes() {
        int required = (int)
                recordJson.roles().stream().filter(RecordJson.Role::required).count();
        int answered = (int) recordJson.roles().stream()
                .filter(role -> role.required() && !role.vote().isEmpty())
                .count();
        var parts = new ArrayList<RichText>();
        for (var answer : Vote.Answer.values()) {
            long count = recordJson.roles().stream()
                    .filter(role -> role.vote().equals(answer.commandName()))
                    .count();
            if (count > 0)
                parts.add(RichText.plain(Messages.RECORD.text(
                        "counts.votes",
                        count,
                        RecordPhrases.answer(answer.commandName()).text())));
        }
        long dissent = recordJson.roles().stream()
                .filter(role -> !role.dissent().isBlank() || recordJson.isOverruled(role))
                .count();
        if (dissent > 0) parts.add(RichText.strong(Messages.RECORD.count("counts.dissent", dissent)));
        var sentence = new RichSentence();
        return parts.isEmpty()
                ? RichText.plain(Messages.RECORD.text("counts.noVotes", answered, required))
                : sentence.of(Messages.RECORD.text(
                        "counts.required", answered, required, sentence.place(RichText.join(", ", parts))));
    }

    static RichText conditions(List<RecordJson.Condition> conditions, RecordPhrases phrases) {
        var first = conditions.stream()
                .map(RecordJson.Condition::due)
                .filter(due -> !due.isEmpty())
                .sorted()
                .findFirst();
        return RichText.plain(first.map(due -> Messages.RECORD.count(
                        "conditions.firstDue",
                        conditions.size(),
                        phrases.clock().due(due)))
                .orElseGet(() -> Messages.RECORD.count("conditions.count", conditions.size())));
    }
}
