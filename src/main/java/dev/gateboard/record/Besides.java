package dev.gateboard.record;

import dev.gateboard.model.Verification.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// What lies beside the signed bytes: the evidence they name by digest, and what was said afterwards.
record Besides(Kept kept, Signer signer) {

    /// @param good whether each piece is either as the record names it or not there
    record Found(boolean good, List<String> remarks) {}

    Found all() throws SshKeygen.MissingProgram {
        var remarks = new ArrayList<String>();
        boolean evidence = evidence(remarks);
        boolean amendments = amendments(remarks);
        return new Found(evidence && amendments, remarks);
    }

    private boolean evidence(List<String> remarks) {
        boolean good = true;
        for (var named : kept.twin().evidence()) {
            var file = kept.folder().resolve(named.file()).normalize();
            try {
                if (!file.startsWith(kept.folder().normalize()) || !Files.isRegularFile(file)) {
                    remarks.add(
                            "The evidence " + named.name() + " is not in this folder; the record names its digest.");
                } else if (!Digest.of(Files.readAllBytes(file)).equals(named.sha256())) {
                    remarks.add("The evidence " + named.file() + " is not the file the record names: it was changed.");
                    good = false;
                }
            } catch (IOException e) {
                remarks.add("The evidence " + named.file() + " cannot be read.");
            }
        }
        return good;
    }

    private boolean amendments(List<String> remarks) throws SshKeygen.MissingProgram {
        boolean good = true;
        var before = "";
        for (int number = 1; ; number++) {
            var file = kept.folder().resolve(Amendment.file(kept.name(), number));
            if (!Files.exists(file)) return good;
            try {
                var bytes = Files.readAllBytes(file);
                var amendment = Amendment.read(bytes);
                if (isOf(amendment, number, before)) remarks.add(words(amendment, bytes));
                else {
                    remarks.add(file.getFileName() + " is no amendment of this record.");
                    good = false;
                }
                before = Digest.of(bytes);
            } catch (IOException e) {
                remarks.add(file.getFileName() + " " + e.getMessage() + ".");
                good = false;
            }
        }
    }

    private boolean isOf(Amendment amendment, int number, String before) {
        var name = kept.name();
        return amendment.predicate().number() == number
                && amendment.digestOf(name + ".md").equals(kept.digest())
                && amendment.digestOf(name + ".record.json").equals(kept.twinDigest())
                && amendment.digestOf(Amendment.file(name, number - 1)).equals(before)
                && amendment.follows(kept.twin());
    }

    private String words(Amendment amendment, byte[] bytes) throws SshKeygen.MissingProgram {
        var said = amendment.predicate();
        var file = Amendment.file(kept.name(), said.number());
        var signed = signer.check(said.amendedBy(), bytes, kept.folder().resolve(file + ".sig"));
        int changes = said.changes().size();
        return "Amendment " + said.number() + " by " + said.amendedBy() + " at " + said.amendedAt() + ": "
                + said.reason() + "; " + changes + (changes == 1 ? " change" : " changes") + " since; "
                + (signed.result() == Result.CHANGED ? "its signature does not fit it" : signed.words()) + ".";
    }
}
