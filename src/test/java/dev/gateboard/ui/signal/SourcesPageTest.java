package dev.gateboard.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.ui.control.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SourcesPageTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String REFUSED = "127.0.0.1:9093 refused the connection. Is it running?";

    private final List<String> heard = new ArrayList<>();
    private final SourcesPage page =
            Screen.call(() -> new SourcesPage(Messages.WINDOW, new AnsweringSources(heard), () -> {}));

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
        try (var screen = Screen.of(1000, 720, () -> page)) {
            screen.run(() -> page.show(sources(), NOON));
            screen.save("sources-light");
            assertThat(screen.texts(".source-state"))
                    .startsWith("Responds in 12 ms · checked 9 s ago")
                    .anyMatch(text -> text.startsWith("Offline since ") && text.endsWith(REFUSED))
                    .contains("Not checked yet");
            screen.dark();
            screen.save("sources-dark");
            screen.light();
            screen.resize(683, 360);
            screen.save("sources-narrow");
        }
    }

    @Test
    void pastedAddressIsTriedAndKept() {
        try (var screen = Screen.of(1000, 720, () -> page)) {
            screen.run(() -> page.show(List.of(), NOON));
            screen.save("sources-empty-light");
            assertThat(screen.all("#sources-empty")).hasSize(1);
            screen.run(() -> ((TextField) screen.find("#source-address")).setText("http://127.0.0.1:9090"));
            screen.click(screen.named("Test"));
            assertThat(screen.named("prometheus responds.")).isNotNull();
            screen.click(screen.named("Add source"));
            assertThat(heard).containsExactly("test http://127.0.0.1:9090", "add prometheus http://127.0.0.1:9090");
        }
    }

    @Test
    void missingAddressIsSaidAtThePlaceAndNothingIsAsked() {
        try (var screen = Screen.of(1000, 720, () -> page)) {
            screen.run(() -> page.show(List.of(), NOON));
            screen.click(screen.named("Add source"));
            assertThat(screen.named("The address or path is missing. Enter it above."))
                    .isNotNull();
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void receiverIsOffUntilAskedAndItsLineIsOneClickToCopy() {
        try (var screen = Screen.of(1000, 720, () -> page)) {
            screen.run(() -> page.show(sources(), NOON));
            screen.click(screen.named("Start listening"));
            screen.click(screen.named("Copy"));
            assertThat(heard).containsExactly("listen otlp true");
            assertThat(Screen.call(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318");
        }
    }

    @Test
    void aReceiverThatTakesGrpcHasASecondLineToCopy() {
        var both = new SourceHealth(
                "otlp", SourceKind.OTLP_RECEIVER, "127.0.0.1:4318", "127.0.0.1:4317", new SourceHealth.Health.Off());
        try (var screen = Screen.of(1000, 720, () -> page)) {
            screen.run(() -> page.show(List.of(both), NOON));
            assertThat(screen.texts(".export-line"))
                    .containsExactly(
                            "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318",
                            "OTEL_EXPORTER_OTLP_PROTOCOL=grpc OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4317");
            screen.click(screen.all(".export-line").getLast().getParent().lookup(".button"));
            assertThat(Screen.call(() -> Clipboard.getSystemClipboard().getString()))
                    .startsWith("OTEL_EXPORTER_OTLP_PROTOCOL=grpc ");
            screen.save("sources-grpc");
        }
    }

    @Test
    void removingAsksOnceAtThePlace() {
        try (var screen = Screen.of(1000, 720, () -> page)) {
            screen.run(() -> page.show(sources().subList(0, 1), NOON));
            screen.click(screen.named("Remove…"));
            assertThat(heard).isEmpty();
            screen.click(screen.named("Remove source"));
            assertThat(heard).containsExactly("remove staging-prometheus");
        }
    }

    @Test
    void whatIsOpenInARowStaysWhileAnswersComeIn() {
        try (var screen = Screen.of(1000, 720, () -> page)) {
            screen.run(() -> page.show(sources().subList(0, 1), NOON));
            screen.click(screen.named("Edit…"));
            screen.save("sources-edit-light");
            screen.run(() -> ((TextField) screen.all("#source-address").getFirst()).setText("http://127.0.0.1:9999"));
            screen.run(() -> page.show(sources().subList(0, 1), NOON.plusSeconds(1)));
            screen.run(() -> screen.all("#source-address").getFirst().requestFocus());
            screen.press(KeyCode.ENTER);
            assertThat(heard).containsExactly("replace staging-prometheus http://127.0.0.1:9999");
        }
    }
}
