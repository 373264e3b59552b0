package dev.gateboard.document.parse;

import dev.gateboard.document.inclusion.IncludablePartCollector;
import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.outline.InlineReader;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.CheckboxLocator;
import dev.gateboard.document.syntax.CheckboxSyntax;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.GateSyntax;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// One walk over the parsed blocks, in document order, that finds sections, gates and lines.
final class BlockReader {
    private static final int NO_GATE = -1;

    private final SourcePositions source;
    private final GateSyntax form;
    private final Outline outline;
    private final HiddenTaskChecker hidden;
    private final MisplacedSyntaxChecker strays;
    private final MarkdownTableReader rows;
    private final RoleBlockReader roles;
    private final IncludablePartCollector parts;
    private boolean deep;

    private BlockReader(SourcePositions source, GateSyntax form) {
        this.source = source;
        this.form = form;
        this.outline = new Outline(form.rulesVersion());
        this.hidden = new HiddenTaskChecker(source, outline);
        this.strays = new MisplacedSyntaxChecker(source, outline);
        this.rows = new MarkdownTableReader(source, outline);
        this.roles = new RoleBlockReader(source, outline, form);
        this.parts = new IncludablePartCollector(source, outline, form, BulletGateRules::areGates);
    }

    static Outline read(Node root, SourcePositions source, GateSyntax form) {
        var walk = new BlockReader(source, form);
        walk.content(root);
        walk.parts.finish();
        return walk.outline;
    }

    /// The tables and lists that could be included.
    static IncludablePartCollector parts(Node root, SourcePositions source, GateSyntax form) {
        var walk = new BlockReader(source, form);
        walk.content(root);
        return walk.parts;
    }

    /// The top of the document, where alone a record can stand.
    private void content(Node root) {
        var node = root.getFirstChild();
        while (node != null) {
            var record = RecordBlockReader.isStart(node)
                    ? RecordBlockReader.skip(node, source, outline, form.rulesVersion())
                    : Optional.<Node>empty();
            if (record.isEmpty()) block(node, 0, 1, NO_GATE);
            node = record.orElse(node).getNext();
        }
    }

    private void blocks(Node first, int lists, int containers, int gate) {
        for (var node = first; node != null; node = node.getNext()) block(node, lists, containers, gate);
    }

    /// @param lists how many lists are around
    /// @param containers how many blocks are around; a parser stops at a hundred
    /// @param gate the gate around, or -1
    private void block(Node node, int lists, int containers, int gate) {
        switch (node) {
            case Heading heading -> heading(heading);
            case ListBlock list -> led(list, lists + 1, containers + 1, gate);
            case BlockQuote quote -> blocks(quote.getFirstChild(), lists, containers + 1, gate);
            case Paragraph paragraph -> paragraph(paragraph, lists, gate);
            case FencedCodeBlock fence -> {
                hidden.inCode(fence);
                code(fence, fence.getLiteral(), lists, gate);
            }
            case IndentedCodeBlock code -> {
                hidden.inCode(code);
                code(code, code.getLiteral(), lists, gate);
            }
            case HtmlBlock html -> hidden.inHtml(html);
            case TableBlock table -> table(table, lists, gate);
            default -> {}
        }
    }

    private void heading(Heading heading) {
        var words = InlineReader.of(heading, source);
        outline.startSection(words, heading.getLevel(), source.line(heading));
        roles.enter(words.text(), heading.getLevel());
        strays.heading(heading, words);
    }

    private void code(Node block, String code, int lists, int gate) {
        if (gate != NO_GATE && !code.isBlank())
            outline.addCode(
                    new Outline.CodeBlock(source.line(block), Math.max(0, lists - 1), code.stripTrailing(), gate));
    }

    private void paragraph(Paragraph paragraph, int lists, int gate) {
        var words = InlineReader.of(paragraph, source);
        if (!words.isBlank()) addLine(paragraph, Math.max(0, lists - 1), words, false, gate);
        strays.boxes(paragraph);
    }

    private void table(TableBlock table, int lists, int gate) {
        int depth = Math.max(0, lists - 1);
        if (roles.table(table, depth)) return;
        var shown = parts.read(table, depth, gate);
        if (shown.isPresent()) fields(table, depth, shown.get());
        else if (form.isRows()) rows.table(table, depth, gate);
        else strays.table(table, fields(table, depth, Set.of()));
    }

