package dev.gateboard.record;

import dev.gateboard.model.Board;
import dev.gateboard.model.Decided;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Standing;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Votes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The record at the end of a document, in plain Markdown; before a decision it is a draft (rule R27). What needs a
/// reader's attention comes before the list of all gates. The same state gives the same bytes.
public final class Block {
    private final Board board;
    private final String head;
    private final Prose prose;

    /// @param head the hash of the newest event
    public Block(Board board, String head) {
        this.board = board;
        this.head = head;
        this.prose = new Prose(board.review().zone());
    }

    /// Without the markers around it.
    public String markdown() {
        var decision = board.review().meeting().conclusion();
        var lines = new ArrayList<String>();
        var demo = board.review().isDemo();
        lines.add("## Record: " + (demo ? "DEMO, " : "")
                + decision.map(made -> made.decision().kind().word()).orElse("DRAFT, not decided"));
        lines.add("");
        if (demo) {
            lines.add("**" + Demo.SENTENCE + "**");
            lines.add("");
        }
        lines.add(decision.map(this::decided).orElse("Nobody has decided this, and nobody can sign it."));
        lines.add("");
        facts(lines);
        new ExceptionLines(board, prose).into(lines);
        new MeetingLines(board, prose).into(lines);
        new GateTables(board, prose).into(lines);
        new ArchivedLines(board, prose).into(lines);
        evidence(lines);
        lines.add("### How to verify");
        lines.add("");
        lines.add(
                demo
                        ? Demo.SENTENCE
                        : decision.isEmpty()
                                ? "A draft is signed by nobody, so there is nothing to verify yet."
                                : "See README.txt beside this file for the stock commands, or run `gateboard verify`"
                                        + " on its folder. A person's word is proof and looks like a word; only a"
                                        + " signature proves a person.");
        return String.join("\n", lines);
    }

    private String decided(Decided made) {
        return "**" + Prose.plain(Votes.kind(made.decision().kind())) + "**, decided by " + prose.who(made.said()) + "."
                + Prose.plain(Votes.terms(made.decision(), board.review().zone()));
    }

    private void facts(List<String> lines) {
        var review = board.review();
        var release = review.release();
        lines.add("- Review: " + Prose.plain(review.name()) + " (" + review.id() + ")");
        if (!release.environment().isEmpty()) lines.add("- Environment: " + Prose.plain(release.environment()));
        if (!release.names().isEmpty()) lines.add("- Release: " + Prose.plain(String.join(", ", release.names())));
        lines.add("- Readiness: " + Sentences.verdict(board));
        lines.add("- Gates: " + counts());
        lines.add("- Document as opened: " + Prose.plain(review.opening().fileName()) + ", sha256 "
                + review.opening().sha256());
        if (!review.edition().sha256().equals(review.opening().sha256()))
            lines.add("- Document now: " + Prose.plain(review.edition().fileName()) + ", sha256 "
                    + review.edition().sha256());
        lines.add("- Time zone: " + review.zone().getId());
        lines.add("- As of event " + review.last().number() + ", history digest " + head);
        lines.add("");
    }

    private String counts() {
        var total = board.total();
        return total.cleared() + " of " + total.leaves() + " cleared: " + total.confirmed(Standing.PASSED) + " passed, "
                + total.wordAlone() + " of them on a word alone, " + total.confirmed(Standing.WAIVED) + " waived, "
                + total.confirmed(Standing.NOT_APPLICABLE) + " not applicable, "
                + (total.claimed() > 0 ? Sentences.unconfirmed(total) + ", " : "") + total.failed() + " failed, "
                + total.disputed()
                + " disputed, " + total.stale()
                + " stale, " + total.open() + " open";
    }

    private void evidence(List<String> lines) {
        var files = board.review().checklist().gates().stream()
                .flatMap(gate -> board.review().state(gate).proofs().newestFirst().stream())
                .flatMap(proof -> proof.evidence().file().stream())
                .distinct()
                .sorted(Comparator.comparing(Evidence.Attachment::sha256))
                .toList();
        if (files.isEmpty()) return;
        lines.add("### Evidence");
        lines.add("");
        for (var file : files)
            lines.add("- " + Prose.plain(file.name()) + ", " + file.size() + " bytes, sha256 " + file.sha256());
        lines.add("");
    }
}
