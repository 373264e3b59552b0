package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
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
        if (trimmed.isEmpty())
            throw CommandException.usageError("Empty evidence proves nothing; name an address or a file.");
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
            if (BlankText.isBlank(bytes))
                throw new CommandException("Standard input has nothing to attach; pipe some text into it.");
            if (bytes.length > Evidence.Attachment.LARGEST)
                throw new CommandException(
                        "The text is larger than " + (Evidence.Attachment.LARGEST >> 20) + " MiB; attach less of it.");
            add(FileAttachment.of("pasted.txt", bytes));
        } catch (IOException e) {
            throw new CommandException("Standard input cannot be read; attach a file in its place.");
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
