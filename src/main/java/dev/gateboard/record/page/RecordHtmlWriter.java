package dev.gateboard.record.page;

import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.record.content.AmendmentStatement;
import dev.gateboard.record.content.DemoNotice;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordMarkdownFormatter;
import dev.gateboard.record.content.RecordSignatureStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The record as one page to read or print: light, without scripts and without anything from elsewhere, with lines
/// for signatures in ink. It is made from the record and is not signed itself.
public final class RecordHtmlWriter {

    private final RecordSignatureStatus contents;
    private final RecordJson recordJson;
    private final RecordMarkdownFormatter prose;
    private final HtmlBuilder html = new HtmlBuilder();

    public RecordHtmlWriter(RecordSignatureStatus contents) {
        this.contents = contents;
        this.recordJson = contents.recordJson();
        this.prose = RecordMarkdownFormatter.forZone(recordJson.zone());
    }

    public String html() {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\">\n");
        html.line("title", "", recordJson.shortName() + ": record");
        html.raw("<style>\n").raw(style()).raw("</style>\n</head>\n<body>\n");
        head();
        facts();
        fields();
        conditions();
        new GateExceptionHtmlWriter(recordJson, prose, html).write();
        dissent();
        roleChanges();
        amendments();
        signatures();
        rounds();
        new GateTableHtmlWriter(recordJson, prose, html).write();
        evidence();
        foot();
        return html.raw("</body>\n</html>\n").text();
    }

    private static String style() {
        try (var css = RecordHtmlWriter.class.getResourceAsStream("/dev/gateboard/record/print.css")) {
            if (css == null) throw new IllegalStateException("print.css is missing from the program");
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head() {
        var decision = recordJson.decision();
        html.raw("<header>\n");
        if (recordJson.history().ofDemo()) html.line("p", "demo", "DEMO. " + DemoNotice.SENTENCE);
        html.line("p", "kind", "Release readiness record");
        html.line("h1", "", recordJson.shortName());
        html.line("p", "sub", subtitle());
        html.line(
                "p",
                "verdict " + decision.decision(),
                contents.isDecided() ? decisionText(decision.decision()) : "Draft");
        html.line(
                "p",
                "by",
                contents.isDecided()
                        ? "Decided by " + authorText(decision.by(), decision.recordedBy()) + " on "
                                + time(decision.at())
                                + "." + (decision.second().isEmpty() ? "" : " With " + decision.second() + ".")
                                + (decision.reason().isEmpty() ? "" : " Reason: " + decision.reason() + ".")
                                + (decision.until().isEmpty()
                                        ? " It holds until the release changes."
                                        : " It holds until " + time(decision.until()) + ".")
                        : "Nobody has decided this, and nobody can sign it.");
        html.raw("</header>\n");
    }

    private String subtitle() {
        var release = recordJson.release();
        var names = String.join(", ", release.names());
        return String.join(
                " · ",
                List.of(recordJson.title(), release.environment(), names).stream()
                        .filter(part -> !part.isEmpty() && !part.equals(recordJson.shortName()))
                        .toList());
    }

    private static String decisionText(String decision) {
        var words = decision.replace("-with-", " with ");
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static String authorText(String by, String recordedBy) {
        return by.equals(recordedBy) || recordedBy.isEmpty() ? by : by + " (entered by " + recordedBy + ")";
    }

    private String time(String at) {
        return prose.time(Instant.parse(at));
    }

    private void facts() {
        var gates = recordJson.gates();
        html.raw("<ul class=\"totals\">\n");
        int alone = gates.getOrDefault("onAWordAlone", 0);
        total(GateStatus.PASSED, true, confirmed(GateStatus.PASSED) - alone, "passed with evidence");
        total(GateStatus.PASSED, false, alone, "passed on a word alone");
        for (var status : GateStatus.values())
            if (status.isCleared() && status != GateStatus.PASSED)
                total(status, true, confirmed(status), GateHtmlText.text(status));
        total(GateStatus.OPEN, false, gates.getOrDefault("unconfirmed", 0), "ticked in the file and not confirmed");
        for (var status : GateStatus.values())
            if (!status.isCleared()) total(status, true, count(status), GateHtmlText.text(status));
        html.raw("</ul>\n");
    }

    private int count(GateStatus status) {
        return recordJson.gates().getOrDefault(status.jsonName(), 0);
    }

    /// How many have this status by more than what a file claims.
    private int confirmed(GateStatus status) {
        long claims = recordJson.leaves().stream()
                .filter(leaf -> leaf.unconfirmed() && leaf.status() == status)
                .count();
        return count(status) - (int) claims;
    }

    private void total(GateStatus shape, boolean filled, int count, String words) {
        if (count > 0)
            html.raw("<li>")
                    .raw(GateTableHtmlWriter.shape(shape, filled))
                    .text(" " + count + " " + words)
                    .raw("</li>\n");
    }

    /// What was filled in.
    private void fields() {
        list(
                "Fields",
                recordJson.placeholders().stream()
                        .filter(place -> !place.label().isEmpty())
                        .toList(),
                place -> place.label() + ": " + (place.value().isEmpty() ? "empty" : place.value()));
    }

    private void roleChanges() {
        list(
                "Changes of roles",
                recordJson.roleChanges(),
                made -> made.role() + ": " + made.change() + " by " + authorText(made.by(), made.enteredBy()) + ", "
                        + time(made.at()) + (made.reason().isEmpty() ? "" : ". Reason: " + made.reason()));
    }

    private <T> void list(String title, List<T> all, Function<T, String> words) {
        if (all.isEmpty()) return;
        html.line("h2", "", title).raw("<ul>\n");
        for (var each : all) html.line("li", "", words.apply(each));
        html.raw("</ul>\n");
    }

    private void conditions() {
        list(
                "Conditions",
                recordJson.decision().conditions(),
                condition -> condition.role() + ": " + condition.text() + ", owner " + condition.owner()
                        + (condition.due().isEmpty() ? "" : ", due " + condition.due()));
    }

    private void dissent() {
        list(
                "Dissent",
                recordJson.roles().stream()
                        .filter(role -> !role.dissent().isEmpty() || recordJson.isOverruled(role))
                        .toList(),
                role -> role.label() + ", " + role.person() + ": " + against(role));
    }

    private String against(RecordJson.Role role) {
        if (!recordJson.isOverruled(role)) return role.dissent();
        return "no-go, " + role.reason() + (role.dissent().isEmpty() ? "" : "; " + role.dissent());
    }

    /// What it says of an amendment.
    public static String line(RecordMarkdownFormatter prose, AmendmentStatement amendment, boolean signed) {
        var said = amendment.predicate();
        return "Amendment " + said.number() + " by " + authorText(said.amendedBy(), said.recordedBy()) + " on "
                + prose.time(Instant.parse(said.amendedAt())) + ": " + said.reason() + ". Changes since: "
                + said.changes().size() + ". " + (signed ? "Signed." : "Not signed.");
    }

    /// What it says of a role.
    public static String line(RecordSignatureStatus contents, RecordJson.Role role, boolean signed) {
        return signed
                ? "A signature is beside this page: " + contents.file(role) + ".sig"
                : "No digital signature is beside this page.";
    }

    private void amendments() {
        list("Amendments", contents.amendments(), amends -> line(prose, amends.amendment(), amends.isSigned()));
        list(
                "Amendments of earlier records",
                recordJson.amendments(),
                made -> "Amendment " + made.number() + " by " + made.by() + " on " + time(made.at()) + ": "
                        + made.reason());
    }

    private void signatures() {
        if (!contents.isSignable() || recordJson.roles().isEmpty()) return;
        html.line("h2", "", "Sign-offs").raw("<div class=\"sign\">\n");
        for (var role : recordJson.roles()) {
            html.raw("<div class=\"card\">\n");
            html.line("p", "role", role.label());
            html.line("p", "person", role.person().isEmpty() ? "nobody answered" : role.person());
            html.line(
                    "p",
                    "said",
                    (role.vote().isEmpty() ? "no answer that counts" : role.vote())
                            + (role.at().isEmpty() ? "" : ", " + time(role.at()))
                            + (role.recordedBy().equals(role.person())
                                            || role.recordedBy().isEmpty()
                                    ? ""
                                    : ", entered by " + role.recordedBy()));
            html.line("p", "said", line(contents, role, contents.isSigned(role)));
            html.raw("<div class=\"ink\"><span>Signature</span><span>Date</span></div>\n</div>\n");
        }
        html.raw("</div>\n");
    }

    private void rounds() {
        for (var round : recordJson.rounds()) {
            html.line("h2", "", "Round " + round.number());
            if (!round.votes().isEmpty()) {
                html.raw("<table>\n<thead><tr><th>Role</th><th>Answer</th><th>Said by</th><th>Entered by</th>"
                        + "<th>When</th></tr></thead>\n<tbody>\n");
                for (var vote : round.votes()) {
                    html.raw("<tr>");
                    html.cell(vote.role())
                            .cell(vote.answer()
                                    + (vote.reason().isEmpty() ? "" : ": " + vote.reason())
                                    + vote.conditions().stream()
                                            .map(condition -> "; condition: " + condition.text())
                                            .collect(Collectors.joining())
                                    + (vote.dissent().isEmpty() ? "" : "; dissent: " + vote.dissent()))
                            .cell(vote.person())
                            .cell(vote.recordedBy())
                            .cell(time(vote.at()));
                    html.raw("</tr>\n");
                }
                html.raw("</tbody>\n</table>\n");
            }
            for (var made : round.decisions())
                html.line(
                        "p",
                        "",
                        "Decision: " + made.decision() + (made.reason().isEmpty() ? "" : ": " + made.reason()) + ", by "
                                + authorText(made.by(), made.recordedBy()) + ", " + time(made.at()));
        }
    }

    private void evidence() {
        list(
                "Evidence",
                recordJson.evidence(),
                file -> file.name() + ", " + file.size() + " bytes, SHA-256 " + file.sha256());
    }

    private void foot() {
        html.raw("<footer>\n");
        for (var document : recordJson.documents())
            html.line("p", "", "Document: " + document.fileName() + ", SHA-256 " + document.sha256());
        html.line(
                "p",
                "",
                "Made from " + recordJson.name() + ".record.json, as of event "
                        + recordJson.history().events() + ", history digest "
                        + recordJson.history().digest() + ". Review " + recordJson.review() + ", times in "
                        + recordJson.zone()
                        + ". What was signed is " + recordJson.name()
                        + ".md with that file; README.txt says how to verify it. Signatures prove who held a key and"
                        + " which bytes were signed; they do not prove when, nor that what was said is true.");
        html.raw("</footer>\n");
    }
}
