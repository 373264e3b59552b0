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
        var markdown = Files.isDirectory(place) ? onlyMarkdown(place) : place.toAbsolutePath();
        var folder = markdown.getParent();
        if (folder == null || !Files.exists(markdown))
            throw new NoSuchPlace(Messages.RECORD.text("place.missing", place));
        var file = String.valueOf(markdown.getFileName());
        var name = name(file);
        if (!file.equals(name + ".md")) throw new NoSuchPlace(Messages.RECORD.text("place.notMarkdown", file));
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

    private static String name(String file) {
        for (var ending : List.of(".md", ".record.json", ".html")) {
            if (file.endsWith(ending)) return file.substring(0, file.length() - ending.length());
        }
        return file;
    }

    private static Path onlyMarkdown(Path folder) throws NoSuchPlace {
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> file.toString().endsWith(".md")).toList();
            if (found.size() == 1) return found.getFirst().toAbsolutePath();
            throw new NoSuchPlace(
                    found.isEmpty()
                            ? Messages.RECORD.text("place.noMarkdown", folder)
                            : Messages.RECORD.text("place.manyMarkdown", folder));
        } catch (IOException e) {
            throw new NoSuchPlace(Messages.RECORD.text("place.unreadable", folder));
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
        var worst = worst();
        if (worst == VerificationResult.APPROVED) vouched = besides.signedEvents();
        var decision = kept.recordJson().decision().decision();
        return !besides.isIntact() && rank(worst) > rank(VerificationResult.CHANGED)
                ? result(VerificationResult.CHANGED, decision, new VerificationSummary(kept).changedBesides())
                : result(worst, decision, new VerificationSummary(kept).outcome(worst, findings));
    }

    /// Of the required roles; of the others only what is wrong with the bytes. Where no required role signs, some
    /// role must, since nothing else holds the bytes.
    private VerificationResult worst() {
        var worst = VerificationResult.APPROVED;
        for (var finding : findings) {
            var result = finding.result() == VerificationResult.EXPIRED_SINCE
                    ? VerificationResult.APPROVED
                    : finding.result();
            boolean wrong = rank(result) <= rank(VerificationResult.CHANGED);
            if ((finding.isRequired() || wrong) && rank(result) < rank(worst)) worst = result;
        }
        if (worst != VerificationResult.APPROVED || findings.stream().anyMatch(RecordVerifier::isSigned)) return worst;
        return findings.stream().anyMatch(finding -> finding.result() == VerificationResult.UNCHECKED)
                ? VerificationResult.UNCHECKED
                : VerificationResult.NOT_SIGNED;
    }

    private static boolean isSigned(RoleFinding finding) {
        return finding.result() == VerificationResult.APPROVED || finding.result() == VerificationResult.EXPIRED_SINCE;
    }

    /// The worse comes first.
    private static int rank(VerificationResult result) {
        return switch (result) {
            case NOT_A_RECORD -> 0;
            case DEMO -> 1;
            case DAMAGED -> 2;
            case CHANGED -> 3;
            case SIGNED_BY_ANOTHER -> 4;
            case NOT_SIGNED -> 5;
            case DECIDED_WITHOUT -> 6;
            case UNCHECKED -> 7;
            case EXPIRED_SINCE -> 8;
            case APPROVED -> 9;
        };
    }

    private RecordVerification result(VerificationResult result, String sentences) {
        return result(result, "", sentences);
    }

    private RecordVerification result(VerificationResult result, String decision, String sentences) {
        return new RecordVerification(
                result, decision, findings, remarks, sentences + " " + Messages.RECORD.text("verify.limits"), vouched);
    }

    /// There is nothing to verify at the place.
    public static final class NoSuchPlace extends Exception {
        private static final long serialVersionUID = 1;

        NoSuchPlace(String sentence) {
            super(sentence);
        }
    }
}
