package dev.gateboard.record.page;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordSignatureStatus;
import dev.gateboard.record.curve.CurveHtmlWriter;
import dev.gateboard.record.html.HtmlBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The record as one page to read or print, in the record's language: without scripts and without anything from
/// elsewhere, with lines for signatures in ink. It is made from the record and is not signed itself.
public final class RecordHtmlWriter {
    private final RecordSignatureStatus contents;
    private final RecordJson recordJson;
    private final HtmlBuilder html = new HtmlBuilder();
    private final HtmlBlockWriter blocks = new HtmlBlockWriter(html);

    public RecordHtmlWriter(RecordSignatureStatus contents) {
        this.contents = contents;
        this.recordJson = contents.recordJson();
    }

    public String html() {
        return contents.language().call(this::page);
    }

    private String page() {
        var record = new RecordOutline(
                recordJson,
                recordJson.history().ofDemo(),
                Instant.parse(contents.asOf()),
                contents.amendments().stream()
                        .map(RecordSignatureStatus.AmendmentStatus::amendment)
                        .toList());
        var curves = new CurveHtmlWriter(recordJson, html);
        var cards = new SignatureHtmlWriter(contents, record.phrases(), html);
        html.raw("<!DOCTYPE html>\n<html lang=\"")
                .text(Language.current().tag())
                .raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\">\n");
        html.line("title", "", Messages.RECORD.text("page.title", recordJson.shortName()));
        html.raw("<style>\n").raw(style()).raw(curves.style()).raw("</style>\n</head>\n<body>\n<main>\n");
        head(record);
        record.exceptions().forEach(blocks::write);
        record.meeting().forEach(blocks::write);
        cards.write();
        cards.amendments();
        fields();
        curves.write();
        record.everything(RichText.plain(Messages.RECORD.text("page.notSigned", recordJson.name() + ".record.json")))
                .forEach(blocks::write);
        return html.raw("</main>\n</body>\n</html>\n").text();
    }

    private static String style() {
        try (var css = RecordHtmlWriter.class.getResourceAsStream("/dev/gateboard/record/print.css")) {
            if (css == null) throw new IllegalStateException("print.css is missing from the program");
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(RecordOutline record) {
        var summary = record.summary();
        var decision = recordJson.decision().decision();
        html.raw("<header>\n");
        html.line("p", "kind", summary.title());
        html.line("h1", "", summary.subject());
        html.raw("<div class=\"decision " + (decision.isEmpty() ? "draft" : decision) + "\">\n");
        for (var sentence : summary.sentences()) blocks.write(new ContentBlock.Paragraph(sentence));
        html.raw("</div>\n<ul class=\"counts\">\n");
        for (var count : new CountBlocks(recordJson).counts()) {
            html.raw("<li>").raw(count.shape().svg());
            blocks.write(count.text());
            html.raw("</li>\n");
        }
        html.raw("</ul>\n");
        var facts = new ArrayList<>(record.facts(true));
        if (contents.isSignable())
            facts.add(new ContentBlock.Fact(Messages.RECORD.text("fact.signatures"), RichText.plain(signatures())));
        blocks.write(new ContentBlock.Facts(facts));
        html.raw("<div class=\"note\">");
        blocks.write(new ContentBlock.Paragraph(summary.legend()));
        html.raw("</div>\n</header>\n");
    }

    private String signatures() {
        var asked = recordJson.roles().stream()
                .filter(role -> !role.person().isEmpty())
                .toList();
        return Messages.RECORD.text(
                "signatures.beside", asked.stream().filter(contents::isSigned).count(), asked.size());
    }

    /// What was filled in, which the Markdown has in its places.
    private void fields() {
        var filled = recordJson.placeholders().stream()
                .filter(place -> !place.label().isEmpty())
                .toList();
        if (filled.isEmpty()) return;
        blocks.write(new ContentBlock.Heading(2, Messages.RECORD.text("fields.title")));
        blocks.write(ContentBlock.Table.of(
                "fields",
                List.of(Messages.RECORD.text("column.field"), Messages.RECORD.text("column.value")),
                filled.stream()
                        .<ContentBlock.Row>map(place -> ContentBlock.CellRow.of(
                                RichText.plain(place.label()),
                                RichText.plain(
                                        place.value().isEmpty()
                                                ? Messages.RECORD.text("fields.empty")
                                                : place.value())))
                        .toList()));
    }
}
