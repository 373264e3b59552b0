package dev.gateboard.document;

import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.document.syntax.RecordBlockSyntax;
import dev.gateboard.document.syntax.SuffixSyntax;
import dev.gateboard.document.write.CheckboxMark;
import dev.gateboard.document.write.DocumentWriter;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Makes checklists and decisions by chance, the same ones for the same seed.
final class Generator {
    private static final List<String> WORDS = List.of(
            "alpha",
            "Beta",
            "`code`",
            "**bold**",
            "*em*",
            "[link](https://x.example)",
            "é",
            "😀",
            "R&D",
            "a_b_c",
            "p95",
            "(if applicable)",
            "(optional)",
            "(R)",
            "<b>h</b>",
            "&amp;",
            "``a ` b``",
            "x: y",
            "~~s~~",
            "\\*",
            "<!-- probe: p -->",
            "1.5",
            "- dash",
            "a [x]",
            "TBD");
    private static final List<String> WILD = List.of(
            "`",
            "``",
            "*",
            "**",
            "_",
            "[",
            "](",
            "![",
            "<!-- ",
            "-->",
            "<a href=\"",
            "<b",
            "\\",
            "<!--",
            "<?",
            "&",
            "~~~",
            "|",
            "gb:s=na",
            "<script>");
    private static final List<String> MARKERS = List.of("- ", "* ", "+ ", "1. ", "2) ", "-   ", "10. ");
    private static final List<String> PLACES = List.of(
            "`TBD`",
            "`TBD (a | b)`",
            "`[x y]`",
            "`` [one | two] ``",
            "`TBD (date)`",
            "TBD",
            "____",
            "{{ x }}",
            "[x y]",
            "[a | b]",
            "____ Date: ____",
            "TODO, Owner: ???");
    private static final List<String> VALUES = Stream.concat(
                    PLACES.stream(), Stream.of("<fill in>", "<b c>", "[N/A]", "x"))
            .toList();
    private static final List<String> REASONS = List.of(
            "",
            "slow",
            "812 ms -- too slow",
            "`x`",
            "[a](b)",
            "<!-- -->",
            "a | b",
            "\\",
            "**",
            "line\nend",
            "–",
            "&#8211;",
            "é😀",
            "__x__ *",
            "# 1. -");

    private final RandomGenerator random;
    private final boolean wild;
    private final String lineEnd;
    private final StringBuilder text = new StringBuilder();

    /// @param wild whether texts have marks that are opened and not closed
    Generator(RandomGenerator random, boolean wild) {
        this.random = random;
        this.wild = wild;
        this.lineEnd = one(List.of("\n", "\n", "\r\n", "\r", ""));
    }

    String document() {
        if (chance(10)) text.append('\uFEFF');
        if (chance(10)) line("", "---", "title: T", "---");
        for (int block = random.nextInt(1, 6); block > 0; block--) block(chance(10) ? "> " : "");
        if (chance(25)) {
            if (chance(80)) line("", "", RecordBlockSyntax.START);
            if (chance(20)) block("");
            if (chance(80))
                line(
                        "",
                        RecordBlockSyntax.withDigest(List.of("## Record", "", "- r"), random.nextInt(3))
                                .toArray(String[]::new));
            if (chance(80)) line("", RecordBlockSyntax.END);
        }
        int length = text.length();
        if (chance(20) && length > 0 && !wild) text.setLength(text.codePointBefore(length) < 32 ? length - 1 : length);
        return text.toString();
    }

    private void block(String prefix) {
        switch (random.nextInt(8)) {
            case 0 -> line(prefix, "#".repeat(random.nextInt(1, 4)) + " " + words());
            case 1 -> line(prefix, words(), chance(30) ? "Label: " + one(VALUES) : words());
            case 2 -> line(prefix, "```", "- [ ] no", "```");
            case 3 ->
                line(
                        prefix,
                        "| a | Status |",
                        "|---|---|",
                        "| " + one(WORDS).replace("|", "") + " | ✅ |",
                        "| b | " + (chance(30) ? one(PLACES).replace("|", "/") : "c") + " |",
                        "",
                        "| K | V |",
                        "|---|---|",
                        "| Key | " + one(VALUES).replace("|", "/") + " |");
            default -> list(prefix, random.nextInt(1, 5), 0);
        }
        line(prefix.strip(), "");
    }

    private void list(String prefix, int items, int depth) {
        var marker = one(MARKERS);
        for (int item = 0; item < items; item++) {
            var box = chance(80)
                    ? "[" + " xX~-/!>  ".charAt(random.nextInt(10)) + "] "
                    : chance(50) ? "Label " + item + ": " : "";
            var content = box + words() + (chance(20) ? " " + one(PLACES) : "") + suffix();
            line(
                    prefix,
                    marker
                            + (box.startsWith("L") ? box + one(VALUES) : content)
                            + one(List.of("", "", "  ", "\\", "\t")));
            var inner = prefix + " ".repeat(marker.length());
            if (chance(15)) line(inner, words());
            if (chance(15)) line(inner, "", words());
            if (depth < 4 && chance(30)) list(inner, random.nextInt(1, 4), depth + 1);
        }
    }

    private String suffix() {
        if (!chance(10)) return "";
        return SuffixSyntax.write(written(false).suffix()) + (chance(30) ? " <!-- probe: q -->" : "");
    }

    private String words() {
        var words = new StringBuilder(one(WORDS).replaceFirst("^- |^1\\.|^<!--.*", "w"));
        for (int word = random.nextInt(4); word > 0; word--)
            words.append(' ').append(wild && chance(25) ? one(WILD) : one(WORDS));
        return words.toString();
    }

    private void line(String prefix, String... lines) {
        for (var line : lines)
            text.append(prefix).append(line).append(lineEnd.isEmpty() ? one(List.of("\n", "\r\n", "\r")) : lineEnd);
    }

    /// Decisions that can be read back: a tick neither on a choice that is not made nor beside an empty field.
    WriteInstructions decisions(Checklist checklist) {
        var gates = new HashMap<Integer, WriteInstructions.GateMark>();
        var values = new HashMap<Integer, String>();
        for (var placeholder : checklist.placeholders())
            if (chance(50))
                values.put(
                        placeholder.index(),
                        one(List.of("a", lineEnd.isEmpty() ? "7" : "7 | 8", "é \\ <b>", "2026-11-24", "*x*")));
        for (var gate : checklist.gates()) if (chance(60)) gates.put(gate.index(), written(gate, values));
        return new WriteInstructions(gates, values, chance(30) ? "# Record" + lineEnd + "- `r`" : "");
    }

    private WriteInstructions.GateMark written(Gate gate, Map<Integer, String> values) {
        boolean waits =
                DocumentWriter.placeholders(gate).stream().anyMatch(place -> !values.containsKey(place.index()));
        return written(!waits);
    }

    private WriteInstructions.GateMark written(boolean mayPass) {
        var reason = one(REASONS) + one(REASONS);
        return switch (random.nextInt(5)) {
            case 0 -> mayPass ? Splices.PASSED : Splices.REOPENED;
            case 1 -> Splices.failed(reason);
            case 2 -> Splices.ruledOut(reason);
            case 3 ->
                new WriteInstructions.GateMark(
                        CheckboxMark.OPEN,
                        new GateSuffix.Waived(LocalDate.of(2026, 12, 31), "N: " + one(REASONS), reason));
            default -> Splices.REOPENED;
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
