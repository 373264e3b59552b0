package dev.gateboard.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.bench.Documents;
import dev.gateboard.bench.Folder;
import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.workspace.revision.ComparisonContext;
import dev.gateboard.workspace.revision.DocumentComparer;
import dev.gateboard.workspace.revision.IncomingDocument;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// An edited copy of a checklist of 10,000 gates, of which every hundredth was reworded or ticked, compared with its
/// review (rule R31), against reading the copy once.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RefreshBenchmark {
    private static final int GATES = 10_000;

    private Folder folder;
    private Workspace workspace;
    private ComparisonContext sight;
    private byte[] copy = {};

    @Setup
    public void open() throws Exception {
        folder = Folder.make();
        workspace = Measured.workspace(folder);
        var document = Documents.of(GATES);
        var board = Measured.begun(workspace, document);
        sight = workspace
                .revisions()
                .comparisonContext(board.review().id())
                .get()
                .orElseThrow();
        copy = new String(document, UTF_8)
                .replaceAll("(?m)^  - \\[ \\] gate with `code` (\\d*07)$", "  - [ ] gate with other `code` $1")
                .replaceAll("(?m)^  - \\[ \\] (gate with `code` \\d*57)$", "  - [x] $1")
                .getBytes(UTF_8);
    }

    @Benchmark
    public IncomingDocument.DocumentComparison look() {
        var look = DocumentComparer.compareFile(sight, "gates.md", copy, false);
        if (!(look instanceof IncomingDocument.DocumentComparison.Changed))
            throw new IllegalStateException(look.toString());
        return look;
    }

    @Benchmark
    public DocumentParseResult read() {
        return DocumentParser.parse("gates.md", copy, GateSyntax.TASKS);
    }

    @TearDown
    public void close() throws Exception {
        workspace.close();
        folder.close();
    }
}