    /// The cells that wait for a value.
    ///
    /// @param shown where cells begin that are part of a gate
    private Set<Integer> fields(TableBlock table, int depth, Set<Integer> shown) {
        if (form.rulesVersion() < 3) return Set.of();
        var waiting = new HashSet<Integer>();
        for (var cell : new TableFieldReader(source).lines(table, depth)) {
            int start = cell.content().placeholders().getFirst().start();
            if (shown.contains(start)) continue;
            outline.addLine(cell);
            waiting.add(start);
        }
        return waiting;
    }

    /// Each label that begins a line of a paragraph is a line of its own (rule R4).
    private void addLine(Paragraph paragraph, int depth, InlineContent words, boolean isBullet, int gate) {
        int line = source.line(paragraph);
        if (form.rulesVersion() < 3) {
            outline.addLine(new Outline.Line(line, depth, words, isBullet, false, gate));
            return;
        }
        boolean first = true;
        for (var part : words.labelledParts(paragraph.getSourceSpans().size(), line)) {
            outline.addLine(new Outline.Line(part.line(), depth, part.content(), isBullet && first, false, gate));
            first = false;
        }
    }

    /// A list below a sentence that ends with a colon goes on with that sentence.
    private void led(ListBlock list, int lists, int containers, int gate) {
        boolean first = list.getParent() instanceof ListItem item
                && item.getFirstChild().equals(list.getPrevious());
        var lead = !first && list.getPrevious() instanceof Paragraph paragraph
                ? InlineReader.of(paragraph, source).text()
                : "";
        boolean leads = lead.endsWith(":") || lead.endsWith("\uFF1A");
        if (leads) outline.enter(lead);
        list(list, lists, containers, gate);
        if (leads) outline.leave();
    }

    private void list(ListBlock list, int lists, int containers, int gate) {
        if (!deep && (lists >= 48 || containers >= 96)) {
            deep = true;
            outline.warn(source.line(list.getFirstChild()), Messages.DOCUMENT.text("box.tooDeep"));
        }
        var open = parts.begin(list);
        int gates = 0;
        for (var item = list.getFirstChild(); item != null; item = item.getNext())
            if (item((ListItem) item, lists, containers + 1, gate, open.isIncluded()) != NO_GATE) gates++;
        parts.end(open, gates);
    }

    /// @param included whether an item without a box is a gate
    /// @return the gate it is, or -1
    private int item(ListItem item, int lists, int containers, int gate, boolean included) {
        var first = item.getFirstChild();
        if (!(first instanceof Paragraph paragraph)) {
            blocks(first, lists, containers, gate);
            return NO_GATE;
        }
        int start = contentStart(paragraph);
        int own = switch (CheckboxSyntax.kindAt(source.text(), start, source.end(paragraph))) {
            case BOX -> task(paragraph, start, lists, gate, true);
            case NO_TEXT -> bare(paragraph, lists, gate, Messages.DOCUMENT.text("box.noText"));
            case NO_SPACE -> bare(paragraph, lists, gate, Messages.DOCUMENT.text("box.noSpace"));
            case NONE -> bullet(paragraph, start, lists, gate, included);
        };
        var below = first.getNext();
        if (own != NO_GATE) {
            blocks(below, lists, containers, own);
            outline.endGate(own);
        } else if (below != null) {
            outline.enter(InlineReader.of(paragraph, source).text());
            blocks(below, lists, containers, gate);
            outline.leave();
        }
        return own;
    }

    private int contentStart(Paragraph paragraph) {
        int at = source.start(paragraph);
        while (source.text().charAt(at) == ' ' || source.text().charAt(at) == '\t') at++;
        return at;
    }

    private int bare(Paragraph paragraph, int lists, int gate, String problem) {
        outline.warn(source.line(paragraph), problem);
        addLine(paragraph, lists - 1, InlineReader.of(paragraph, source), true, gate);
        return NO_GATE;
    }

    private int bullet(Paragraph paragraph, int start, int lists, int gate, boolean included) {
        var words = InlineReader.of(paragraph, source);
        boolean above = outline.gates().isEmpty();
        boolean wanted = (form.isBullets() && BulletGateRules.areGates(words, above))
                || (included && parts.isGate(words, above));
        if (wanted) return task(paragraph, start, lists, gate, false);
        if (!words.isBlank()) addLine(paragraph, lists - 1, words, true, gate);
        return NO_GATE;
    }

    private int task(Paragraph paragraph, int start, int lists, int gate, boolean boxed) {
        var words = InlineReader.of(paragraph, source, boxed, at -> at);
        var place = CheckboxLocator.of(source.text(), start, source.end(paragraph), boxed, words.suffixPlace());
        if (boxed && roles.line(paragraph, lists - 1, words, place)) return NO_GATE;
        return outline.addGate(gate, source.line(paragraph), lists - 1, words, place, Claim.NONE);
    }
}
