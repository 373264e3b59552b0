package dev.gateboard.document.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The tie between a gate and its probes on the gate's own line.
class ProbeCommentParserTest {

    @Test
    void probesAreNamedByACommentThatIsNoPartOfTheText() {
        var checklist = read("- [ ] OTLP export configured <!-- probe: otlp-traces, otlp.logs,otlp-traces -->\n");
        assertThat(checklist.gates()).extracting(Gate::probes).containsExactly(List.of("otlp-traces", "otlp.logs"));
        assertThat(checklist.gates().getFirst().text()).isEqualTo("OTLP export configured");
        assertThat(checklist.problems()).isEmpty();
    }

    @Test
    void otherCommentsNameNone() {
        var checklist = read("- [ ] a <!-- gb:id=x --> <!-- see the probe: below -->\n- [ ] b\n");
        assertThat(checklist.gates())
                .allSatisfy(gate -> assertThat(gate.probes()).isEmpty());
    }

    @Test
    void whatIsNoNameIsWarnedOfAtItsLineAndTiesNothing() {
        var checklist = read("# a\n\n- [ ] a <!-- probe: Error Rate, ok -->\n- [ ] b <!-- probe: -->\n");
        assertThat(checklist.gates().getFirst().probes()).containsExactly("ok");
        assertThat(checklist.gates().getLast().probes()).isEmpty();
        assertThat(checklist.problems()).extracting(Problem::line).containsExactly(3, 4);
    }

    private static Checklist read(String text) {
        return switch (DocumentParser.parse("a.md", text.getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS)) {
            case DocumentParseResult.Parsed(var _, Checklist checklist) -> checklist;
            case DocumentParseResult.Unreadable(Problem problem) -> throw new AssertionError(problem.message());
        };
    }
}
