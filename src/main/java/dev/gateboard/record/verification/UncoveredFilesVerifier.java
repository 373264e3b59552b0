package dev.gateboard.record.verification;

import dev.gateboard.language.Messages;
import dev.gateboard.record.content.AmendmentFileNames;
import dev.gateboard.record.content.GitAttributesFile;
import dev.gateboard.record.content.RecordFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Names what lies in a record folder and nothing signed speaks of.
record UncoveredFilesVerifier(RecordFiles kept, List<String> remarks) {
    private static final int MOST_NAMED = 8;

    /// Names what else lies in the folder: nothing vouches for it.
    void strangers(int amendments) {
        var known = new HashSet<>(List.of(
                kept.name() + ".md",
                kept.name() + ".record.json",
                kept.name() + ".html",
                "README.txt",
                GitAttributesFile.NAME,
                "evidence"));
        for (var role : kept.recordJson().roles()) {
            known.add(kept.name() + "." + role.file() + ".json");
            if (!role.person().isEmpty()) known.add(kept.name() + "." + role.file() + ".json.sig");
        }
        for (int number = 1; number <= amendments; number++) {
            known.add(AmendmentFileNames.of(kept.name(), number));
            known.add(AmendmentFileNames.of(kept.name(), number) + ".sig");
        }
        kept.recordJson().evidence().forEach(file -> known.add(file.file()));
        var others = new ArrayList<String>();
        for (var folder : List.of(kept.folder(), kept.folder().resolve("evidence"))) {
            if (!Files.isDirectory(folder)) continue;
            try (var files = Files.list(folder)) {
                files.map(file -> relative(kept.folder(), file))
                        .filter(name -> !known.contains(name))
                        .sorted()
                        .forEach(others::add);
            } catch (IOException _) {
                remarks.add(Messages.RECORD.text("folder.unlisted", folder.getFileName()));
            }
        }
        if (others.isEmpty()) return;
        int shown = Math.min(MOST_NAMED, others.size());
        var named = String.join(", ", others.subList(0, shown));
        remarks.add(
                others.size() > shown
                        ? Messages.RECORD.count("folder.manyStrangers", others.size() - shown, named)
                        : Messages.RECORD.text("folder.strangers", named));
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/').replaceAll("\\p{Cntrl}", "?");
    }

    /// Says where the file that keeps git from converting line ends is not the one that was written.
    void attributes() {
        var file = kept.folder().resolve(GitAttributesFile.NAME);
        try {
            if (!Files.exists(file)) {
                remarks.add(Messages.RECORD.text("attributes.missing"));
                return;
            }
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            var own = GitAttributesFile.LINES;
            if (!lines.containsAll(own)) remarks.add(Messages.RECORD.text("attributes.changed"));
            else if (!own.containsAll(lines)) remarks.add(Messages.RECORD.text("attributes.more"));
        } catch (IOException _) {
            remarks.add(Messages.RECORD.text("attributes.unreadable"));
        }
    }
}
