package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.checklist.GateSyntax;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A document into a checklist against commonmark's parse of the same text alone: what counts is the ratio of
/// `checklist`
/// to `commonmark` (aim 1.3).
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ImportBenchmark {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    @Param({"100", "10000"})
    private int kilobytes;

    private String text = "";
    private byte[] bytes = {};

    /// The sample again and again, each time under a title of its own.
    @Setup
    public void write() throws IOException {
        var sample = sample();
        var written = new StringBuilder();
        for (int copy = 1; written.length() < kilobytes * 1000; copy++)
            written.append(sample.replaceFirst("\n", " " + copy + "\n")).append('\n');
        text = written.toString();
        bytes = text.getBytes(UTF_8);
    }

    @Benchmark
    public DocumentParseResult checklist() {
        return DocumentParser.parse("sample.md", bytes, GateSyntax.TASKS);
    }

    @Benchmark
    public Node commonmark() {
        return PARSER.parse(text);
    }

    private static String sample() throws IOException {
        try (var sample =
                ImportBenchmark.class.getResourceAsStream("/dev/gateboard/sample/production-readiness-staging.md")) {
            if (sample == null) throw new IOException("The sample is missing from the program.");
            return new String(sample.readAllBytes(), UTF_8);
        }
    }
}
