package dev.gateboard.signal.files;

import dev.gateboard.model.Reading;
import dev.gateboard.model.Verdict;
import dev.gateboard.signal.Answers;
import dev.gateboard.signal.Probe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// Files of a folder: test reports, environment contracts, and whether a file is there.
public final class FileProbes {
    private static final long LARGEST = 32L << 20;

    private final Path folder;
    private final Probe probe;
    private final Instant now;

    public FileProbes(Path folder, Probe probe, Instant now) {
        this.folder = folder;
        this.probe = probe;
        this.now = now;
    }

    private String pattern() {
        return probe.keys().text("path");
    }

    private Answers read(Reader reader) {
        try {
            var files = new FolderFiles(folder).matching(pattern());
            if (files.isEmpty())
                return Answers.trouble(
                        pattern(), now, Verdict.NO_DATA, "No file of the folder matches " + pattern() + ".", 0);
            for (var file : files)
                if (Files.size(file) > LARGEST)
                    return Answers.trouble(pattern(), now, Verdict.ERROR, file.getFileName() + " is over 32 MiB.", 0);
            return reader.read(files);
        } catch (IOException e) {
            return Answers.trouble(pattern(), now, Verdict.ERROR, "The folder " + folder + " cannot be read.", 0);
        }
    }

    private interface Reader {
        Answers read(List<Path> files) throws IOException;
    }

    public Answers exists() {
        return read(files -> answers(
                names(files), "is there", now, Verdict.PASS, names(files).getFirst() + " is there."));
    }

    /// JUnit XML: at least so many tests of the name ran, none failed, not all were skipped. Its time is the report's
    /// own.
    public Answers testReport() {
        return read(files -> {
            var total = TestReport.NONE;
            for (var file : files) {
                try {
                    var report = TestReport.read(file, probe.keys().text("name"));
                    if (report.tests() > 0) total = total.plus(report);
                } catch (XMLStreamException e) {
                    return Answers.trouble(pattern(), now, Verdict.ERROR, file.getFileName() + " is no JUnit XML.", 0);
                }
            }
            return judge(total, total.at());
        });
    }

    private Answers judge(TestReport total, Instant at) {
        int least = Math.max(1, probe.keys().number("min", 1));
        var values = List.of(total.tests() + " tests", total.failed() + " failed", total.skipped() + " skipped");
        var rule = "at least " + least + " run, none failed";
        int ran = total.tests() - total.skipped();
        if (total.tests() == 0)
            return answers(values, rule, now, Verdict.NO_DATA, "The reports hold no test of this name.");
        if (total.failed() > 0) return answers(values, rule, at, Verdict.FAIL, total.failed() + " tests failed.");
        if (ran < least)
            return answers(
                    values,
                    rule,
                    at,
                    Verdict.INCONCLUSIVE,
                    "Only " + ran + " tests ran, and " + least + " are asked for.");
        return answers(values, rule, at, Verdict.PASS, ran + " tests ran and none failed.");
    }

    /// Names of variables: the required are there and not empty, the forbidden are not there. Values are not kept.
    public Answers envContract() {
        return read(files -> {
            var defined = new LinkedHashMap<String, Boolean>();
            for (var file : files) names(Files.readString(file, StandardCharsets.UTF_8), defined);
            var wrong = new ArrayList<String>();
            for (var name : probe.keys().list("require"))
                if (!defined.getOrDefault(name, false))
                    wrong.add(name + (defined.containsKey(name) ? " is empty" : " is missing"));
            for (var name : probe.keys().list("forbid")) if (defined.containsKey(name)) wrong.add(name + " is there");
            int count = probe.keys().list("require").size()
                    + probe.keys().list("forbid").size();
            if (count == 0) return answers(List.of(), "", now, Verdict.INCONCLUSIVE, "The probe asks for no name.");
            return answers(
                    List.of(count + " names"),
                    "required names set, forbidden ones absent",
                    now,
                    wrong.isEmpty() ? Verdict.PASS : Verdict.FAIL,
                    wrong.isEmpty() ? "All " + count + " names are as asked." : String.join(", ", wrong) + ".");
        });
    }

    /// `NAME=value`, also with `export`; true where the value is not empty.
    private static void names(String text, Map<String, Boolean> defined) {
        text.lines().map(String::strip).filter(line -> !line.startsWith("#")).forEach(line -> {
            var plain = line.startsWith("export ") ? line.substring(7).strip() : line;
            int equals = plain.indexOf('=');
            if (equals <= 0) return;
            var value = plain.substring(equals + 1).strip().replaceAll("^([\"'])(.*)\\1$", "$2");
            defined.merge(plain.substring(0, equals).strip(), !value.isBlank(), Boolean::logicalOr);
        });
    }

    private List<String> names(List<Path> files) {
        return files.stream()
                .map(file -> String.valueOf(file.getFileName()))
                .limit(20)
                .toList();
    }

    private Answers answers(List<String> values, String rule, Instant proof, Verdict verdict, String reason) {
        return new Answers(pattern(), Reading.UNTOLD, proof, values, values.size(), rule, verdict, reason, 0, "");
    }
}
