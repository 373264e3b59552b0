package dev.gateboard.record.verification;

import dev.gateboard.language.Messages;
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
                    VerificationResult.DAMAGED, role, Messages.RECORD.text("statement.unreadable", file.getFileName()));
        }
        if (!agrees(role, statement))
            return finding(VerificationResult.DAMAGED, role, Messages.RECORD.text("statement.differs"));
        var changed = changed(statement);
        if (!changed.isEmpty()) return finding(VerificationResult.CHANGED, role, changed);
        if (role.person().isEmpty())
            return finding(
                    VerificationResult.DECIDED_WITHOUT, role, Messages.RECORD.text("statement.without", role.label()));
        var found = signer.check(role.person(), bytes, recordFiles.file(role, ".json.sig"));
        return finding(found.result(), role, withNoGo(found.text(), role));
    }

    /// What a go went against, which a signature alone does not show.
    private String withNoGo(String found, RecordJson.Role role) {
        if (!recordFiles.recordJson().isOverruled(role)) return found;
        var decision = recordFiles.recordJson().decision();
        // One line, whatever the file holds.
        var reason = role.reason().replaceAll("\\p{Cntrl}+", " ");
        return decision.second().isEmpty()
                ? Messages.RECORD.text("statement.against", found, reason, decision.decision())
                : Messages.RECORD.text(
                        "statement.againstWithSecond", found, reason, decision.decision(), decision.second());
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
            return Messages.RECORD.text("statement.changed", recordJson);
        var markdown = recordFiles.name() + ".md";
        var stated = statement.digestOf(markdown);
        if (stated.equals(recordFiles.digest())) return "";
        return recordFiles.matchesWithOtherLineEnds(stated)
                ? Messages.RECORD.text("statement.changedLineEnds", markdown)
                : Messages.RECORD.text("statement.changed", markdown);
    }
}
