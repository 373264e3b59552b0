package dev.gateboard.cli;

import dev.gateboard.model.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Who is at the keyboard: git's identity, else the login name.
final class Self {
    private Self() {}

    static Person of(Path folder) {
        var name = git(folder, "user.name");
        var mail = git(folder, "user.email");
        if (!name.isEmpty()) return new Person(name, mail);
        return mail.isEmpty() ? new Person(System.getProperty("user.name"), "") : new Person(mail, mail);
    }

    /// Empty where git does not know, or is not there.
    static String git(Path folder, String setting) {
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
