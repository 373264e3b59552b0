package dev.gateboard.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.GateHints.GuidanceLine;
import dev.gateboard.model.checklist.TextItem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What stands under a gate and is no gate is its guidance.
class GuidanceTest {
    /// By reading the files: how many gates have guidance, and how many lines of it there are.
    private static final Map<String, String> FOUND = Map.ofEntries(
            Map.entry("10_kubernetes_sig-release_release-manager.md", "2 gates, 4 lines"),
            Map.entry("13_kubernetes_enhancements_README.md", "4 gates, 10 lines"),
            Map.entry("28_cilium_release_release_template_rc_branch.md", "20 gates, 71 lines"),
            Map.entry("34_filecoin-project_lotus_RELEASE_ISSUE_TEMPLATE.md", "16 gates, 30 lines"),
            Map.entry("37_jaegertracing_jaeger_remove-v1-checklist.md", "21 gates, 21 lines"),
            Map.entry("43_python-pillow_Pillow_RELEASING.md", "7 gates, 7 lines"),
            Map.entry("46_ErenAri_Aegis-BPF_ROLLOUT_CHECKLIST.md", "1 gates, 2 lines"),
            Map.entry("49_Alialhaj1_SLMS_GO_LIVE_CHECKLIST.md", "3 gates, 3 lines"),
            Map.entry("52_AbuAli85_smartpro-docs_PRODUCTION_READINESS_CHECKLIST.md", "19 gates, 57 lines"),
            Map.entry("70_knative_release_release-checklist.md", "25 gates, 49 lines"),
            Map.entry("second_para.md", "1 gates, 1 lines"));

    private static List<String> guidance(String text, int gate) {
        return Fixtures.checklist(text).gates().get(gate).hints().guidance().stream()
                .map(GuidanceTest::line)
                .toList();
    }

    private static String line(GuidanceLine line) {
        return "  ".repeat(line.depth()) + (line.isBullet() ? "- " : line.isCode() ? "` " : "") + line.text();
    }

    @Test
    void bulletsParagraphsLinksAndCodeUnderAGateAreItsGuidance() {
        var text = """
            - [ ] Restore drill done

              Take the newest dump.

              - Ask [Ada](https://a.example) first
                - twice
              - Runbook: [R](https://r.example)

                ```sh
                restore --dry
                restore
                ```
              > quoted

                  indented

              <!-- hidden -->
              <div>raw</div>
            """;
        assertThat(guidance(text, 0))
                .containsExactly(
                        "Take the newest dump.",
                        "- Ask Ada first",
                        "  - twice",
                        "- Runbook: R",
                        "  ` restore --dry\nrestore",
                        "quoted",
                        "` indented");
    }

    @Test
    void guidanceBelongsToTheNearestGateAbove() {
        var text = """
            - [ ] a
              - one
              - [ ] b
                - two
                  - [ ] c
                    three

                    four
              - five

            after
            """;
        assertThat(guidance(text, 0)).containsExactly("- one", "- five");
        assertThat(guidance(text, 1)).containsExactly("- two");
        assertThat(guidance(text, 2)).containsExactly("four");
    }

    /// Without it, nobody could tell what the gates below it are about.
    @Test
    void aLineThatLeadsGatesKeepsItsRow() {
        var items = Fixtures.checklist("- [ ] a\n  - plain\n  - In Europe:\n    - [ ] b\n")
                .sections()
                .getFirst()
                .items();
        assertThat(items.stream()
                        .filter(item -> item instanceof TextItem text && !text.isGuidance())
                        .map(item -> item.line()))
                .containsExactly(3);
    }

    @Test
    void whatStandsBesideTheGatesIsNobodysGuidance() {
        assertThat(guidance("- [ ] a\n\nafter\n\n- plain\n", 0)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void guidanceOfRealDocumentsIsFound(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        var gates = Fixtures.read(entry.bytes()).checklist().gates().stream()
                .filter(gate -> !gate.hints().guidance().isEmpty())
                .toList();
        int lines =
                gates.stream().mapToInt(gate -> gate.hints().guidance().size()).sum();
        assertThat(gates.size() + " gates, " + lines + " lines")
                .isEqualTo(FOUND.getOrDefault(entry.name(), "0 gates, 0 lines"));
    }
}
