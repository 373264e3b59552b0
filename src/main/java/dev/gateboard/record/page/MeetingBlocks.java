package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.html.StatusShape;
import java.util.ArrayList;
import java.util.List;

/// Every round with its votes and decisions (rule R27).
final class MeetingBlocks {
    private final RecordJson recordJson;
    private final RecordPhrases phrases;
    private final List<ContentBlock> blocks = new ArrayList<>();

    MeetingBlocks(RecordJson recordJson, RecordPhrases phrases) {
        this.recordJson = recordJson;
        this.phrases = phrases;
    }

    List<ContentBlock> blocks() {
        if (!recordJson.rounds().isEmpty()) {
            blocks.add(new ContentBlock.Heading(2, Messages.RECORD.text("votes.title")));
            recordJson.rounds().forEach(this::round);
        }
        return blocks;
    }

    private void round(RecordJson.Round round) {
        if (recordJson.rounds().size() > 1)
            blocks.add(
                    new ContentBlock.Heading(3, Messages.RECORD.text("votes.round", Integer.toString(round.number()))));
        var rows = votes(round);
        if (!rows.isEmpty()) {
            var columns = new ArrayList<>(List.of(
                    Messages.RECORD.text("column.role"),
                    Messages.RECORD.text("column.person"),
                    Messages.RECORD.text("column.vote"),
                    Messages.RECORD.text("column.at"),
                    Messages.RECORD.text("column.enteredBy")));
            if (hasCovers()) columns.add(Messages.RECORD.text("column.covers"));
            blocks.add(ContentBlock.Table.of("votes", columns, rows));
        }
        accepted(round);
        blocks.addAll(
                new DecisionBlocks(phrases).blocks(round, recordJson.rounds().size() > 1 ? 4 : 3));
    }

    /// A role without a vote has a row too. Votes come in the order of the roles, whose names may be equal.
    private List<ContentBlock.Row> votes(RecordJson.Round round) {
        var rows = new ArrayList<ContentBlock.Row>();
        int next = 0;
        for (var role : recordJson.roles()) {
            boolean voted = next < round.votes().size()
                    && round.votes().get(next).role().equals(role.label());
            rows.add(voted ? row(role, round.votes().get(next++)) : row(role));
        }
        return rows;
    }

    private ContentBlock.CellRow row(RecordJson.Role role, RecordJson.Vote vote) {
        var said = new ArrayList<RichText>();
        said.add(phrases.vote(vote.answer(), vote.reason(), ""));
        for (var condition : vote.conditions()) {
            var sentence = new RichSentence();
            said.add(sentence.of(Messages.RECORD.text("votes.condition", sentence.place(condition.text()))));
        }
        if (!vote.dissent().isBlank()) {
            var sentence = new RichSentence();
            said.add(sentence.of(Messages.RECORD.text("votes.dissent", sentence.place(vote.dissent()))));
        }
        return row(
                role,
                phrases.name(vote.person()),
                RichText.join("; ", said),
                RichText.plain(phrases.clock().time(vote.at())),
                phrases.name(vote.recordedBy()));
    }

    private ContentBlock.CellRow row(RecordJson.Role role) {
        var none = RichText.plain(Messages.RECORD.text("votes.none"));
        return row(role, RichText.EMPTY, none, RichText.EMPTY, RichText.EMPTY);
    }

    private ContentBlock.CellRow row(RecordJson.Role role, RichText... cells) {
        var all = new ArrayList<RichText>();
        all.add(label(role));
        all.addAll(List.of(cells));
        if (hasCovers())
            all.add(RichText.plain(
                    role.covers().isEmpty()
                            ? Messages.RECORD.text("votes.coversAll")
                            : String.join(", ", role.covers())));
        return new ContentBlock.CellRow(all, StatusShape.NONE);
    }

    private static RichText label(RecordJson.Role role) {
        if (role.required()) return RichText.plain(role.label());
        var sentence = new RichSentence();
        return sentence.of(Messages.RECORD.text("votes.optional", sentence.place(role.label())));
    }

    private boolean hasCovers() {
        return recordJson.roles().stream().anyMatch(role -> !role.covers().isEmpty());
    }

    private void accepted(RecordJson.Round round) {
        if (round.accepted().isEmpty()) return;
        var rows = round.accepted().stream()
                .<ContentBlock.Row>map(accepted -> ContentBlock.CellRow.of(
                        RichText.plain(String.join("; ", accepted.gates())),
                        phrases.author(accepted.by(), accepted.enteredBy(), accepted.at())))
                .toList();
        blocks.add(ContentBlock.Table.of(
                "accepted", List.of(Messages.RECORD.text("column.accepted"), Messages.RECORD.text("column.by")), rows));
    }
}
