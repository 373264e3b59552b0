package dev.gateboard.signal.report;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.file.FolderFileFinder;
import dev.gateboard.signal.probe.ProbeContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What assessments of vulnerabilities prove of a product: it passes where each that they speak of is fixed, or does
/// not affect it for a reason that is given. Documents that do not speak of it prove nothing.
record VexCheck(ProbeContext context, Function<VexProduct, JsonReports.Form<List<VexStatement>>> form) {
    /// So many vulnerabilities are named.
    private static final int NAMED = 3;

    ProbeResult ask() {
        return new FolderFileFinder(context.folder()).ask(pattern(), context.now(), this::read);
    }

    private String pattern() {
        return context.probe().keys().text("path");
    }

    private ProbeResult read(List<Path> files) throws IOException {
        var keys = context.probe().keys();
        var product = new VexProduct(keys.list("product"), keys.list("version"));
        var found = JsonReports.read(files, form.apply(product), context.now());
        var statements = newest(found.reports().stream().flatMap(List::stream).toList());
        var affected = of(statements, VexStatus.AFFECTED);
        if (!affected.isEmpty())
            return result(
                    statements, Verdict.FAIL, Messages.SIGNAL.count("vex.affected", affected.size(), ids(affected)));
        if (!found.problems().isEmpty())
            return result(statements, Verdict.INCONCLUSIVE, found.problems().getFirst());
        if (statements.isEmpty())
            return result(
                    statements,
                    Verdict.NO_DATA,
                    Messages.SIGNAL.text("vex.none", String.join(", ", keys.list("product"))));
        var unknown = of(statements, VexStatus.UNKNOWN);
        if (!unknown.isEmpty())
            return result(
                    statements,
                    Verdict.INCONCLUSIVE,
                    Messages.SIGNAL.count("vex.unknown", unknown.size(), ids(unknown)));
        var unfounded = of(statements, VexStatus.UNFOUNDED);
        if (!unfounded.isEmpty())
            return result(
                    statements,
                    Verdict.INCONCLUSIVE,
                    Messages.SIGNAL.count("vex.unfounded", unfounded.size(), ids(unfounded)));
        return result(statements, Verdict.PASS, Messages.SIGNAL.count("vex.passes", statements.size()));
    }

    /// A later statement takes the place of an earlier one about the same; of two at once the worse counts.
    private static List<VexStatement> newest(List<VexStatement> all) {
        var newest = new LinkedHashMap<String, VexStatement>();
        for (var each : all)
            newest.merge(each.vulnerability() + "\n" + each.part(), each, (known, next) -> {
                if (!known.at().equals(next.at())) return known.at().isAfter(next.at()) ? known : next;
                return known.status().orWorse(next.status()) == known.status() ? known : next;
            });
        return new ArrayList<>(newest.values());
    }

    private static List<VexStatement> of(List<VexStatement> statements, VexStatus status) {
        return statements.stream().filter(each -> each.status() == status).toList();
    }

    private static String ids(List<VexStatement> statements) {
        return statements.stream()
                .map(VexStatement::vulnerability)
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
    }

    private ProbeResult result(List<VexStatement> statements, Verdict verdict, String reason) {
        return new ProbeResult(
                pattern(),
                Reading.NO_SERVER_TIME,
                provenAt(statements),
                List.of(Messages.SIGNAL.count("vex.statements", statements.size())),
                statements.size(),
                Messages.SIGNAL.text("vex.expected"),
                verdict,
                reason,
                0,
                "");
    }

    /// The oldest document counts; a time that is still to come is nobody's, and must not hide behind it.
    private Instant provenAt(List<VexStatement> statements) {
        var latest = context.now().plus(Reading.AHEAD);
        return statements.stream()
                .flatMap(each -> Stream.of(each.at(), each.documentAt()))
                .filter(at -> at.isAfter(latest))
                .max(Instant::compareTo)
                .or(() -> statements.stream().map(VexStatement::documentAt).min(Instant::compareTo))
                .orElse(context.now());
    }
}
