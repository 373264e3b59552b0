package dev.gateboard.model.action;

import dev.gateboard.model.checklist.GateSyntax;

/// The document of a review for a while: as it was opened, or an edited copy or newer template that took its place
/// (rule R31). Digests are SHA-256 in hexadecimal.
///
/// @param sha256 of the file's bytes
/// @param document of the bytes the review keeps: those of the file, but for places that were filled here, which are
/// empty again and wait for what fills them
/// @param template whether it came as a template, not as an edited copy
/// @param event the number of the event that brought it
public record DocumentVersion(
        String fileName, String sha256, String document, GateSyntax form, boolean template, int event) {

    public static DocumentVersion of(Action.Open opening, int event) {
        return new DocumentVersion(opening.fileName(), opening.sha256(), opening.sha256(), opening.form(), true, event);
    }
}
