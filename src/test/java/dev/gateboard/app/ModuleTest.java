package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The program runs as a module and tests do not quite: what a library reaches into must be open to it.
class ModuleTest {

    @Test
    void recordsThatBecomeJsonAreOpenToJackson() throws IOException, URISyntaxException {
        var classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
            var open = ModuleDescriptor.read(descriptor).opens().stream()
                    .filter(opens -> opens.targets().contains("tools.jackson.databind"))
                    .map(ModuleDescriptor.Opens::source)
                    .collect(Collectors.toSet());
            assertThat(open)
                    .isEqualTo(Set.of(
                            "dev.gateboard.model.action",
                            "dev.gateboard.record.content",
                            "dev.gateboard.signal.prometheus",
                            "dev.gateboard.store.bundle"));
        }
    }
}
