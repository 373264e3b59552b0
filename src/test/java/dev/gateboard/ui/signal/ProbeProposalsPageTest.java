package dev.gateboard.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.SignalBoards;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

/// What is proposed is accepted one by one or together (rule R12), and a first address is pasted at the place.
class ProbeProposalsPageTest {
    private final List<String> heard = new ArrayList<>();
    private final SignalBoards boards = new SignalBoards();
    private List<ProbeProposal> proposals = List.of();
    private final ProbeProposalsPage page = TestWindow.call(() ->
            new ProbeProposalsPage(Messages.WINDOW, verbs(), new AnsweringSources(heard), () -> heard.add("sources")));

    private ProbeProposal proposal(String gate, String kind, String words, String... sources) {
        return new ProbeProposal(
                boards.gate(gate).id(),
                List.of(new ProbeProposal.Offer(
                        kind + "-" + gate.length(),
                        kind,
                        kind.equals("alert-rule") ? SourceKind.PROMETHEUS : SourceKind.FOLDER,
                        List.of(sources),
                        sources.length == 1 ? sources[0] : "",
                        words,
                        "")),
                "The gate asks for an alert; a pass proves that its rule is loaded, healthy and can fire.",
                "");
    }

    private void proposed(String... sources) {
        proposals = List.of(
                proposal("high error rate", "alert-rule", "the alerting rules named like error rate", sources),
                proposal("elevated latency", "alert-rule", "the alerting rules named like latency", sources),
                proposal("DB/Redis saturation", "dashboard", "the dashboards' panels on saturation"));
    }

    @Test
    void whatIsAcceptableIsAcceptedTogetherAndTheRestSaysWhatItNeeds() {
        proposed("staging");
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(boards.board(), proposals));
            window.save("proposals-light");
            assertThat(window.texts(".needs"))
                    .singleElement()
                    .asString()
                    .contains("Add a signal source first: folder.");
            assertThat(window.lookup(".first-source").queryAll()).isEmpty();
            window.clickOn("Accept the 2 suggestions that are ready");
            assertThat(heard)
                    .containsExactly("accept [" + boards.gate("high error rate").id() + ", "
                            + boards.gate("elevated latency").id() + "]");
            window.dark();
            window.save("proposals-dark");
        }
    }

    @Test
    void whatIsReadyComesFirstAndIsAcceptedAlone() {
        proposed("staging");
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(boards.board(), proposals.reversed()));
            window.clickOn(accepts(window).getFirst());
            assertThat(heard)
                    .containsExactly(
                            "accept [" + boards.gate("elevated latency").id() + "]");
        }
    }

    private static List<javafx.scene.Node> accepts(TestWindow window) {
        return window.lookup(".deed").queryAll().stream()
                .filter(node ->
                        node instanceof Button button && button.getText().equals("Accept"))
                .toList();
    }

    @Test
    void withoutASourceTheAddressOfAPrometheusIsPastedHere() {
        proposed();
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(boards.board(), proposals));
            window.save("proposals-first-light");
            assertThat(window.lookup("#accept-all").queryAll()).isEmpty();
            window.enter("#first-address", "http://127.0.0.1:9090");
            proposed("prometheus");
            window.clickOn("Use this Prometheus");
            assertThat(heard).containsExactly("test http://127.0.0.1:9090", "add prometheus http://127.0.0.1:9090");
            verifyThat(window.only("Accept the 2 suggestions that are ready"), isVisible());
            window.resize(683, 360);
            window.save("proposals-narrow");
        }
    }

    @Test
    void whichOfSeveralSourcesIsMeantIsAskedAtTheGate() {
        proposed("prod", "staging");
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(boards.board(), proposals.subList(0, 1)));
            assertThat(window.lookup("#accept-all").queryAll()).isEmpty();
            window.clickOn("staging");
            verifyThat(window.only("Accept the 1 suggestion that is ready"), isVisible());
        }
    }

    private ProbeProposalController verbs() {
        return new ProbeProposalController() {
            @Override
            public CompletableFuture<List<ProbeProposal>> propose(UUID review) {
                return CompletableFuture.completedFuture(proposals);
            }

            @Override
            public CompletableFuture<String> accept(UUID review, List<ProbeProposal> accepted) {
                heard.add("accept " + accepted.stream().map(ProbeProposal::gate).toList());
                return CompletableFuture.completedFuture("");
            }
        };
    }
}
