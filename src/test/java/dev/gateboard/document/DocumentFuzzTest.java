package dev.gateboard.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.document.write.DocumentWriteResult;
import dev.gateboard.document.write.DocumentWriter;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.fuzz.Fuzz;
import dev.gateboard.model.checklist.GateSyntax;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Any bytes: refused with a line, or read, and then written as they were, and with decisions what reads the same
/// (R26).
@Timeout(value = 12, unit = TimeUnit.HOURS) // as long as was asked for
class DocumentFuzzTest {
    private static final String CHECKLIST = """
        ---
        title: beep
        ---
        # Beep `beep-api`
        - Owner: `TBD`
        - [ ] smoke <!-- probe: a, b -->
          - [x] a, `TBD (x | y)`
          - If x:
            - [ ] only x - **WAIVED** until 2026-12-31 by Ada: later <!-- gb:s=waived -->
        > 1. [~] quoted

        | gate | done |
        |---|---|
        | a | yes |

        ## Sign-off
        - Product sign-off: `TBD`
        """;

    @Test
    void anyBytesAreReadAndWrittenAsTheyWere() throws IOException {
        for (var form : GateSyntax.all())
            Fuzz.of("document-" + form.name().toLowerCase(Locale.ROOT))
                    .from(CHECKLIST, "- [ ] a\r\n- [ ] b\r\n", "<details>\n- [ ] a\n</details>\n")
                    .hold(bytes -> document(bytes, form));
    }

    private static void document(byte[] bytes, GateSyntax form) {
        if (!(DocumentParser.parse("a.md", bytes, form) instanceof DocumentParseResult.Parsed read)) return;
        var nothing =
                DocumentWriter.splice(read.document(), read.checklist(), new WriteInstructions(Map.of(), Map.of(), ""));
        if (nothing instanceof DocumentWriteResult.WrittenDocument written)
            assertThat(written.bytes()).isEqualTo(bytes);
        if (!form.isTasks()) return;
        var decided = new HashMap<Integer, WriteInstructions.GateMark>();
        for (var gate : read.checklist().gates()) {
            if (gate.isLeaf())
                decided.put(gate.index(), gate.index() % 2 == 0 ? Splices.PASSED : Splices.failed("a_b -- <c>"));
        }
        var all =
                DocumentWriter.splice(read.document(), read.checklist(), new WriteInstructions(decided, Map.of(), ""));
        if (!(all instanceof DocumentWriteResult.WrittenDocument written)) return;
        assertThat(DocumentParser.parse("a.md", written.bytes(), form))
                .isInstanceOfSatisfying(
                        DocumentParseResult.Parsed.class,
                        again -> assertThat(again.checklist().gates())
                                .hasSameSizeAs(read.checklist().gates()));
    }
}
