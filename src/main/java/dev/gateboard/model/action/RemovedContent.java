package dev.gateboard.model.action;

import java.util.List;

/// What goes with a review that is removed, besides its events (rule R39).
///
/// @param files attached files, documents and probes files that no other review needs
/// @param bytes of them all
/// @param templates the file names of the templates among them
public record RemovedContent(int files, long bytes, List<String> templates) {
    public RemovedContent {
        templates = List.copyOf(templates);
    }
}
