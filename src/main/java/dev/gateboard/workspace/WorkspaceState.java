package dev.gateboard.workspace;

import dev.gateboard.model.status.ReviewStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everything a user interface draws, at one moment: the reviews in order of opening, the templates, and when the
/// last event was stored.
public record WorkspaceState(List<ReviewStatus> reviewStatuses, List<TemplateLine> templates, Instant savedAt) {
    public WorkspaceState {
        reviewStatuses = List.copyOf(reviewStatuses);
        templates = List.copyOf(templates);
    }

    /// A stored checklist that can be opened again.
    ///
    /// @param title as a review of it reads; the file's name where none was opened
    /// @param name what people call it; empty where it goes by its file's name
    /// @param version which version it is, in people's words; empty where nobody said
    /// @param added when it came
    /// @param previousVersion the SHA-256 of the template whose next version it is, which came under the same file
    ///     name; empty where it is the first
    public record TemplateLine(
            String sha256,
            String fileName,
            String title,
            String name,
            String version,
            Instant added,
            boolean isArchived,
            String previousVersion) {

        /// One that nobody named.
        public TemplateLine(String sha256, String fileName, String title) {
            this(sha256, fileName, title, "", "", Instant.EPOCH, false, "");
        }

        /// What people call it, with its version; a template that nobody named goes by its title.
        public String displayName() {
            return ((name.isBlank() ? title : name) + " " + version).strip();
        }

        /// Whether it came under the file name of an earlier one and nobody said yet whether it replaces that.
        public boolean isPossibleNextVersion() {
            return !previousVersion.isEmpty() && version.isEmpty() && !isArchived;
        }

        /// The same under another name, as another version, or archived.
        public TemplateLine withLabel(String otherName, String otherVersion, boolean archived) {
            return new TemplateLine(sha256, fileName, title, otherName, otherVersion, added, archived, previousVersion);
        }
    }

    /// The template a review was opened from, where it may be the next version of an earlier one.
    public Optional<TemplateLine> possibleNextVersion(ReviewStatus opened) {
        return template(opened.review().openAction().sha256()).filter(TemplateLine::isPossibleNextVersion);
    }

    /// The template a review was upgraded to, where it may be the next version of an earlier one.
    public Optional<TemplateLine> possibleNextVersionAfterUpgrade(ReviewStatus upgraded) {
        return template(upgraded.review().documentVersion().document()).filter(TemplateLine::isPossibleNextVersion);
    }

    /// The newest stored version of the template that a review goes by; empty where that is the newest.
    public Optional<TemplateLine> newerVersion(ReviewStatus status) {
        var version = status.review().documentVersion();
        var own = version.template()
                ? version.document()
                : status.review().openAction().sha256();
        var newest = Optional.<TemplateLine>empty();
        for (var next = nextVersion(own);
                next.isPresent();
                next = nextVersion(next.get().sha256())) newest = next;
        return newest;
    }

    /// Templates are in the order they came, so that a later one is never before what it follows.
    private Optional<TemplateLine> nextVersion(String sha256) {
        return templates.stream()
                .filter(each -> each.previousVersion().equals(sha256) && !each.isArchived())
                .findFirst();
    }

    private Optional<TemplateLine> template(String sha256) {
        return templates.stream().filter(each -> each.sha256().equals(sha256)).findFirst();
    }

    public Optional<ReviewStatus> reviewStatus(UUID review) {
        return reviewStatuses.stream()
                .filter(reviewStatus -> reviewStatus.review().id().equals(review))
                .findFirst();
    }
}
