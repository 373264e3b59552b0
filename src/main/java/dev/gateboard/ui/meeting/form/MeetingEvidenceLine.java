package dev.gateboard.ui.meeting.form;

import dev.gateboard.ui.control.ClipboardEvidenceReader;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;

/// The evidence that was pasted into an open line.
final class MeetingEvidenceLine extends Label {
    private final MeetingText meetingText;
    private final Consumer<String> refuse;
    private final List<EvidenceInput> all = new ArrayList<>();

    /// @param refuse told why a file cannot be taken
    MeetingEvidenceLine(MeetingText meetingText, Consumer<String> refuse) {
        this.meetingText = meetingText;
        this.refuse = refuse;
        getStyleClass().addAll("secondary", "line-small");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        NodeVisibility.show(this, false);
    }

    List<EvidenceInput> all() {
        return all;
    }

    /// Takes what is on the clipboard; false where that is no evidence.
    boolean paste() {
        var board = Clipboard.getSystemClipboard();
        if (!ClipboardEvidenceReader.holdsMoreThanText(board) && !ClipboardEvidenceReader.holdsLink(board))
            return false;
        new ClipboardEvidenceReader(this::add, this::refuse).readClipboard(board);
        return true;
    }

    private void refuse(ClipboardEvidenceReader.UnreadableFile trouble) {
        var messages = meetingText.messages();
        refuse.accept(
                switch (trouble.reason()) {
                    case LARGE -> messages.text("meeting.large", trouble.file());
                    case EMPTY -> messages.text("meeting.nothingIn", trouble.file());
                    case UNREADABLE -> messages.text("meeting.unreadable", trouble.file());
                });
    }

    private void add(List<EvidenceInput> more) {
        all.addAll(more);
        setText(meetingText
                .messages()
                .text(
                        "meeting.with",
                        all.stream()
                                .map(each -> meetingText.mask(each.evidence().label()))
                                .collect(Collectors.joining(", "))));
        NodeVisibility.show(this, true);
    }
}
