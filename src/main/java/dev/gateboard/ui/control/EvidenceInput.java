package dev.gateboard.ui.control;

import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.WebAddress;
import dev.gateboard.workspace.review.FileAttachment;
import java.util.List;

/// Evidence that someone pasted, dropped or typed, with the bytes it needs.
public record EvidenceInput(Evidence evidence, List<FileAttachment> attachments) {

    public static EvidenceInput file(FileAttachment attachment) {
        return new EvidenceInput(attachment.evidence(), List.of(attachment));
    }

    /// An address where the text is one, else the text itself as a file.
    public static EvidenceInput text(String text) {
        var line = text.strip();
        return WebAddress.looksLikeAddress(line)
                ? new EvidenceInput(new Evidence.Address(line), List.of())
                : file(FileAttachment.text(text));
    }
}
