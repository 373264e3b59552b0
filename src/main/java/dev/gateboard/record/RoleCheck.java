package dev.gateboard.record;

import dev.gateboard.model.Verification.Finding;
import dev.gateboard.model.Verification.Result;
import java.io.IOException;
import java.nio.file.Files;

/// Checks one role: its statement against the record, the record's bytes against its statement, and its signature.
record RoleCheck(Kept kept, Signer signer) {

    Finding of(Twin.Role role) throws SshKeygen.MissingProgram {
        var file = kept.file(role, ".json");
        byte[] bytes;
        Statement statement;
        try {
            bytes = Files.readAllBytes(file);
            statement = Statement.read(bytes);
        } catch (IOException e) {
            return said(Result.DAMAGED, role, "its statement " + file.getFileName() + " is missing or unreadable");
        }
        if (!agrees(role, statement))
            return said(Result.DAMAGED, role, "its statement says something else than the record");
        var changed = changed(statement);
        if (!changed.isEmpty()) return said(Result.CHANGED, role, changed);
        if (role.person().isEmpty()) return said(Result.DECIDED_WITHOUT, role, "decided without " + role.label());
        var found = signer.check(role.person(), bytes, kept.file(role, ".json.sig"));
        return said(found.result(), role, found.words() + overruled(role));
    }

    /// What a go went against, which a signature alone does not show.
    private String overruled(Twin.Role role) {
        if (!kept.twin().wentAgainst(role)) return "";
        var decision = kept.twin().decision();
        // One line, whatever the file holds.
        var reason = role.reason().replaceAll("\\p{Cntrl}+", " ");
        return ", who answered no-go: " + reason + "; decided " + decision.decision() + " against it"
                + (decision.second().isEmpty() ? "" : ", with " + decision.second() + " as second person");
    }

    private static Finding said(Result result, Twin.Role role, String words) {
        return new Finding(role.label(), role.required(), result, words);
    }

    private boolean agrees(Twin.Role role, Statement statement) {
        var predicate = statement.predicate();
        var twin = kept.twin();
        return statement.type().equals(Statement.TYPE)
                && statement.predicateType().equals(Statement.PREDICATE)
                && predicate.role().equals(role.label())
                && predicate.person().equals(role.person())
                && predicate.vote().equals(role.vote())
                && predicate.decision().equals(twin.decision().decision())
                && predicate.decidedBy().equals(twin.decision().by())
                && predicate.decidedAt().equals(twin.decision().at())
                && predicate.review().equals(twin.review())
                && predicate.gates().equals(twin.gates());
    }

    private String changed(Statement statement) {
        var twin = kept.name() + ".record.json";
        if (!statement.digestOf(twin).equals(kept.twinDigest())) return twin + " was changed after signing";
        var markdown = kept.name() + ".md";
        var stated = statement.digestOf(markdown);
        if (stated.equals(kept.digest())) return "";
        return markdown + " was changed after signing"
                + (kept.matchesOtherwise(stated) ? "; it matches when line ends are restored" : "");
    }
}
