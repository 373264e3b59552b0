package dev.gateboard.record.signature;

import dev.gateboard.language.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// The stock `ssh-keygen -Y`, which signs and verifies (OpenSSH PROTOCOL.sshsig; ssh-keygen(1)). Keys stay with it
/// and with its agent.
public final class SshKeygen {

    /// What a signature by Gateboard is for; one made for something else does not verify.
    public static final String NAMESPACE = "gateboard@v1";

    private static final ProcessResult STOPPED = new ProcessResult(false, "stopped", "");

    private final String program;
    private final List<Function<String, Optional<String>>> asked;

    /// Before what the program said, where no one could be asked what it asks for.
    public static final String UNASKED = "nobody could be asked: ";

    /// What it asks for is asked at the terminal.
    public SshKeygen(String program) {
        this.program = program;
        this.asked = List.of();
    }

    /// What it asks for is put to `asked`, on the thread that signs.
    ///
    /// @param asked the answer to a question such as for a passphrase, or nothing where the user stops
    public SshKeygen(String program, Function<String, Optional<String>> asked) {
        this.program = program;
        this.asked = List.of(asked);
    }

    /// What the program answered.
    ///
    /// @param message what the program printed, on one line
    public record ProcessResult(boolean isSuccess, String message, String out) {}

    /// Signs a file into `FILE.sig`. Where the key has a passphrase, ssh-keygen asks for it: at the terminal, or
    /// through the user's `SSH_ASKPASS`.
    ///
    /// @param key a private key's file, or a public key's whose private half an agent holds
    public ProcessResult sign(Path key, Path file) throws MissingProgram {
        var arguments = List.of("-Y", "sign", "-f", key.toString(), "-n", NAMESPACE, file.toString());
        if (asked.isEmpty()) return runInteractive(arguments, Map.of(), () -> true);
        try (var ask = SshAskpass.of(asked.getFirst())) {
            return runInteractive(arguments, ask.environment(), ask::answerPrompt);
        } catch (IOException e) {
            // Without pipes, as on Windows, an agent answers, or no one does.
            var answer = runInteractive(arguments, Map.of(), () -> true);
            return answer.isSuccess() ? answer : new ProcessResult(false, UNASKED + answer.message(), answer.out());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return STOPPED;
        }
    }

    /// Whether to go on.
    private interface ContinueCheck {
        boolean shouldContinue() throws IOException;
    }

    private ProcessResult runInteractive(List<String> arguments, Map<String, String> environment, ContinueCheck looking)
            throws MissingProgram {
        var process = start(arguments, ProcessBuilder.Redirect.INHERIT, environment);
        try {
            var said = new ProcessOutput(process);
            while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
                if (!looking.shouldContinue()) return stop(process);
            }
            return said.toResult(process.exitValue() == 0);
        } catch (IOException e) {
            return stop(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stop(process);
        }
    }

    /// Whether the signature fits the bytes, no matter who made it.
    public ProcessResult matches(Path signature, byte[] message) throws MissingProgram {
        return runWithInput(message, "-Y", "check-novalidate", "-n", NAMESPACE, "-s", signature.toString());
    }

    /// Runs the program with these arguments, the message as its standard input.
    ProcessResult runWithInput(byte[] message, String... arguments) throws MissingProgram {
        var process = start(List.of(arguments), ProcessBuilder.Redirect.PIPE, Map.of());
        try {
            var said = new ProcessOutput(process);
            feed(process, message);
            return said.toResult(process.waitFor() == 0);
        } catch (IOException e) {
            return new ProcessResult(false, Messages.RECORD.text("sign.noConnection", program), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stop(process);
        }
    }

    private Process start(List<String> arguments, ProcessBuilder.Redirect input, Map<String, String> environment)
            throws MissingProgram {
        var command = new ArrayList<String>();
        command.add(program);
        command.addAll(arguments);
        try {
            var builder = new ProcessBuilder(command).redirectInput(input);
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new MissingProgram(program, e);
        }
    }

    private static ProcessResult stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return STOPPED;
    }

    private static void feed(Process process, byte[] message) throws IOException {
        try (var in = process.getOutputStream()) {
            in.write(message);
        } catch (IOException e) {
            // It may refuse the signature before it has read the message; what it says then is the answer.
            if (process.isAlive()) throw e;
        }
    }

    /// There is no such program on this machine.
    public static final class MissingProgram extends Exception {
        private static final long serialVersionUID = 1;

        MissingProgram(String program, IOException cause) {
            super(Messages.RECORD.text("keygen.missing", program), cause);
        }
    }
}
