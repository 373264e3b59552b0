package dev.gateboard.workspace.signal;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.signature.SshKeygen;
import dev.gateboard.record.verification.RecordVerifier;
import dev.gateboard.signal.probe.RecordProbeVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/// Verifies records for probes, as `verify` does.
public final class SshRecordProbeVerifier implements RecordProbeVerifier {
    private static final Release NOTHING = new Release("", "", List.of(), "", "");

    private final SshKeygen ssh = new SshKeygen("ssh-keygen");

    @Override
    public VerifiedRecord read(Path markdown, List<Path> signers, Instant now) {
        // What it says is kept with the reading.
        return Language.ENGLISH.call(() -> verify(markdown, signers, now));
    }

    private VerifiedRecord verify(Path markdown, List<Path> signers, Instant now) {
        try {
            var found = RecordVerifier.verify(ssh, markdown, signers.stream().findFirst(), now);
            try {
                var recordJson = recordJson(markdown);
                var decision = recordJson.decision();
                var release = recordJson.release();
                return new VerifiedRecord.Verified(
                        found,
                        decision.decision(),
                        Messages.SIGNAL.text("record.decision", decision.decision(), decision.by(), decision.at()),
                        decision.until().isEmpty() ? Instant.MAX : Instant.parse(decision.until()),
                        new Release(
                                release.service(),
                                release.environment(),
                                release.names(),
                                release.date(),
                                release.owner()));
            } catch (IOException | DateTimeException _) {
                // Verifying has said already what is wrong with it.
                return new VerifiedRecord.Verified(found, "", "", Instant.MAX, NOTHING);
            }
        } catch (RecordVerifier.NoSuchPlace | SshKeygen.MissingProgram e) {
            return new VerifiedRecord.Nothing(String.valueOf(e.getMessage()));
        }
    }

    private static RecordJson recordJson(Path markdown) throws IOException {
        var name = String.valueOf(markdown.getFileName());
        return RecordJson.read(Files.readAllBytes(
                markdown.resolveSibling(name.substring(0, name.length() - ".md".length()) + ".record.json")));
    }
}
