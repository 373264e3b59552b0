package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.html.StatusShape;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.text.review.TierText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The numbers at the head of a record: gates by status, votes and conditions.
final class CountBlocks {
    private final RecordJson recordJson;

    /// How many gates have a status, and its shape.
    record GateCount(StatusShape shape, int count, RichText text, boolean isCleared) {}

    CountBlocks(RecordJson recordJson) {
        this.recordJson = recordJson;
    }

    /// What is known of readiness, gates, votes, conditions and the decision itself, each a row.
    ///
    /// @param listed whether the counts of gates stand beside it already
    List<ContentBlock.Fact> facts(RecordPhrases phrases, boolean listed) {
        var facts = new ArrayList<ContentBlock.Fact>();
        var decision = recordJson.decision();
        if (!decision.reason().isEmpty())
            facts.add(new ContentBlock.Fact(Messages.RECORD.text("fact.reason"), RichText.plain(decision.reason())));
        if (!decision.second().isEmpty())
            facts.add(new ContentBlock.Fact(Messages.RECORD.text("fact.second"), phrases.name(decision.second())));
        if (!recordJson.blocking().isEmpty())
            facts.add(new ContentBlock.Fact(Messages.RECORD.text("fact.readiness"), readiness()));
        facts.add(new ContentBlock.Fact(Messages.RECORD.text("fact.gates"), gates(listed)));
        if (!recordJson.tiers().chosen().isEmpty())
            facts.add(new ContentBlock.Fact(Messages.RECORD.text("fact.tier"), RichText.plain(tiers())));
        if (!recordJson.roles().isEmpty())
            facts.add(new ContentBlock.Fact(Messages.RECORD.text("fact.votes"), new VoteCounts(recordJson).votes()));
        addAccepted(facts);
        var conditions = ConditionBlocks.conditions(recordJson);
        if (!conditions.isEmpty())
            facts.add(new ContentBlock.Fact(
                    Messages.RECORD.text("fact.conditions"), VoteCounts.conditions(conditions, phrases)));
        return facts;
    }

    /// Whether the meeting accepted what is cleared without being a pass with evidence. A draft has no meeting yet.
    private void addAccepted(List<ContentBlock.Fact> facts) {
        if (recordJson.decision().decision().isEmpty()) return;
        var isAnyAccepted =
                recordJson.rounds().stream().anyMatch(round -> !round.accepted().isEmpty());
        long exceptions =
                recordJson.leaves().stream().filter(CountBlocks::isException).count();
        if (exceptions == 0) return;
        facts.add(new ContentBlock.Fact(
                Messages.RECORD.text("fact.accepted"),
                RichText.plain(
                        isAnyAccepted
                                ? Messages.RECORD.text("counts.acceptedSome")
                                : Messages.RECORD.count("counts.acceptedNone", exceptions))));
    }

    private static boolean isException(RecordJson.LeafGate leaf) {
        if (leaf.unconfirmed()) return false;
        return leaf.status() == GateStatus.WAIVED
                || leaf.status() == GateStatus.NOT_APPLICABLE
                || GateRows.isPassedWithoutEvidence(leaf)
                || leaf.readings().stream().anyMatch(RecordJson.Reading::overruled);
    }

    private String tiers() {
        var others = new LinkedHashMap<List<String>, Integer>();
        for (var other : recordJson.tiers().others()) others.merge(other.onlyFor(), other.gates(), Integer::sum);
        return TierText.summary(recordJson.tiers().chosen(), others);
    }

    private RichText readiness() {
        var parts = new ArrayList<RichText>();
        int gates = recordJson.blocking().getOrDefault("gates", 0);
        int fields = recordJson.blocking().getOrDefault("fields", 0);
        int claims = recordJson.blocking().getOrDefault("unconfirmed", 0);
        if (gates > 0) parts.add(RichText.plain(Messages.RECORD.count("blocked.gates", gates)));
        if (fields > 0) parts.add(RichText.plain(Messages.RECORD.count("blocked.fields", fields)));
        if (claims > 0) parts.add(RichText.plain(Messages.RECORD.count("blocked.unconfirmed", claims)));
        if (parts.isEmpty()) return RichText.plain(Messages.RECORD.text("readiness.ready"));
        var sentence = new RichSentence();
        return sentence.of(Messages.RECORD.text("readiness.blocked", sentence.place(RichText.join(", ", parts))));
    }

    private RichText gates(boolean listed) {
        long cleared = recordJson.leaves().stream()
                .filter(leaf -> leaf.status().isCleared() && !leaf.unconfirmed())
                .count();
        int leaves = recordJson.leaves().size();
        if (listed) return RichText.plain(Messages.RECORD.text("counts.cleared", cleared, leaves));
        var sentence = new RichSentence();
        var parts = joined(true);
        var whole = parts.isEmpty()
                ? Messages.RECORD.text("counts.cleared", cleared, leaves)
                : Messages.RECORD.text(
                        "counts.clearedParts", cleared, leaves, sentence.place(RichText.join(", ", parts)));
        var others = joined(false);
        return sentence.of(
                others.isEmpty()
                        ? whole
                        : Messages.RECORD.text(
                                "counts.notCleared", whole, sentence.place(RichText.join(", ", others))));
    }

    private List<RichText> joined(boolean cleared) {
        return counts().stream()
                .filter(count -> count.isCleared() == cleared)
                .map(GateCount::text)
                .toList();
    }

    /// Those that occur, what is cleared first.
    List<GateCount> counts() {
        var counts = new ArrayList<GateCount>();
        int bare = (int) recordJson.leaves().stream()
                .filter(GateRows::isPassedWithoutEvidence)
                .count();
        int backed = confirmed(GateStatus.PASSED) - bare;
        if (backed > 0)
            counts.add(new GateCount(
                    StatusShape.PASSED,
                    backed,
                    RichText.plain(Messages.RECORD.count("counts.withEvidence", backed)),
                    true));
        if (bare > 0)
            counts.add(new GateCount(
                    StatusShape.PASSED_WITHOUT_EVIDENCE,
                    bare,
                    RichText.strong(Messages.RECORD.count("counts.withoutEvidence", bare)),
                    true));
        for (var status : GateStatus.values())
            if (status.isCleared() && status != GateStatus.PASSED) add(counts, status, confirmed(status));
        int claims = (int) recordJson.leaves().stream()
                .filter(RecordJson.LeafGate::unconfirmed)
                .count();
        if (claims > 0)
            counts.add(new GateCount(
                    StatusShape.OPEN,
                    claims,
                    RichText.strong(Messages.RECORD.count("counts.unconfirmed", claims)),
                    false));
        for (var status : GateStatus.values()) if (!status.isCleared()) add(counts, status, confirmed(status));
        return counts;
    }

    private static void add(List<GateCount> counts, GateStatus status, int count) {
        if (count == 0) return;
        var text = Messages.RECORD.text("counts.status", count, StatusText.status(status));
        boolean alarms = status == GateStatus.FAILED || status == GateStatus.DISPUTED;
        counts.add(new GateCount(
                StatusShape.of(status),
                count,
                alarms ? RichText.strong(text) : RichText.plain(text),
                status.isCleared()));
    }

    /// How many have this status by more than what a file claims.
    private int confirmed(GateStatus status) {
        return (int) recordJson.leaves().stream()
                .filter(leaf -> leaf.status() == status && !leaf.unconfirmed())
                .count();
    }
}
