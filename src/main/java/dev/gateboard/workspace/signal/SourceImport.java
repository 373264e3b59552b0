package dev.gateboard.workspace.signal;

import dev.gateboard.model.signal.SourceDraft;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The sources of another list that the user's own list does not have. Nothing is added before somebody says so.
///
/// @param drafts what would be added
/// @param known the names that the user's list has already
/// @param byHand the names of sources with settings that no form shows, or that run a program, which have to be copied
/// by
/// hand
/// @param problem why the other list cannot be read; empty where it can
public record SourceImport(List<SourceDraft> drafts, List<String> known, List<String> byHand, String problem) {
    public SourceImport {
        drafts = List.copyOf(drafts);
        known = List.copyOf(known);
        byHand = List.copyOf(byHand);
    }

    public static SourceImport read(Path other, SourcesFileService own) {
        var drafts = new ArrayList<SourceDraft>();
        var known = new ArrayList<String>();
        var byHand = new ArrayList<String>();
        try {
            for (var source : SourcesFile.read(other).byKey().values()) {
                if (own.draft(source.key()).isPresent()) known.add(source.key());
                else if (SourcesFileService.isSafeToCopy(source)) drafts.add(SourcesFileService.draft(source));
                else byHand.add(source.key());
            }
            return new SourceImport(drafts, known, byHand, "");
        } catch (InvalidConfigException e) {
            return new SourceImport(
                    List.of(), List.of(), List.of(), other.getFileName() + ":" + e.line() + ": " + e.sentence());
        }
    }

    /// The names of what would be added.
    public List<String> names() {
        return drafts.stream().map(SourceDraft::key).toList();
    }

    /// Adds them; one sentence why not all were, empty where they were.
    public String addTo(SourcesFileService own) {
        for (var draft : drafts) {
            var trouble = own.add(draft);
            if (!trouble.isEmpty()) return trouble;
        }
        return "";
    }
}
