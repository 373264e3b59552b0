package dev.gateboard.record.content;

import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.SafeFileName;
import dev.gateboard.model.signal.Verdict;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;

/// What holds of every JSON record that Gateboard writes and its pages need, beyond what reading it checks.
record RecordJsonValidator(RecordJson recordJson) {

    /// @throws IOException where it does not hold; its message says what is wrong, without the file's name
    void require() throws IOException {
        if (!isUuid(recordJson.review())) throw new IOException(Messages.RECORD.text("problem.review"));
        if (!isWhole(recordJson.history())) throw new IOException(Messages.RECORD.text("problem.history"));
        for (var document : recordJson.documents())
            if (!isBase64(document.bytes())) throw new IOException(Messages.RECORD.text("problem.document"));
        for (var role : recordJson.roles())
            if (!SafeFileName.isSafe(role.file())) throw new IOException(Messages.RECORD.text("problem.role"));
        if (!SafeFileName.isSafe(recordJson.name() + ".md"))
            throw new IOException(Messages.RECORD.text("problem.name"));
        for (var named : recordJson.evidence())
            if (!isPlain(named.file())) throw new IOException(Messages.RECORD.text("problem.evidence"));
        for (var leaf : recordJson.leaves()) {
            if (GateStatus.named(leaf.standing()).isEmpty())
                throw new IOException(Messages.RECORD.text("problem.status"));
            if (!hasVerdicts(leaf)) throw new IOException(Messages.RECORD.text("problem.verdict"));
            if (!leaf.curves().stream().allMatch(RecordCurve::isValid))
                throw new IOException(Messages.RECORD.text("problem.curve"));
        }
    }

    private static boolean isPlain(String file) {
        return file.startsWith(EvidenceFileNames.FOLDER)
                && SafeFileName.isSafe(file.substring(EvidenceFileNames.FOLDER.length()));
    }

    private static boolean isWhole(RecordJson.History history) {
        int number = 0;
        for (var line : history.lines()) if (line.number() != ++number || !line.isOfLines()) return false;
        return number == history.events() && number > 0;
    }

    private static boolean hasVerdicts(RecordJson.LeafGate leaf) {
        return Stream.concat(
                        leaf.readings().stream(),
                        leaf.failures().stream().flatMap(failure -> failure.readings().stream()))
                .allMatch(reading -> Verdict.named(reading.verdict()).isPresent());
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            var _ = Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
