package dev.gateboard.workspace;

import dev.gateboard.model.Release;
import dev.gateboard.record.SshKeygen;
import dev.gateboard.record.Twin;
import dev.gateboard.record.Verifier;
import dev.gateboard.signal.RecordReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/// Verifies records for probes, as `verify` does.
final class VerifiedRecords implements RecordReader {
    private static final Release NOTHING = new Release("", "", List.of(), "", "");

    private final SshKeygen ssh = new SshKeygen("ssh-keygen");

    @Override
    public Result read(Path markdown, List<Path> signers, Instant now) {
        try {
            var found = Verifier.verify(ssh, markdown, signers.stream().findFirst(), now);
            try {
                var twin = twin(markdown);
                var decision = twin.decision();
                var release = twin.release();
                return new Result.Found(
                        found,
                        decision.decision(),
                        decision.decision() + " by " + decision.by() + " at " + decision.at(),
                        decision.until().isEmpty() ? Instant.MAX : Instant.parse(decision.until()),
                        new Release(
                                release.service(),
                                release.environment(),
                                release.names(),
                                release.date(),
                                release.owner()));
            } catch (IOException | DateTimeException _) {
                // Verifying has said already what is wrong with it.
                return new Result.Found(found, "", "", Instant.MAX, NOTHING);
            }
        } catch (Verifier.NoSuchPlace | SshKeygen.MissingProgram e) {
            return new Result.Nothing(String.valueOf(e.getMessage()));
        }
    }

    private static Twin twin(Path markdown) throws IOException {
        var name = String.valueOf(markdown.getFileName());
        return Twin.read(Files.readAllBytes(
                markdown.resolveSibling(name.substring(0, name.length() - ".md".length()) + ".record.json")));
    }
}
