package dev.gateboard.workspace.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A setting of git's, as a folder has it (git-config(1)).
public final class GitConfigReader {
    private GitConfigReader() {}

    /// Empty where git does not know, or is not there.
    public static String of(Path folder, String setting) {
        try {
            var process = new ProcessBuilder("git", "config", "--get", setting)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0
                    ? answer.replaceAll("[`\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]", "")
                            .strip()
                    : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
