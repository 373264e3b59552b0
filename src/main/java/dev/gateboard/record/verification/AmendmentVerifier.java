package dev.gateboard.record.verification;

import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.RecordVerification.SignedEvents;
import dev.gateboard.model.meeting.RecordVerification.VerificationResult;
import dev.gateboard.record.content.AmendmentFileNames;
import dev.gateboard.record.content.AmendmentStatement;
import dev.gateboard.record.content.RecordClock;
import dev.gateboard.record.content.RecordFiles;
import dev.gateboard.record.content.Sha256Digest;
import dev.gateboard.record.signature.SshKeygen;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// What lies beside the signed bytes: the evidence they name by digest, and what was said afterwards.
record AmendmentVerifier(RecordFiles recordFiles, SignatureVerifier signer) {

    /// @param isIntact whether each piece is either as the record names it or not there
    /// @param signedEvents the events up to the last amendment that someone known signed, or the record's own
    record AmendmentCheck(boolean isIntact, List<String> remarks, SignedEvents signedEvents) {}

    AmendmentCheck verify() throws SshKeygen.MissingProgram {
        var remarks = new ArrayList<String>();
        boolean evidence = evidence(remarks);
        var read = new ArrayList<AmendmentStatement>();
        var amended = amendments(remarks, read);
        boolean pages = new ReadmeAndHtmlVerifier(recordFiles, read, remarks).isGood();
        var folder = new UncoveredFilesVerifier(recordFiles, remarks);
        folder.attributes();
        folder.strangers(read.size());
        return new AmendmentCheck(evidence && amended.isIntact() && pages, remarks, amended.signedEvents());
    }

    private boolean evidence(List<String> remarks) {
        boolean good = true;
        for (var named : recordFiles.recordJson().evidence()) {
            var file = recordFiles.folder().resolve(named.file()).normalize();
            try {
                if (!file.startsWith(recordFiles.folder().normalize()) || !Files.isRegularFile(file)) {
                    remarks.add(Messages.RECORD.text("evidence.missing", named.name()));
                } else if (!Sha256Digest.of(Files.readAllBytes(file)).equals(named.sha256())) {
                    remarks.add(Messages.RECORD.text("evidence.changed", named.file()));
                    good = false;
                }
            } catch (IOException e) {
                remarks.add(Messages.RECORD.text("evidence.unreadable", named.file()));
            }
        }
        return good;
    }

    private AmendmentCheck amendments(List<String> remarks, List<AmendmentStatement> read)
            throws SshKeygen.MissingProgram {
        boolean good = true;
        var history = recordFiles.recordJson().history();
        var vouched = new SignedEvents(history.events(), history.digest());
        var before = "";
        for (int number = 1; ; number++) {
            var file = recordFiles.folder().resolve(AmendmentFileNames.of(recordFiles.name(), number));
            if (!Files.exists(file)) return new AmendmentCheck(good, remarks, vouched);
            try {
                var bytes = Files.readAllBytes(file);
                var amendment = AmendmentStatement.read(bytes);
                if (isOf(amendment, number, before)) {
                    var signed = signed(amendment, bytes);
                    read.add(amendment);
                    remarks.add(sentence(amendment, signed));
                    // An unsigned one before it is named by the signed one's digests.
                    if (good && isKnown(signed)) vouched = signedEvents(amendment);
                } else {
                    remarks.add(Messages.RECORD.text("amendments.foreign", file.getFileName()));
                    good = false;
                }
                before = Sha256Digest.of(bytes);
            } catch (IOException e) {
                remarks.add(
                        Messages.RECORD.text("folder.fileProblem", file.getFileName(), String.valueOf(e.getMessage())));
                good = false;
            }
        }
    }

    private boolean isOf(AmendmentStatement amendment, int number, String before) {
        var name = recordFiles.name();
        return amendment.predicate().number() == number
                && amendment.digestOf(name + ".md").equals(recordFiles.digest())
                && amendment.digestOf(name + ".record.json").equals(recordFiles.recordJsonDigest())
                && amendment.digestOf(AmendmentFileNames.of(name, number - 1)).equals(before)
                && amendment.follows(recordFiles.recordJson());
    }

    private SignatureVerifier.SignatureCheck signed(AmendmentStatement amendment, byte[] bytes)
            throws SshKeygen.MissingProgram {
        var said = amendment.predicate();
        var file = AmendmentFileNames.of(recordFiles.name(), said.number());
        return signer.check(said.amendedBy(), bytes, recordFiles.folder().resolve(file + ".sig"));
    }

    private static boolean isKnown(SignatureVerifier.SignatureCheck signed) {
        return signed.result() == VerificationResult.APPROVED || signed.result() == VerificationResult.EXPIRED_SINCE;
    }

    private static SignedEvents signedEvents(AmendmentStatement amendment) {
        var history = amendment.predicate().history();
        return new SignedEvents(history.events(), history.digest());
    }

    private String sentence(AmendmentStatement amendment, SignatureVerifier.SignatureCheck signed) {
        var said = amendment.predicate();
        return Messages.RECORD.count(
                "amendments.verified",
                said.changes().size(),
                Integer.toString(said.number()),
                said.amendedBy(),
                RecordClock.of(recordFiles.recordJson()).withZone(said.amendedAt()),
                said.reason(),
                signed.result() == VerificationResult.CHANGED
                        ? Messages.RECORD.text("amendments.badSignature")
                        : signed.text());
    }
}
