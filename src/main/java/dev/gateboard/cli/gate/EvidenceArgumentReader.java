package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.WebAddress;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.workspace.review.EvidenceFileReader;
import dev.gateboard.workspace.review.FileAttachment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads what a mark is to rest on: addresses, files, pasted text.
final class EvidenceArgumentReader {
    private final CommandContext session;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<FileAttachment> attachments = new ArrayList<>();

    EvidenceArgumentReader(CommandContext session) {
        this.session = session;
    }

    static EvidenceArgumentReader of(CommandContext session, List<String> named) throws CommandException {
        var proofs = new EvidenceArgumentReader(session);
        for (var name : named) proofs.add(name);
        return proofs;
    }

    void add(String named) throws CommandException {
        var trimmed = named.strip();
        if (trimmed.isEmpty()) throw CommandException.usageError(Messages.COMMAND.text("value.noEvidence"));
        if (WebAddress.looksLikeAddress(trimmed)) {
            add(new Evidence.Address(trimmed));
            return;
        }
        switch (EvidenceFileReader.read(session.path(named))) {
            case EvidenceFileReader.AcceptedFile(FileAttachment attachment) -> add(attachment);
            case EvidenceFileReader.EvidenceRefused(var _, String sentence) -> throw new CommandException(sentence);
        }
    }

    private void add(Evidence.Address address) throws CommandException {
        var refusal = EvidenceFileReader.refusal(address);
        if (refusal.isPresent()) throw new CommandException(refusal.get());
        evidence.add(address);
    }

    /// Text from standard input.
    void addPasted() throws CommandException {
        try {
            var bytes = session.surroundings().in().readNBytes(Evidence.Attachment.LARGEST + 1);
            if (BlankText.isBlank(bytes)) throw new CommandException(Messages.COMMAND.text("value.noText"));
            if (bytes.length > Evidence.Attachment.LARGEST)
                throw new CommandException(Messages.COMMAND.text("value.largeText", Evidence.Attachment.LARGEST >> 20));
            add(FileAttachment.of("pasted.txt", bytes));
        } catch (IOException e) {
            throw new CommandException(Messages.COMMAND.text("file.noInput"));
        }
    }

    private void add(FileAttachment attachment) {
        attachments.add(attachment);
        evidence.add(attachment.evidence());
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    List<FileAttachment> attachments() {
        return List.copyOf(attachments);
    }
}
