package dev.gateboard.record.verification;

import dev.gateboard.model.meeting.RecordVerification.Result;
import dev.gateboard.model.meeting.RecordVerification.Vouched;
import dev.gateboard.record.content.AmendmentStatement;
import dev.gateboard.record.content.RecordFiles;
import dev.gateboard.record.content.Sha256Digest;
import dev.gateboard.record.signature.SshKeygen;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// What lies beside the signed bytes: the evidence they name by digest, and what was said afterwards.
record AmendmentVerifier(RecordFiles kept, SignatureVerifier signer) {

    /// @param good whether each piece is either as the record names it or not there
    /// @param vouched the events up to the last amendment that someone known signed, or the record's own
    record Found(boolean good, List<String> remarks, Vouched vouched) {}

    Found all() throws SshKeygen.MissingProgram {
        var remarks = new ArrayList<String>();
        boolean evidence = evidence(remarks);
        var read = new ArrayList<AmendmentStatement>();
        var amended = amendments(remarks, read);
        boolean pages = new ReadmeAndHtmlVerifier(kept, read, remarks).isGood();
        var folder = new UncoveredFilesVerifier(kept, remarks);
        folder.attributes();
        folder.strangers(read.size());
        return new Found(evidence && amended.good() && pages, remarks, amended.vouched());
    }

    private boolean evidence(List<String> remarks) {
        boolean good = true;
        for (var named : kept.recordJson().evidence()) {
            var file = kept.folder().resolve(named.file()).normalize();
            try {
                if (!file.startsWith(kept.folder().normalize()) || !Files.isRegularFile(file)) {
                    remarks.add(
                            "The evidence " + named.name() + " is not in this folder; the record names its digest.");
                } else if (!Sha256Digest.of(Files.readAllBytes(file)).equals(named.sha256())) {
                    remarks.add("The evidence " + named.file() + " is not the file the record names: it was changed.");
                    good = false;
                }
            } catch (IOException e) {
                remarks.add("The evidence " + named.file() + " cannot be read.");
            }
        }
        return good;
    }

    private Found amendments(List<String> remarks, List<AmendmentStatement> read) throws SshKeygen.MissingProgram {
        boolean good = true;
        var history = kept.recordJson().history();
        var vouched = new Vouched(history.events(), history.digest());
        var before = "";
        for (int number = 1; ; number++) {
            var file = kept.folder().resolve(AmendmentStatement.file(kept.name(), number));
            if (!Files.exists(file)) return new Found(good, remarks, vouched);
            try {
                var bytes = Files.readAllBytes(file);
                var amendment = AmendmentStatement.read(bytes);
                if (isOf(amendment, number, before)) {
                    var signed = signed(amendment, bytes);
                    read.add(amendment);
                    remarks.add(words(amendment, signed));
                    // An unsigned one before it is named by the signed one's digests.
                    if (good && isKnown(signed)) vouched = vouched(amendment);
                } else {
                    remarks.add(file.getFileName() + " is no amendment of this record.");
                    good = false;
                }
                before = Sha256Digest.of(bytes);
            } catch (IOException e) {
                remarks.add(file.getFileName() + " " + e.getMessage() + ".");
                good = false;
            }
        }
    }

    private boolean isOf(AmendmentStatement amendment, int number, String before) {
        var name = kept.name();
        return amendment.predicate().number() == number
                && amendment.digestOf(name + ".md").equals(kept.digest())
                && amendment.digestOf(name + ".record.json").equals(kept.twinDigest())
                && amendment.digestOf(AmendmentStatement.file(name, number - 1)).equals(before)
                && amendment.follows(kept.recordJson());
    }

    private SignatureVerifier.Found signed(AmendmentStatement amendment, byte[] bytes) throws SshKeygen.MissingProgram {
        var said = amendment.predicate();
        var file = AmendmentStatement.file(kept.name(), said.number());
        return signer.check(said.amendedBy(), bytes, kept.folder().resolve(file + ".sig"));
    }

    private static boolean isKnown(SignatureVerifier.Found signed) {
        return signed.result() == Result.APPROVED || signed.result() == Result.EXPIRED_SINCE;
    }

    private static Vouched vouched(AmendmentStatement amendment) {
        var history = amendment.predicate().history();
        return new Vouched(history.events(), history.digest());
    }

    private static String words(AmendmentStatement amendment, SignatureVerifier.Found signed) {
        var said = amendment.predicate();
        int changes = said.changes().size();
        return "Amendment " + said.number() + " by " + said.amendedBy() + " at " + said.amendedAt() + ": "
                + said.reason() + "; " + changes + (changes == 1 ? " change" : " changes") + " since; "
                + (signed.result() == Result.CHANGED ? "its signature does not fit it" : signed.words()) + ".";
    }
}
