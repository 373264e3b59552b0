package dev.gateboard.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.ui.control.TestWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SourcesPageTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String REFUSED = "127.0.0.1:9093 refused the connection. Is it running?";

    private final List<String> heard = new ArrayList<>();
    private final SourcesPage page =
            TestWindow.call(() -> new SourcesPage(Messages.WINDOW, new AnsweringSources(heard), () -> {}));

    private static SourceHealth source(String key, SourceKind kind, String address, SourceHealth.Health state) {
        return new SourceHealth(key, kind, address, state);
    }

    private static List<SourceHealth> sources() {
        return List.of(
                source(
                        "staging-prometheus",
                        SourceKind.PROMETHEUS,
                        "http://127.0.0.1:9090",
                        new SourceHealth.Health.Online(Duration.ofMillis(12), NOON.minusSeconds(9))),
                source(
                        "alertmanager",
                        SourceKind.ALERTMANAGER,
                        "http://127.0.0.1:9093",
                        new SourceHealth.Health.Offline(NOON.minusSeconds(3600), REFUSED)),
                source("otlp", SourceKind.OTLP_RECEIVER, "127.0.0.1:4318", new SourceHealth.Health.Off()),
                source("ci", SourceKind.FOLDER, "/home/ada/build/ci", new SourceHealth.Health.Unknown()));
    }

    @Test
    void eachSourceSaysHowItAnswers() {
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(sources(), NOON));
            window.save("sources-light");
            assertThat(window.texts(".source-state"))
                    .startsWith("Responds in 12 ms · checked 9 s ago")
                    .anyMatch(text -> text.startsWith("Offline since ") && text.endsWith(REFUSED))
                    .contains("Not checked yet");
            window.dark();
            window.save("sources-dark");
            window.light();
            window.resize(683, 360);
            window.save("sources-narrow");
        }
    }

    @Test
    void aClockThatDiffersAndARefusalAreSaid() {
        var ahead = new SourceHealth.Health.Online(Duration.ofMillis(12), NOON.minusSeconds(9), Duration.ofSeconds(62));
        var behind =
                new SourceHealth.Health.Online(Duration.ofMillis(12), NOON.minusSeconds(9), Duration.ofSeconds(-7));
        var login = "The source redirects to a login page (https://sso.example). Set `authorization`, `basic_auth` or"
                + " `oauth2` for it in sources.yaml.";
        var refuses = new SourceHealth.Health.Refuses(NOON.minusSeconds(60), login);
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(
                    List.of(
                            source("mimir", SourceKind.PROMETHEUS, "https://mimir.example/prometheus", ahead),
                            source("alarm", SourceKind.ALERTMANAGER, "https://alarm.example", behind),
                            source("web", SourceKind.HTTP, "https://staging.example", refuses)),
                    NOON));
            window.save("sources-refusing");
            assertThat(window.texts(".source-state"))
                    .startsWith(
                            "Responds in 12 ms · checked 9 s ago · its clock is 62 seconds ahead of this computer",
                            "Responds in 12 ms · checked 9 s ago · its clock is 7 seconds behind this computer")
                    .anyMatch(text -> text.startsWith("Refusing requests since ") && text.endsWith(login));
        }
    }

    @Test
    void pastedAddressIsTriedAndKept() {
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(List.of(), NOON));
            window.save("sources-empty-light");
            verifyThat(window.only("#sources-empty"), isVisible());
            window.enter("#source-address", "http://127.0.0.1:9090");
            window.clickOn("Test");
            verifyThat(window.only("prometheus responds."), isVisible());
            window.clickOn("Add source");
            assertThat(heard).containsExactly("test http://127.0.0.1:9090", "add prometheus http://127.0.0.1:9090");
        }
    }

    @Test
    void otherReviewsNeedNoAddress() {
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(List.of(), NOON));
            window.clickOn("Other reviews");
            window.save("sources-reviews-light");
            window.clickOn("Add source");
            assertThat(heard).containsExactly("add reviews this");
            window.clickOn("Grafana");
            window.enter("#source-address", "https://grafana.example");
            window.clickOn("Add source");
            assertThat(heard).containsExactly("add reviews this", "add grafana https://grafana.example");
        }
    }

    @Test
    void missingAddressIsSaidAtThePlaceAndNothingIsAsked() {
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(List.of(), NOON));
            window.clickOn("Add source");
            verifyThat(window.only("The address or path is missing. Enter it above."), isVisible());
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void receiverIsOffUntilAskedAndItsLineIsOneClickToCopy() {
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(sources(), NOON));
            window.clickOn("Start listening");
            window.clickOn("Copy");
            assertThat(heard).containsExactly("listen otlp true");
            assertThat(TestWindow.call(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318");
        }
    }

    @Test
    void aReceiverThatTakesGrpcHasASecondLineToCopy() {
        var both = new SourceHealth(
                "otlp", SourceKind.OTLP_RECEIVER, "127.0.0.1:4318", "127.0.0.1:4317", new SourceHealth.Health.Off());
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(List.of(both), NOON));
            assertThat(window.texts(".export-line"))
                    .containsExactly(
                            "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318",
                            "OTEL_EXPORTER_OTLP_PROTOCOL=grpc OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4317");
            window.clickOn(window.all(".export-line").getLast().getParent().lookup(".button"));
            assertThat(TestWindow.call(() -> Clipboard.getSystemClipboard().getString()))
                    .startsWith("OTEL_EXPORTER_OTLP_PROTOCOL=grpc ");
            window.save("sources-grpc");
        }
    }

    @Test
    void removingAsksOnceAtThePlace() {
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(sources().subList(0, 1), NOON));
            window.clickOn("Remove…");
            assertThat(heard).isEmpty();
            window.clickOn("Remove source");
            assertThat(heard).containsExactly("remove staging-prometheus");
        }
    }

    @Test
    void whatIsOpenInARowStaysWhileAnswersComeIn() {
        try (var window = TestWindow.of(1000, 720, () -> page)) {
            window.interact(() -> page.show(sources().subList(0, 1), NOON));
            window.clickOn("Edit…");
            window.save("sources-edit-light");
            window.enter(".source-row #source-address", "http://127.0.0.1:9999");
            window.interact(() -> page.show(sources().subList(0, 1), NOON.plusSeconds(1)));
            window.push(KeyCode.ENTER);
            assertThat(heard).containsExactly("replace staging-prometheus http://127.0.0.1:9999");
        }
    }
}
