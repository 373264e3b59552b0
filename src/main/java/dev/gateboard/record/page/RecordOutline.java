package dev.gateboard.record.page;

import dev.gateboard.record.content.AmendmentStatement;
import dev.gateboard.record.content.RecordClock;
import dev.gateboard.record.content.RecordJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a record says, in its order: the summary, then what a careful reader worries about, then everything. The
/// Markdown and the page are both drawn from this.
final class RecordOutline {
    private final RecordJson recordJson;
    private final boolean isDemo;
    private final PeopleBlocks people;
    private final PersonNames names;
    private final RecordPhrases phrases;

    /// @param asOf the decision, or the newest event of a draft
    /// @param amendments those that came after the record
    RecordOutline(RecordJson recordJson, boolean isDemo, Instant asOf, List<AmendmentStatement> amendments) {
        this.recordJson = recordJson;
        this.isDemo = isDemo;
        this.people = new PeopleBlocks(recordJson, amendments);
        this.names = new PersonNames(people.people());
        this.phrases = new RecordPhrases(recordJson, RecordClock.of(recordJson.zone(), asOf), names);
    }

    RecordPhrases phrases() {
        return phrases;
    }

    SummaryBlocks summary() {
        return new SummaryBlocks(recordJson, isDemo, phrases);
    }

    /// @param listed as [CountBlocks#facts] takes it
    List<ContentBlock.Fact> facts(boolean listed) {
        return new CountBlocks(recordJson).facts(phrases, listed);
    }

    List<ContentBlock> exceptions() {
        return new ExceptionBlocks(recordJson, phrases).blocks();
    }

    List<ContentBlock> meeting() {
        return new MeetingBlocks(recordJson, phrases).blocks();
    }

    /// @param remark as [VerificationBlocks#howTo] takes it
    List<ContentBlock> everything(RichText remark) {
        var blocks = new ArrayList<>(new ChangeBlocks(recordJson, phrases).blocks());
        blocks.addAll(new GateBlocks(recordJson, phrases).blocks());
        var verification = new VerificationBlocks(recordJson, isDemo);
        blocks.addAll(verification.evidence());
        blocks.addAll(people.blocks(names));
        blocks.addAll(verification.howTo(remark));
        return blocks;
    }
}
