package dev.gateboard.workspace.review;

import dev.gateboard.document.Document;
import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.status.ReviewStatus;

/// A review as it stands now, with the document it is about.
public record LoadedReview(Document document, Checklist checklist, ReviewStatus reviewStatus) {
    LoadedReview with(DocumentParseResult.Parsed read, ReviewStatus next) {
        return new LoadedReview(read.document(), read.checklist(), next);
    }
}
