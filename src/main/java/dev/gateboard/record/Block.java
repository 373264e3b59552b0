package dev.gateboard.record;

import dev.gateboard.model.Board;
import dev.gateboard.model.Decided;
import dev.gateboard.model.Decision;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.GateState;
import dev.gateboard.model.Said;
import dev.gateboard.words.Earliers;
import dev.gateboard.words.Sentences;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The record at the end of a document, in plain Markdown; before a decision it is a draft (rule R27). The same state
/// gives the same
/// bytes.
public final class Block {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final Board board;
    private final String head;

    /// @param head the hash of the newest event
    public Block(Board board, String head) {
        this.board = board;
        this.head = head;
    }

    /// Without the markers around it.
    public String markdown() {
        var review = board.review();
        var release = review.release();
        var lines = new ArrayList<String>();
        var decision = decision();
        lines.add(decision.map(made -> "## Record: " + made.decision().kind().word())
                .orElse("## Record: DRAFT, not decided"));
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
        new MeetingLines(board.review()).into(lines);
        evidence(lines);
        lines.add("A person's word is proof and looks like a word.");
        lines.add(
                decision.isEmpty()
                        ? "A draft is signed by nobody."
                        : "To verify, see README.txt beside this file, or run `gateboard verify` on its folder.");
        return String.join("\n", lines);
    }

    /// The newest one that ends a round; a hold decides nothing.
    private Optional<Decided> decision() {
        return board.review()
                .meeting()
                .decision()
                .filter(made -> made.decision().kind() != Decision.Kind.HOLD);
    }

    private void evidence(List<String> lines) {
        var files = board.review().checklist().gates().stream()
                .flatMap(gate -> board.review().state(gate).proofs().newestFirst().stream())
                .map(GateState.Proof::evidence)
                .flatMap(evidence -> evidence.file().stream())
                .distinct()
                .sorted(Comparator.comparing(Evidence.Attachment::sha256))
                .toList();
        if (files.isEmpty()) return;
        lines.add("### Evidence");
        lines.add("");
        for (var file : files)
            lines.add("- " + plain(file.name()) + ", " + file.size() + " bytes, sha256 " + file.sha256());
        lines.add("");
    }

    private String counts() {
        var total = board.total();
        return total.cleared() + " of " + total.leaves() + " cleared: " + total.passed() + " passed, "
                + total.wordAlone() + " of them on a word alone, " + total.waived() + " waived, "
                + total.notApplicable() + " not applicable, " + total.failed() + " failed, " + total.disputed()
                + " disputed, " + total.stale()
                + " stale, " + total.open() + " open";
    }

    private String row(Gate gate) {
        var standing = board.standing(gate);
        var said = standing.said();
        var reason = Earliers.reason(board.review(), gate, standing);
        return "| " + plain(gate.text()) + " | " + Sentences.standing(standing.standing()) + " | "
                + said.stream().map(this::who).collect(Collectors.joining()) + " | "
                + said.stream().map(this::when).collect(Collectors.joining()) + " | "
                + plain(restingOn(gate, standing, reason)) + " |";
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
                    case Evidence.Answer(var text) -> "the answer " + text.name() + " (sha256 " + text.sha256() + ")";
                    case Evidence.Measured measured ->
                        measured.label() + " at " + measured.reading().asked();
                })
                .collect(Collectors.joining("; "));
        if (!proofs.isEmpty()) return reason.isEmpty() ? proofs : reason + "; " + proofs;
        if (standing.isClaimed()) return "a claim of the file, confirmed by nobody";
        return reason;
    }

    /// Text that draws nothing in Markdown: one line, its punctuation escaped.
    static String plain(String text) {
        var escaped = new StringBuilder();
        text.lines().collect(Collectors.joining(" ")).codePoints().forEach(point -> {
            if ("\\`*_{}[]<>#|!~&".indexOf(point) >= 0) escaped.append('\\');
            escaped.appendCodePoint(point);
        });
        return escaped.toString().replace("--", "–");
    }
}
