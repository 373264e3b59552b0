package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.record.content.AmendmentFileNames;
import dev.gateboard.record.content.AmendmentStatement;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordSignatureStatus;
import dev.gateboard.record.html.HtmlBuilder;

/// The part of the page that says who signed, with lines to sign in ink. Its sentences on signatures are found again
/// when the page is verified, since signatures come later than pages.
public final class SignatureHtmlWriter {
    private final RecordSignatureStatus contents;
    private final RecordJson recordJson;
    private final RecordPhrases phrases;
    private final HtmlBuilder html;

    SignatureHtmlWriter(RecordSignatureStatus contents, RecordPhrases phrases, HtmlBuilder html) {
        this.contents = contents;
        this.recordJson = contents.recordJson();
        this.phrases = phrases;
        this.html = html;
    }

    /// What the page says of a role's signature, and of no other.
    public static String line(RecordSignatureStatus contents, RecordJson.Role role, boolean signed) {
        return signed
                ? Messages.RECORD.text("signatures.role", contents.file(role) + ".sig")
                : Messages.RECORD.text("signatures.roleMissing", contents.file(role) + ".sig");
    }

    /// What the page says of an amendment's signature, and of no other.
    public static String line(RecordJson recordJson, AmendmentStatement amendment, boolean signed) {
        var file =
                AmendmentFileNames.of(recordJson.name(), amendment.predicate().number()) + ".sig";
        return signed
                ? Messages.RECORD.text("signatures.amendment", file)
                : Messages.RECORD.text("signatures.amendmentMissing", file);
    }

    void write() {
        if (!contents.isSignable() || recordJson.roles().isEmpty()) return;
        html.line("h2", "", Messages.RECORD.text("signatures.title")).raw("<div class=\"sign\">\n");
        for (var role : recordJson.roles()) {
            html.raw("<section class=\"card\">\n");
            html.line("h3", "", role.label());
            html.line(
                    "p",
                    "person",
                    role.person().isEmpty()
                            ? Messages.RECORD.text("votes.none")
                            : phrases.name(role.person()).text());
            if (!role.vote().isEmpty())
                html.line(
                        "p",
                        "",
                        phrases.vote(role.vote(), role.reason(), role.dissent()).text());
            if (!role.person().isEmpty()) {
                html.line("p", "said", line(contents, role, contents.isSigned(role)));
                if (!contents.isSigned(role)) linesOnPaper();
            }
            html.raw("</section>\n");
        }
        html.raw("</div>\n");
    }

    /// For a role that signs on paper: a page with empty lines under a signature would look unsigned.
    private void linesOnPaper() {
        html.raw("<div class=\"ink\"><span>")
                .text(Messages.RECORD.text("signatures.ink"))
                .raw("</span><span>")
                .text(Messages.RECORD.text("signatures.date"))
                .raw("</span></div>\n");
    }

    /// What was said after the record was frozen.
    void amendments() {
        if (contents.amendments().isEmpty()) return;
        html.line("h2", "", Messages.RECORD.text("amendments.title")).raw("<ul>\n");
        for (var amends : contents.amendments()) {
            var said = amends.amendment().predicate();
            var sentence = new RichSentence();
            html.raw("<li>");
            new HtmlBlockWriter(html)
                    .write(sentence.of(Messages.RECORD.count(
                            "amendments.line",
                            said.changes().size(),
                            Integer.toString(said.number()),
                            sentence.place(phrases.author(said.amendedBy(), said.recordedBy(), said.amendedAt())),
                            sentence.place(said.reason()))));
            html.raw(" ")
                    .text(line(recordJson, amends.amendment(), amends.isSigned()))
                    .raw("</li>\n");
        }
        html.raw("</ul>\n");
    }
}
