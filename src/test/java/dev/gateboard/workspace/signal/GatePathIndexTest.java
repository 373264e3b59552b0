package dev.gateboard.workspace.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.GateSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which gate a path in a probes file means (rule R31).
class GatePathIndexTest {

    private static Checklist read(String text) {
        return ((DocumentParseResult.Parsed) DocumentParser.parse("a.md", text.getBytes(UTF_8), GateSyntax.TASKS))
                .checklist();
    }

    /// The index of the gate found, -1 for none, -2 for several.
    private static int found(String text, String path) {
        return switch (new GatePathIndex(read(text)).find(path)) {
            case GatePathIndex.PathMatch.OneGate(var gate) -> gate.index();
            case GatePathIndex.PathMatch.NoGate _ -> -1;
            case GatePathIndex.PathMatch.SeveralGates _ -> -2;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "A > Foo, 0",
        "A > Foo #1, 0",
        "A > Foo #2, 1",
        "A>Foo #2, 1",
        "A > Foo#3, 2",
        "A > Foo #4, -1",
        "A > Bar, 3",
        "A > Bar #2, -1",
        "A > foo, -1",
        "A > Foo., -1",
        "a > Foo, -1",
        "A > run it, 4",
        "A > run `it`, 4",
        "A > x \\> y, 5",
        "A > x > y, -1"
    })
    void aPathMeansTheGateThatReadsSo(String path, int gate) {
        assertThat(found("# A\n- [ ] Foo\n- [ ] Foo\n- [ ] Foo\n- [ ] Bar\n- [ ] run `it`\n- [ ] x > y\n", path))
                .isEqualTo(gate);
    }

    @Test
    void aGateThatIsItselfCalledSoComesBeforeTheSecondOfItsName() {
        var text = "# A\n- [ ] Foo\n- [ ] Foo\n- [ ] Foo #2\n";
        assertThat(found(text, "A > Foo #2")).isEqualTo(2);
        assertThat(found("# A\n- [ ] Foo #2\n- [ ] Foo\n- [ ] Foo\n", "A > Foo #2"))
                .isZero();
        assertThat(found("# A\n- [ ] Foo\n- [ ] Foo #2\n", "A > Foo #2")).isEqualTo(1);
        assertThat(found("# A\n- [ ] Foo#2\n- [ ] Foo\n- [ ] Foo\n", "A > Foo #2"))
                .isEqualTo(2);
        var checklist = read(text);
        var paths = new GatePathIndex(checklist);
        assertThat(paths.path(checklist.gates().get(0).id())).contains("A > Foo");
        assertThat(paths.path(checklist.gates().get(1).id())).isEmpty();
        assertThat(paths.path(checklist.gates().get(2).id())).contains("A > Foo #2");
    }

    @Test
    void whatOnlyCodeMarksTellApartIsNotGuessed() {
        var text = "# A\n- [ ] run \\`it\\` now\n- [ ] run it now\n- [ ] a \\`b\\` c \\`d\\`\n- [ ] a b c \\`d\\`\n";
        assertThat(found(text, "A > run `it` now")).isZero();
        assertThat(found(text, "A > run it now")).isEqualTo(1);
        assertThat(found(text, "A > a b c d")).isEqualTo(-2);
    }

    @Test
    void everyPathThatIsToldIsFoundAgain() {
        var checklist =
                read("- [ ] a\n- [ ] a\n# A > B\n- [ ] c > d\n  - [ ] C:\\\\>\n  - [ ] e\n  - [ ] e\n# A\n- [ ] #2\n");
        var paths = new GatePathIndex(checklist);
        for (var gate : checklist.gates()) {
            var path = paths.path(gate.id()).orElseThrow();
            assertThat(paths.find(path)).isEqualTo(new GatePathIndex.PathMatch.OneGate(gate));
        }
    }
}
