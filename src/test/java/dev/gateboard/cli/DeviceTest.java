package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Devices where a file belongs: `/dev/zero` has no end, `/dev/full` takes nothing, and a device that is replaced by a
/// file is gone for everybody. Run on a copy of their names: what is tried here must not be able to harm the machine.
class DeviceTest {
    @TempDir
    Path folder = Path.of("");

    private Path device = Path.of("");

    @BeforeEach
    void aReviewAndADevice() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "this system has no /dev/zero");
        Files.writeString(folder.resolve("list.md"), "# demo\n\n- [ ] one\n");
        device = Files.createSymbolicLink(folder.resolve("device.md"), Path.of("/dev/zero"));
        assertThat(new Terminal(folder).run("open", "list.md").code()).isZero();
    }

    private void refused(String... command) {
        var answer = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new Terminal(folder).run(command));
        assertThat(answer.code()).as(answer.err()).isIn(2, 65);
        assertThat(answer.err()).contains("device or a pipe").hasLineCount(1);
        assertThat(Files.isSymbolicLink(device)).isTrue();
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export demo --plain -o device.md",
                "export demo -o device.md",
                "export demo --force -o device.md",
                "open device.md",
                "lint device.md",
                "inspect device.md",
                "refresh demo device.md",
                "upgrade demo device.md",
                "try device.md",
                "replay device.md",
                "answer demo device.md --by Ada"
            })
    void aDeviceIsNeitherReadNorReplaced(String command) {
        refused(command.split(" "));
    }
}
