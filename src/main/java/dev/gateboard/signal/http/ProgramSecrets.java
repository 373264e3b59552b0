package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.Credential;
import dev.gateboard.signal.config.HomeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/// What programs such as `pass` print as a secret. Each runs without a shell, once for as long as this computer's
/// Gateboard runs, and once more when a source refuses what it printed. Neither its output nor what it says on
/// standard error goes anywhere else.
final class ProgramSecrets {
    static final Duration LIMIT = Duration.ofSeconds(10);

    /// After a refusal it is asked anew, but not again and again: it may ask a person.
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /// In bytes; no header takes more.
    private static final int LONGEST = 16_384;

    private final Path folder;
    private final Duration limit;
    private final ConcurrentHashMap<List<String>, Kept> kept = new ConcurrentHashMap<>();

    ProgramSecrets(Path folder, Duration limit) {
        this.folder = folder;
        this.limit = limit;
    }

    String value(Credential.ProgramOutput program) throws CredentialResolver.Missing {
        return kept(program).value(program);
    }

    void refused(Credential.ProgramOutput program) {
        kept(program).forget();
    }

    private Kept kept(Credential.ProgramOutput program) {
        return kept.computeIfAbsent(program.arguments(), _ -> new Kept());
    }

    private final class Kept {
        /// Held while it runs, so that several probes run it once.
        private final ReentrantLock lock = new ReentrantLock();

        private String secret = "";
        private long forgotten = System.nanoTime() - PAUSE.toNanos();

        String value(Credential.ProgramOutput program) throws CredentialResolver.Missing {
            lock.lock();
            try {
                if (secret.isEmpty()) secret = run(program);
                return secret;
            } finally {
                lock.unlock();
            }
        }

        void forget() {
            lock.lock();
            try {
                if (System.nanoTime() - forgotten < PAUSE.toNanos()) return;
                forgotten = System.nanoTime();
                secret = "";
            } finally {
                lock.unlock();
            }
        }
    }

    private String run(Credential.ProgramOutput program) throws CredentialResolver.Missing {
        var output = output(program);
        var secret = output.strip();
        if (secret.isEmpty() || secret.length() > LONGEST || secret.chars().anyMatch(Character::isISOControl))
            throw new CredentialResolver.Missing(Messages.SIGNAL.text("source.programOutput", program.program()));
        return secret;
    }

    private String output(Credential.ProgramOutput program) throws CredentialResolver.Missing {
        Process process;
        try {
            process = new ProcessBuilder(command(program))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new CredentialResolver.Missing(Messages.SIGNAL.text("source.noProgram", program.program()));
        }
        var deadline = System.nanoTime() + limit.toNanos();
        try {
            process.getOutputStream().close();
            var output = CompletableFuture.supplyAsync(
                    () -> read(process), work -> Thread.ofVirtual().start(work));
            var text = output.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (text.length() > LONGEST) throw new IOException();
            if (!process.waitFor(Duration.ofNanos(deadline - System.nanoTime()))) throw new TimeoutException();
            if (process.exitValue() != 0)
                throw new CredentialResolver.Missing(
                        Messages.SIGNAL.text("source.programFailed", program.program(), process.exitValue()));
            return text;
        } catch (TimeoutException e) {
            throw new CredentialResolver.Missing(
                    Messages.SIGNAL.text("source.programSlow", program.program(), limit.toSeconds()));
        } catch (IOException | ExecutionException e) {
            throw new CredentialResolver.Missing(Messages.SIGNAL.text("source.programOutput", program.program()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CredentialResolver.Missing(
                    Messages.SIGNAL.text("source.programSlow", program.program(), limit.toSeconds()));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// A program with a slash in its name starts at the folder of the list, as every path of it does; others are found
    /// on the path.
    private List<String> command(Credential.ProgramOutput program) {
        if (!program.program().contains("/")) return program.arguments();
        var command = new ArrayList<>(program.arguments());
        command.set(
                0, HomeFolder.ofThisMachine().resolve(program.program(), folder).toString());
        return command;
    }

    private static String read(Process process) {
        try (var output = process.getInputStream()) {
            return new String(output.readNBytes(LONGEST + 1), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
