package dev.gateboard.record.verification;

import dev.gateboard.model.meeting.RecordVerification.RoleFinding;
import dev.gateboard.model.meeting.RecordVerification.VerificationResult;
import dev.gateboard.record.content.RecordFiles;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.SignOffStatement;
import dev.gateboard.record.signature.SshKeygen;
import java.io.IOException;
import java.nio.file.Files;

/// Checks one role: its statement against the record, the record's bytes against its statement, and its signature.
record SignOffVerifier(RecordFiles recordFiles, SignatureVerifier signer) {

    RoleFinding verify(RecordJson.Role role) throws SshKeygen.MissingProgram {
        var file = recordFiles.file(role, ".json");
        byte[] bytes;
        SignOffStatement statement;
        try {
            bytes = Files.readAllBytes(file);
            statement = SignOffStatement.read(bytes);
        } catch (IOException e) {
            return finding(
                    VerificationResult.DAMAGED,
                    role,
                    "its statement " + file.getFileName() + " is missing or unreadable");
        }
        if (!agrees(role, statement))
            return finding(VerificationResult.DAMAGED, role, "its statement says something else than the record");
        var changed = changed(statement);
        if (!changed.isEmpty()) return finding(VerificationResult.CHANGED, role, changed);
        if (role.person().isEmpty())
            return finding(VerificationResult.DECIDED_WITHOUT, role, "decided without " + role.label());
        var found = signer.check(role.person(), bytes, recordFiles.file(role, ".json.sig"));
        return finding(found.result(), role, found.text() + overruled(role));
    }

    /// What a go went against, which a signature alone does not show.
    private String overruled(RecordJson.Role role) {
        if (!recordFiles.recordJson().isOverruled(role)) return "";
        var decision = recordFiles.recordJson().decision();
        // One line, whatever the file holds.
        var reason = role.reason().replaceAll("\\p{Cntrl}+", " ");
        return ", who answered no-go: " + reason + "; decided " + decision.decision() + " against it"
                + (decision.second().isEmpty() ? "" : ", with " + decision.second() + " as second person");
    }

    private static RoleFinding finding(VerificationResult result, RecordJson.Role role, String words) {
        return new RoleFinding(role.label(), role.required(), result, words);
    }

    private boolean agrees(RecordJson.Role role, SignOffStatement statement) {
        var predicate = statement.predicate();
        var recordJson = recordFiles.recordJson();
        return statement.type().equals(SignOffStatement.TYPE)
                && statement.predicateType().equals(SignOffStatement.PREDICATE)
                && predicate.role().equals(role.label())
                && predicate.person().equals(role.person())
                && predicate.vote().equals(role.vote())
                && predicate.decision().equals(recordJson.decision().decision())
                && predicate.decidedBy().equals(recordJson.decision().by())
                && predicate.decidedAt().equals(recordJson.decision().at())
                && predicate.review().equals(recordJson.review())
                && predicate.gates().equals(recordJson.gates());
    }

    private String changed(SignOffStatement statement) {
        var recordJson = recordFiles.name() + ".record.json";
        if (!statement.digestOf(recordJson).equals(recordFiles.recordJsonDigest()))
            return recordJson + " was changed after signing";
        var markdown = recordFiles.name() + ".md";
        var stated = statement.digestOf(markdown);
        if (stated.equals(recordFiles.digest())) return "";
        return markdown + " was changed after signing"
                + (recordFiles.matchesWithOtherLineEnds(stated) ? "; it matches when line ends are restored" : "");
    }
}
