package dev.gateboard.record.verification;

import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.RecordVerification;
import dev.gateboard.model.meeting.RecordVerification.RoleFinding;
import dev.gateboard.model.meeting.RecordVerification.VerificationResult;
import dev.gateboard.record.content.RecordFiles;
import dev.gateboard.record.signature.SshKeygen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Verifies a record folder with nothing but its files, `ssh-keygen` and the reader's own list of allowed signers
/// (rule R30). Everything is judged at the decision's time.
public final class RecordVerifier {
    private final SshKeygen ssh;
    private final Optional<Path> allowedSigners;
    private final Instant now;
    private final List<RoleFinding> findings = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private RecordVerification.SignedEvents vouched = RecordVerification.SignedEvents.NOTHING;

    private RecordVerifier(SshKeygen ssh, Optional<Path> allowedSigners, Instant now) {
        this.ssh = ssh;
        this.allowedSigners = allowedSigners;
        this.now = now;
    }

    /// Verifies what lies at a place.
    ///
    /// @param place the folder, or the Markdown in it
    /// @param allowedSigners the reader's own list; without one, identities stay unchecked
    /// @throws NoSuchPlace where there is nothing to verify, in one sentence
    public static RecordVerification verify(SshKeygen ssh, Path place, Optional<Path> allowedSigners, Instant now)
            throws NoSuchPlace, SshKeygen.MissingProgram {
        return new RecordVerifier(ssh, allowedSigners, now).at(place);
    }

    private RecordVerification at(Path place) throws NoSuchPlace, SshKeygen.MissingProgram {
        var record = RecordPlace.of(place);
        var folder = record.folder();
        var name = record.name();
        var file = name + ".md";
        var recordJson = folder.resolve(name + ".record.json");
        if (!Files.exists(recordJson))
            return result(
                    VerificationResult.NOT_A_RECORD,
                    Messages.RECORD.text("outcome.noJson", file, recordJson.getFileName()));
        try {
            return judge(RecordFiles.read(folder, name));
        } catch (IOException e) {
            return result(
                    VerificationResult.DAMAGED,
                    Messages.RECORD.text(
                            "folder.fileProblem", recordJson.getFileName(), String.valueOf(e.getMessage())));
        }
    }

    private RecordVerification judge(RecordFiles kept) throws SshKeygen.MissingProgram {
        if (kept.recordJson().decision().decision().isEmpty())
            return result(VerificationResult.NOT_A_RECORD, Messages.RECORD.text("outcome.draft", kept.name() + ".md"));
        try {
            var _ = kept.decidedAt();
        } catch (DateTimeException e) {
            return result(VerificationResult.DAMAGED, Messages.RECORD.text("outcome.noTime"));
        }
        var history = kept.recordJson().history();
        if (!history.computeDigest(kept.recordJson().review()).equals(history.digest())
                || history.events() != history.lines().size())
            return result(
                    VerificationResult.DAMAGED, Messages.RECORD.text("outcome.history", kept.name() + ".record.json"));
        if (history.ofDemo())
            return result(
                    VerificationResult.DEMO,
                    kept.recordJson().decision().decision(),
                    new VerificationSummary(kept).demo());
        var signer = new SignatureVerifier(ssh, allowedSigners, kept.decidedAt(), now);
        var check = new SignOffVerifier(kept, signer);
        for (var role : kept.recordJson().roles()) findings.add(check.verify(role));
        var besides = new AmendmentVerifier(kept, signer).verify();
        remarks.addAll(besides.remarks());
        var worst = VerificationRank.worst(findings);
        if (worst == VerificationResult.APPROVED) vouched = besides.signedEvents();
        var decision = kept.recordJson().decision().decision();
        return !besides.isIntact() && VerificationRank.isWorse(VerificationResult.CHANGED, worst)
                ? result(VerificationResult.CHANGED, decision, new VerificationSummary(kept).changedBesides())
                : result(worst, decision, new VerificationSummary(kept).outcome(worst, findings));
    }

    private RecordVerification result(VerificationResult result, String outcome) {
        return result(result, "", outcome);
    }

    private RecordVerification result(VerificationResult result, String decision, String outcome) {
        var summary = outcome + " " + Messages.RECORD.text("verify.limits");
        return new RecordVerification(result, decision, findings, remarks, outcome, summary, vouched);
    }

    /// There is nothing to verify at the place.
    public static final class NoSuchPlace extends Exception {
        private static final long serialVersionUID = 1;

        NoSuchPlace(String sentence) {
            super(sentence);
        }
    }
}
