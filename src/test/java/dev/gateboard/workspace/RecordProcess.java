package dev.gateboard.workspace;

import dev.gateboard.workspace.review.WorkspaceResult;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A process of its own that decides a small review, says so, and then waits to be killed; or goes on to export it and
/// says what came of that.
final class RecordProcess {
    private RecordProcess() {}

    /// @param before what to put before the program, such as a command that mounts something for it
    static Process start(List<String> before, String what, Path temp) throws IOException {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath(), RecordProcess.class.getName(), what, temp.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @SuppressWarnings("SystemOut") // the pipe to the test
    public static void main(String... arguments) throws Exception {
        try (var beep = new BeepReview(Path.of(arguments[1]))) {
            beep.decided();
            System.out.println("decided " + beep.review());
            if (arguments[0].equals("wait")) Thread.sleep(60_000);
            System.out.println(
                    switch (beep.workspace()
                            .records()
                            .exportFolder(beep.review(), BeepReview.ADA, beep.folder(), false)
                            .join()) {
                        case WorkspaceResult.Stored _ -> "exported";
                        case WorkspaceResult.ActionRefused(String sentence) -> sentence;
                    });
        }
    }

    /// The modules of this test run as a class path.
    private static String classPath() {
        try {
            var own = Path.of(Objects.requireNonNull(RecordProcess.class.getResource("RecordProcess.class"))
                    .toURI());
            var root = own.resolve("../../../..").normalize();
            var modules = System.getProperty("jdk.module.path", System.getProperty("java.class.path"));
            return modules + File.pathSeparator + root;
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
