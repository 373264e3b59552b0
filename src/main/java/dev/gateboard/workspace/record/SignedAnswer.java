package dev.gateboard.workspace.record;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.record.signature.AllowedSigners;
import dev.gateboard.record.signature.SshKeygen;
import dev.gateboard.workspace.platform.TemporaryFolder;
import dev.gateboard.workspace.review.FileAttachment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An answer that its writer signed: the text, and below it an armored signature over it (OpenSSH, PROTOCOL.sshsig,
/// under the namespace of records). Where it is the writer's, it backs what the answer says (rule R10).
///
/// @param body what was signed
/// @param armor the signature; empty where there is none
/// @param unsignedText what stands below the signature, which is not signed and not read
record SignedAnswer(String body, String armor, String unsignedText) {
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
    private static final String END = "-----END SSH SIGNATURE-----";

    static SignedAnswer read(String text) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, Math.max(0, begin));
        return begin < 0 || end < 0
                ? new SignedAnswer(text, "", "")
                : new SignedAnswer(
                        text.substring(0, begin),
                        text.substring(begin, end + END.length()) + "\n",
                        text.substring(end + END.length()));
    }

    boolean isSigned() {
        return !armor.isEmpty();
    }

    /// The signature as evidence, or the sentence why it proves nothing.
    RecordService.RecordResult<FileAttachment> verify(SshKeygen ssh, Person by, Optional<Path> signers, Instant now) {
        if (signers.isEmpty()) return new RecordService.RecordRefused<>(Messages.RECORD.text("reply.noSigners"));
        try (var folder = new TemporaryFolder("gateboard-answer")) {
            var file = Files.writeString(folder.path().resolve("answer.sig"), armor);
            var allowed = new AllowedSigners(ssh, signers.get());
            // What stood between the text and the signature when it was pasted together is not known.
            for (var signed : List.of(body, body.stripTrailing() + "\n", body.stripTrailing())) {
                var bytes = signed.getBytes(StandardCharsets.UTF_8);
                if (allowed.verify(by.email(), file, bytes, now).isSuccess())
                    return new RecordService.SignatureFound<>(
                            FileAttachment.of("answer.txt.sig", armor.getBytes(StandardCharsets.UTF_8)));
            }
            return new RecordService.RecordRefused<>(Messages.RECORD.text("reply.notByWriter", by.toString()));
        } catch (SshKeygen.MissingProgram | IOException e) {
            return new RecordService.RecordRefused<>(
                    Messages.RECORD.text("reply.notChecked", String.valueOf(e.getMessage())));
        }
    }
}
