package dev.gateboard.record.page;

import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.record.content.DemoNotice;
import dev.gateboard.record.content.RecordMarkdownFormatter;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.text.review.VoteText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The record at the end of a document, in plain Markdown; before a decision it is a draft (rule R27). What needs a
/// reader's attention comes before the list of all gates. The same state gives the same bytes.
public final class RecordMarkdownWriter {
    private final ReviewStatus reviewStatus;
    private final String head;
    private final RecordMarkdownFormatter prose;

    /// @param head the hash of the newest event
    public RecordMarkdownWriter(ReviewStatus reviewStatus, String head) {
        this.reviewStatus = reviewStatus;
        this.head = head;
        this.prose = new RecordMarkdownFormatter(reviewStatus.review().zone());
    }

    /// Without the markers around it.
    public String markdown() {
        var decision = reviewStatus.review().meeting().conclusion();
        var lines = new ArrayList<String>();
        var demo = reviewStatus.review().isDemo();
        lines.add("## Record: " + (demo ? "DEMO, " : "")
                + decision.map(made -> made.decision().kind().commandName()).orElse("DRAFT, not decided"));
        lines.add("");
        if (demo) {
            lines.add("**" + DemoNotice.SENTENCE + "**");
            lines.add("");
        }
        lines.add(decision.map(this::decided).orElse("Nobody has decided this, and nobody can sign it."));
        lines.add("");
        facts(lines);
        new GateExceptionMarkdownWriter(reviewStatus, prose).appendTo(lines);
        new MeetingMarkdownWriter(reviewStatus, prose).appendTo(lines);
        new GateTableMarkdownWriter(reviewStatus, prose).into(lines);
        new ArchivedGateMarkdownWriter(reviewStatus, prose).appendTo(lines);
        evidence(lines);
        lines.add("### How to verify");
        lines.add("");
        lines.add(
                demo
                        ? DemoNotice.SENTENCE
                        : decision.isEmpty()
                                ? "A draft is signed by nobody, so there is nothing to verify yet."
                                : "See README.txt beside this file for the stock commands, or run `gateboard verify`"
                                        + " on its folder. A person's word is proof and looks like a word; only a"
                                        + " signature proves a person.");
        return String.join("\n", lines);
    }

    private String decided(DecisionEntry made) {
        return "**"
                + RecordMarkdownFormatter.plain(VoteText.kind(made.decision().kind())) + "**, decided by "
                + prose.author(made.attribution()) + "."
                + RecordMarkdownFormatter.plain(
                        VoteText.terms(made.decision(), reviewStatus.review().zone()));
    }

    private void facts(List<String> lines) {
        var review = reviewStatus.review();
        var release = review.release();
        lines.add("- Review: " + RecordMarkdownFormatter.plain(review.name()) + " (" + review.id() + ")");
        if (!release.environment().isEmpty())
            lines.add("- Environment: " + RecordMarkdownFormatter.plain(release.environment()));
        if (!release.names().isEmpty())
            lines.add("- Release: " + RecordMarkdownFormatter.plain(String.join(", ", release.names())));
        lines.add("- Readiness: " + StatusText.verdict(reviewStatus));
        lines.add("- Gates: " + counts());
        lines.add("- Document as opened: "
                + RecordMarkdownFormatter.plain(review.openAction().fileName()) + ", sha256 "
                + review.openAction().sha256());
        if (!review.documentVersion().sha256().equals(review.openAction().sha256()))
            lines.add("- Document now: "
                    + RecordMarkdownFormatter.plain(review.documentVersion().fileName()) + ", sha256 "
                    + review.documentVersion().sha256());
        lines.add("- Time zone: " + review.zone().getId());
        lines.add("- As of event " + review.lastEvent().number() + ", history digest " + head);
        lines.add("");
    }

    private String counts() {
        var total = reviewStatus.total();
        return total.cleared() + " of " + total.leaves() + " cleared: " + total.countConfirmed(GateStatus.PASSED)
                + " passed, "
                + total.withoutEvidence() + " of them on a word alone, " + total.countConfirmed(GateStatus.WAIVED)
                + " waived, "
                + total.countConfirmed(GateStatus.NOT_APPLICABLE) + " not applicable, "
                + (total.claimed() > 0 ? StatusText.unconfirmed(total) + ", " : "") + total.failed() + " failed, "
                + total.disputed()
                + " disputed, " + total.stale()
                + " stale, " + total.open() + " open";
    }

    private void evidence(List<String> lines) {
        var files = reviewStatus.review().checklist().gates().stream()
                .flatMap(gate -> reviewStatus.review().state(gate).evidence().newestFirst().stream())
                .flatMap(proof -> proof.evidence().file().stream())
                .distinct()
                .sorted(Comparator.comparing(Evidence.Attachment::sha256))
                .toList();
        if (files.isEmpty()) return;
        lines.add("### Evidence");
        lines.add("");
        for (var file : files)
            lines.add("- " + RecordMarkdownFormatter.plain(file.name()) + ", " + file.size() + " bytes, sha256 "
                    + file.sha256());
        lines.add("");
    }
}
