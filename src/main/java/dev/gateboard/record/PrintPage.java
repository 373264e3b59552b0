package dev.gateboard.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The record as one page to read or print: light, without scripts and without anything from elsewhere, with lines for
/// signatures in ink. It is made from the record and is not signed itself.
final class PrintPage {

    private final Contents contents;
    private final Twin twin;
    private final Prose prose;
    private final Html html = new Html();

    PrintPage(Contents contents) {
        this.contents = contents;
        this.twin = contents.twin();
        this.prose = Prose.in(twin.zone());
    }

    String html() {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\">\n");
        html.line("title", "", twin.shortName() + ": record");
        html.raw("<style>\n").raw(style()).raw("</style>\n</head>\n<body>\n");
        head();
        facts();
        fields();
        conditions();
        new PrintGates(twin, prose, html).exceptions();
        dissent();
        roleChanges();
        amendments();
        signatures();
        rounds();
        new PrintGates(twin, prose, html).tables();
        evidence();
        foot();
        return html.raw("</body>\n</html>\n").text();
    }

    private static String style() {
        try (var css = PrintPage.class.getResourceAsStream("print.css")) {
            if (css == null) throw new IllegalStateException("print.css is missing from the program");
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head() {
        var decision = twin.decision();
        html.raw("<header>\n");
        if (twin.history().ofDemo()) html.line("p", "demo", "DEMO. " + Demo.SENTENCE);
        html.line("p", "kind", "Release readiness record");
        html.line("h1", "", twin.shortName());
        html.line("p", "sub", subtitle());
        html.line("p", "verdict " + decision.decision(), contents.isDecided() ? words(decision.decision()) : "Draft");
        html.line(
                "p",
                "by",
                contents.isDecided()
                        ? "Decided by " + entered(decision.by(), decision.recordedBy()) + " on " + time(decision.at())
                                + "." + (decision.second().isEmpty() ? "" : " With " + decision.second() + ".")
                                + (decision.reason().isEmpty() ? "" : " Reason: " + decision.reason() + ".")
                                + (decision.until().isEmpty()
                                        ? " It holds until the release changes."
                                        : " It holds until " + time(decision.until()) + ".")
                        : "Nobody has decided this, and nobody can sign it.");
        html.raw("</header>\n");
    }

    private String subtitle() {
        var release = twin.release();
        var names = String.join(", ", release.names());
        return String.join(
                " · ",
                List.of(twin.title(), release.environment(), names).stream()
                        .filter(part -> !part.isEmpty() && !part.equals(twin.shortName()))
                        .toList());
    }

    private static String words(String decision) {
        var words = decision.replace("-with-", " with ");
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static String entered(String by, String recordedBy) {
        return by.equals(recordedBy) || recordedBy.isEmpty() ? by : by + " (entered by " + recordedBy + ")";
    }

    private String time(String at) {
        return prose.time(Instant.parse(at));
    }

    private void facts() {
        var gates = twin.gates();
        html.raw("<ul class=\"totals\">\n");
        int alone = gates.getOrDefault("onAWordAlone", 0);
        total("passed", true, unclaimed("passed") - alone, "passed with evidence");
        total("passed", false, alone, "passed on a word alone");
        for (var state : List.of("waived", "notApplicable"))
            total(state, true, unclaimed(state), PrintGates.word(state));
        total("open", false, gates.getOrDefault("unconfirmed", 0), "ticked in the file and not confirmed");
        for (var state : List.of("failed", "disputed", "stale", "open"))
            total(state, true, gates.getOrDefault(state, 0), PrintGates.word(state));
        html.raw("</ul>\n");
    }

    /// How many stand so by more than what a file says.
    private int unclaimed(String state) {
        long claims = twin.leaves().stream()
                .filter(leaf -> leaf.unconfirmed() && leaf.standing().equals(state))
                .count();
        return twin.gates().getOrDefault(state, 0) - (int) claims;
    }

    private void total(String shape, boolean filled, int count, String words) {
        if (count > 0)
            html.raw("<li>")
                    .raw(PrintGates.shape(shape, filled))
                    .text(" " + count + " " + words)
                    .raw("</li>\n");
    }

    /// What was filled in.
    private void fields() {
        list(
                "Fields",
                twin.placeholders().stream()
                        .filter(place -> !place.label().isEmpty())
                        .toList(),
                place -> place.label() + ": " + (place.value().isEmpty() ? "empty" : place.value()));
    }

    private void roleChanges() {
        list(
                "Changes of roles",
                twin.roleChanges(),
                made -> made.role() + ": " + made.change() + " by " + entered(made.by(), made.enteredBy()) + ", "
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
                twin.decision().conditions(),
                condition -> condition.role() + ": " + condition.text() + ", owner " + condition.owner()
                        + (condition.due().isEmpty() ? "" : ", due " + condition.due()));
    }

    private void dissent() {
        list(
                "Dissent",
                twin.roles().stream()
                        .filter(role -> !role.dissent().isEmpty() || twin.wentAgainst(role))
                        .toList(),
                role -> role.label() + ", " + role.person() + ": " + against(role));
    }

    private String against(Twin.Role role) {
        if (!twin.wentAgainst(role)) return role.dissent();
        return "no-go, " + role.reason() + (role.dissent().isEmpty() ? "" : "; " + role.dissent());
    }

    /// What it says of an amendment.
    static String line(Prose prose, Amendment amendment, boolean signed) {
        var said = amendment.predicate();
        return "Amendment " + said.number() + " by " + entered(said.amendedBy(), said.recordedBy()) + " on "
                + prose.time(Instant.parse(said.amendedAt())) + ": " + said.reason() + ". Changes since: "
                + said.changes().size() + ". " + (signed ? "Signed." : "Not signed.");
    }

    /// What it says of a role.
    static String line(Contents contents, Twin.Role role, boolean signed) {
        return signed
                ? "A signature is beside this page: " + contents.file(role) + ".sig"
                : "No digital signature is beside this page.";
    }

    private void amendments() {
        list("Amendments", contents.amendments(), amends -> line(prose, amends.amendment(), amends.signed()));
        list(
                "Amendments of earlier records",
                twin.amendments(),
                made -> "Amendment " + made.number() + " by " + made.by() + " on " + time(made.at()) + ": "
                        + made.reason());
    }

    private void signatures() {
        if (!contents.isSignable() || twin.roles().isEmpty()) return;
        html.line("h2", "", "Sign-offs").raw("<div class=\"sign\">\n");
        for (var role : twin.roles()) {
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
        for (var round : twin.rounds()) {
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
                                + entered(made.by(), made.recordedBy()) + ", " + time(made.at()));
        }
    }

    private void evidence() {
        list(
                "Evidence",
                twin.evidence(),
                file -> file.name() + ", " + file.size() + " bytes, SHA-256 " + file.sha256());
    }

    private void foot() {
        html.raw("<footer>\n");
        for (var document : twin.documents())
            html.line("p", "", "Document: " + document.fileName() + ", SHA-256 " + document.sha256());
        html.line(
                "p",
                "",
                "Made from " + twin.name() + ".record.json, as of event "
                        + twin.history().events() + ", history digest "
                        + twin.history().digest() + ". Review " + twin.review() + ", times in " + twin.zone()
                        + ". What was signed is " + twin.name()
                        + ".md with that file; README.txt says how to verify it. Signatures prove who held a key and"
                        + " which bytes were signed; they do not prove when, nor that what was said is true.");
        html.raw("</footer>\n");
    }
}
