package dev.gateboard.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every proposal of a healthy HTTP service is taken and asked: a gate about something else stays as it was.
@SuppressWarnings("StringConcatToTextBlock") // Line ends are part of what is tried.
class BorrowedProposalsAttack {
    private static final Map<String, JsonNode> GATES = new HashMap<>();

    static List<String> others() {
        return List.of(
                "database latency p95 below 500 ms",
                "restore drill finished within 4 hours",
                "login error rate below 1 %",
                "database alerts exist",
                "redis alerts exist",
                "auth session failure alerts exist",
                "migration failure alert exists",
                "backup latency below 300 ms",
                "certificate expiry alert exists",
                "queue latency p99 below 1 s",
                "search error rate below 2 %",
                "no error rate regressions in billing",
                "DNS lookup latency below 100 ms",
                "mobile crash rate below 1 %",
                "error budget policy is agreed",
                "latency of the support desk below 4 hours",
                "the error page is translated",
                "Redis availability above 99.9 %",
                "webhook delivery latency p95 below 5 s",
                "disk saturation alert exists");
    }

    @BeforeAll
    static void ask(@TempDir Path folder) {
        var desk = Metrics.server().at(folder);
        var text = new StringBuilder("# Shop\n\n"
                + "- Service: `shop`\n"
                + "- Release id: `v1`\n\n"
                + "## Observability\n\n"
                + "- [ ] Alerts exist and are actionable:\n"
                + "  - [ ] high error rate\n"
                + "  - [ ] elevated latency\n\n"
                + "## Others\n\n");
        others().forEach(gate -> text.append("- [ ] ").append(gate).append('\n'));
        desk.open("a.md", text.toString());
        desk.does("propose", "shop", "--accept");
        desk.does("probe", "shop");
        Desk.gates(desk.status("shop"))
                .forEach(gate -> GATES.put(gate.path("text").asString(""), gate));
    }

    @ParameterizedTest(name = "whatIsMeantIsProposedAndPasses [{0}]")
    @ValueSource(strings = {"high error rate", "elevated latency"})
    void whatIsMeantIsProposedAndPasses(String gate) {
        Desk.isGreen(GATES.getOrDefault(gate, Desk.JSON.nullNode()));
    }

    @ParameterizedTest(name = "requestsOfHttpProveNothingAbout [{0}]")
    @MethodSource("others")
    void requestsOfHttpProveNothingAboutSomethingElse(String gate) {
        Desk.isNotGreen(GATES.getOrDefault(gate, Desk.JSON.nullNode()));
        assertThat(GATES).containsKey(gate);
    }
}
