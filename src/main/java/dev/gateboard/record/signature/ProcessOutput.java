package dev.gateboard.record.signature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What a process prints, taken from it while it runs.
record ProcessOutput(CompletableFuture<String> out, CompletableFuture<String> error) {
    /// A thread each, and not the common pool: what a stopped program started may hold its output open for long,
    /// and the person who signs next must not wait for that.
    private static final Executor BESIDE =
            work -> Thread.ofPlatform().daemon().name("ssh-keygen").start(work);

    ProcessOutput(Process process) {
        this(
                CompletableFuture.supplyAsync(() -> read(process.inputReader(StandardCharsets.UTF_8)), BESIDE),
                CompletableFuture.supplyAsync(() -> read(process.errorReader(StandardCharsets.UTF_8)), BESIDE));
    }

    SshKeygen.ProcessResult toResult(boolean good) {
        return new SshKeygen.ProcessResult(
                good, (out.join() + error.join()).strip().replaceAll("\\R", "; "), out.join());
    }

    private static String read(BufferedReader reader) {
        try (reader) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
