package dev.gateboard.ui.gate;

import dev.gateboard.model.Evidence;
import dev.gateboard.model.WebAddress;
import dev.gateboard.workspace.Enclosure;
import java.util.List;

/// A proof that somebody pasted, dropped or typed, with the bytes it needs.
public record Brought(Evidence evidence, List<Enclosure> enclosures) {

    public static Brought file(Enclosure enclosure) {
        return new Brought(enclosure.evidence(), List.of(enclosure));
    }

    /// An address where the text is one, else the text itself as a file.
    public static Brought text(String text) {
        var line = text.strip();
        return WebAddress.isMeant(line)
                ? new Brought(new Evidence.Address(line), List.of())
                : file(Enclosure.text(text));
    }
}
