package dev.gateboard.record.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Brings what ssh-keygen asks for to the user and the answer back, where there is no terminal: a program of
/// `SSH_ASKPASS` (ssh-keygen(1), "ENVIRONMENT") that hands the question over and waits for the answer in a pipe, so
/// that a passphrase never lies on the disk.
final class SshAskpass implements AutoCloseable {
    private static final String SCRIPT = """
        #!/bin/sh
        cd "$(dirname "$0")" || exit 1
        printf '%s' "$1" > asked.part
        mv asked.part asked
        [ "$SSH_ASKPASS_PROMPT" = none ] && exec sleep 600
        exec cat answer
        """;

    private final Path folder;
    private final Function<String, Optional<String>> asked;

    /// @param asked the answer to a question, or nothing where the user stops it
    private SshAskpass(Path folder, Function<String, Optional<String>> asked) {
        this.folder = folder;
        this.asked = asked;
    }

    static SshAskpass of(Function<String, Optional<String>> asked) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("gateboard-ask");
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.delete(folder);
            throw new IOException("there are no pipes here");
        }
        var ask = new SshAskpass(folder, asked);
        var script = Files.writeString(ask.script(), SCRIPT);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        int made = new ProcessBuilder("mkfifo", "-m", "600", ask.answer().toString())
                .start()
                .waitFor();
        if (made == 0) return ask;
        ask.close();
        throw new IOException("no pipe could be made");
    }

    Map<String, String> environment() {
        return Map.of("SSH_ASKPASS", script().toString(), "SSH_ASKPASS_REQUIRE", "force", "DISPLAY", display());
    }

    private static String display() {
        return System.getenv().getOrDefault("DISPLAY", ":");
    }

    /// Asks the user where ssh-keygen has asked; says whether it shall go on.
    boolean answerPrompt() throws IOException {
        var question = folder.resolve("asked");
        if (!Files.exists(question)) return true;
        var words = Files.readString(question);
        Files.delete(question);
        var answer = asked.apply(words.strip());
        answer.ifPresent(this::tell);
        return answer.isPresent();
    }

    /// Opening a pipe waits for its reader, who may be gone.
    private void tell(String answer) {
        Thread.ofPlatform().daemon().name("answer").start(() -> {
            try (var pipe = Files.newOutputStream(answer())) {
                pipe.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Path script() {
        return folder.resolve("ask");
    }

    private Path answer() {
        return folder.resolve("answer");
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
