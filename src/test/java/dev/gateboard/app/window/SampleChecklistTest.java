package dev.gateboard.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.Main;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SampleChecklistTest {

    @Test
    void bundledSampleIsTheDocumentAsItWasGiven() throws IOException {
        try (var sample = Main.class.getResourceAsStream("/dev/gateboard/sample/production-readiness-staging.md")) {
            assertThat(sample).isNotNull();
            assertThat(sample.readAllBytes()).hasSize(4509);
        }
    }
}
