package dev.gateboard.signal.otlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gateboard.signal.ServerProgram;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The packages of an SDK, put into the cache of this user once for all clones and builds.
///
/// @param name of the folder, with the version
/// @param file that lists the packages, as the installer reads it
/// @param list what the file says; another list is another folder
/// @param commands that install what the file lists into the folder where they run
record SdkPackages(String name, String file, String list, List<List<String>> commands) {

    /// Where they are. The test ends here where they cannot be had.
    Path folder() throws IOException, InterruptedException {
        var folder = Files.createDirectories(
                ServerProgram.cache().resolve("sdks", name + "-" + Integer.toHexString(list.hashCode())));
        var whole = folder.resolve("whole");
        try (var one = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = one.lock()) {
            if (Files.exists(whole)) return folder;
            Files.writeString(folder.resolve(file), list);
            for (var command : commands) install(folder, command);
            Files.createFile(whole);
        }
        return folder;
    }

    private void install(Path folder, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        int code = process.waitFor();
        if (ServerProgram.areRequired()) assertThat(code).as(said).isZero();
        assumeTrue(code == 0, () -> "the SDK " + name + " cannot be had from here: " + said);
    }
}
