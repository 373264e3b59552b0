package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.record.content.AmendmentFileNames;
import dev.gateboard.record.content.RecordSignatureStatus;
import dev.gateboard.record.signature.SignCommandLine;
import dev.gateboard.record.signature.SshKeygen;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The part of README.txt that verifies and signs with stock commands.
final class ReadmeCommandWriter {
    private static final DateTimeFormatter VERIFY_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// Stands for the reader's own list: one in this folder says nothing about who signed.
    private static final String ALLOWED_SIGNERS = "/path/to/your/allowed_signers";

    private final RecordSignatureStatus contents;
    private final List<String> lines;

    ReadmeCommandWriter(RecordSignatureStatus contents, List<String> lines) {
        this.contents = contents;
        this.lines = lines;
    }

    void write() {
        var recordJson = contents.recordJson();
        var markdown = recordJson.name() + ".md";
        lines.add("");
        lines.add(Messages.RECORD.text("readme.verify"));
        lines.add("");
        lines.add(Messages.RECORD.text("verify.statement"));
        lines.add(Messages.RECORD.text("readme.trust", ALLOWED_SIGNERS));
        lines.add("");
        lines.add("1. " + Messages.RECORD.text("readme.digests"));
        command("sha256sum " + SignCommandLine.quote(markdown) + " "
                + SignCommandLine.quote(recordJson.name() + ".record.json"));
        for (var role : recordJson.roles()) command("grep sha256 " + SignCommandLine.quote(contents.file(role)));
        if (!recordJson.evidence().isEmpty()) {
            command("sha256sum evidence/*");
            note(Messages.RECORD.text("readme.evidenceDigests", markdown));
        }
        note(Messages.RECORD.text("readme.otherSystems"));
        lines.add("");
        lines.add("2. " + Messages.RECORD.text("readme.signatures", SshKeygen.NAMESPACE));
        for (var role : recordJson.roles()) if (!role.person().isEmpty()) verify(role.person(), contents.file(role));
        for (var amends : contents.amendments()) {
            var said = amends.amendment().predicate();
            verify(said.amendedBy(), AmendmentFileNames.of(recordJson.name(), said.number()));
        }
        note(Messages.RECORD.text("readme.capitals"));
        note(Messages.RECORD.text(
                "readme.verifyTime",
                "-Overify-time="
                        + VERIFY_TIME.format(Instant.parse(recordJson.decision().at()))));
        lines.add("");
        signing();
        lines.add(Messages.RECORD.text("verify.limits"));
        lines.add(Messages.RECORD.text("readme.lineEnds"));
    }

    /// The line that signs, for each role whose signature is not there.
    private void signing() {
        var left = contents.recordJson().roles().stream()
                .filter(role -> !role.person().isEmpty() && !contents.isSigned(role))
                .toList();
        if (left.isEmpty()) return;
        lines.add(Messages.RECORD.text("readme.sign"));
        for (var role : left) command(SignCommandLine.of(contents.file(role)));
        note(Messages.RECORD.text("readme.key"));
        lines.add("");
    }

    private void verify(String person, String file) {
        var email = Person.parse(person).email();
        command("ssh-keygen -Y verify -f " + ALLOWED_SIGNERS + " -I " + SignCommandLine.quote(email) + " -n "
                + SshKeygen.NAMESPACE + " -s " + SignCommandLine.quote(file + ".sig") + " < "
                + SignCommandLine.quote(file));
    }

    private void command(String command) {
        lines.add("  " + command);
    }

    private void note(String note) {
        lines.add("   " + note);
    }
}
