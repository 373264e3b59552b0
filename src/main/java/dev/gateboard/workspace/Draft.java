package dev.gateboard.workspace;

import dev.gateboard.model.Board;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Said;
import dev.gateboard.words.Sentences;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The record of a review that nobody has decided yet, in plain Markdown (rule R27). The same state gives the same
/// bytes.
final class Draft {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final Board board;
    private final String head;

    Draft(Board board, String head) {
        this.board = board;
        this.head = head;
    }

    String markdown() {
        var review = board.review();
        var release = review.release();
        var lines = new ArrayList<String>();
        lines.add("## Record: DRAFT, not decided");
        lines.add("");
        lines.add("- Review: " + plain(review.name()) + " (" + review.id() + ")");
        if (!release.environment().isEmpty()) lines.add("- Environment: " + plain(release.environment()));
        if (!release.names().isEmpty()) lines.add("- Release: " + plain(String.join(", ", release.names())));
        lines.add("- Readiness: " + Sentences.verdict(board));
        lines.add("- Gates: " + counts());
        lines.add("- Time zone: " + review.zone().getId());
        lines.add("- As of event " + review.last().number() + ", history digest " + head);
        lines.add("");
        lines.add("| gate | state | said by | when | resting on |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (var gate : review.checklist().gates()) if (gate.isLeaf()) lines.add(row(gate));
        lines.add("");
        lines.add("A person's word is proof and looks like a word. A draft is signed by nobody.");
        return String.join("\n", lines);
    }

    private String counts() {
        var total = board.total();
        return total.cleared() + " of " + total.leaves() + " cleared: " + total.passed() + " passed, "
                + total.wordAlone() + " of them on a word alone, " + total.waived() + " waived, "
                + total.notApplicable() + " not applicable, " + total.failed() + " failed, " + total.stale()
                + " stale, " + total.open() + " open";
    }

    private String row(Gate gate) {
        var standing = board.standing(gate);
        var said = said(standing);
        var reason = Sentences.reason(board.review(), standing);
        return "| " + plain(gate.text()) + " | " + Sentences.standing(standing.standing()) + " | "
                + said.stream().map(this::who).collect(Collectors.joining()) + " | "
                + said.stream().map(this::when).collect(Collectors.joining()) + " | "
                + plain(restingOn(gate, standing, reason)) + " |";
    }

    private static List<Said> said(GateStanding standing) {
        if (!(standing.why() instanceof GateStanding.Why.Person(Mark mark))) return List.of();
        return switch (mark) {
            case Mark.Nothing _ -> List.of();
            case Mark.Reopened reopened -> List.of(reopened.said());
            case Mark.Passed passed -> List.of(passed.said());
            case Mark.Failed failed -> List.of(failed.said());
            case Mark.NotApplicable ruledOut -> List.of(ruledOut.said());
            case Mark.Waived waived -> List.of(waived.said());
            case Mark.Overruled overruled -> List.of(overruled.said());
            case Mark.Chosen chosen -> List.of(chosen.said());
        };
    }

    private String who(Said said) {
        return said.by().isSameAs(said.enteredBy())
                ? plain(said.by().name())
                : plain(said.by().name()) + ", entered by "
                        + plain(said.enteredBy().name());
    }

    private String when(Said said) {
        return TIME.format(said.at().atZone(board.review().zone()));
    }

    private String restingOn(Gate gate, GateStanding standing, String reason) {
        var proofs = board.review().state(gate).backing().stream()
                .map(proof -> switch (proof.evidence()) {
                    case Evidence.Address(String url) -> url;
                    case Evidence.Attachment file -> file.name() + " (sha256 " + file.sha256() + ")";
                    case Evidence.Measured measured ->
                        measured.label() + " at " + measured.reading().asked();
                })
                .collect(Collectors.joining("; "));
        if (!proofs.isEmpty()) return reason.isEmpty() ? proofs : reason + "; " + proofs;
        if (standing.isClaimed()) return "a claim of the file, confirmed by nobody";
        return reason;
    }

    /// Text that draws nothing in Markdown: one line, its punctuation escaped.
    private static String plain(String text) {
        var escaped = new StringBuilder();
        text.lines().collect(Collectors.joining(" ")).codePoints().forEach(point -> {
            if ("\\`*_{}[]<>#|!~&".indexOf(point) >= 0) escaped.append('\\');
            escaped.appendCodePoint(point);
        });
        return escaped.toString().replace("--", "–");
    }
}
