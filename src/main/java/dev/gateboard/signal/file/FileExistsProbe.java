package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Whether files are there. A file with nothing in it shows nobody anything.
public record FileExistsProbe() implements ProbeKind {
    /// In bytes: a file that shows nothing so far shows nothing.
    private static final int BEGINNING = 1 << 20;

    @Override
    public String text() {
        return "file-exists";
    }

    @Override
    public String summary() {
        return "Every file that `path` names exists and is not empty.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.FOLDER;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(ProbeKey.required(
                "path", new ProbeKeyType.Text(), VariablePlace.GLOB, "A file in the folder, or a glob for several."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        var pattern = context.probe().keys().text("path");
        return new FolderFileFinder(context.folder()).ask(pattern, context.now(), files -> judge(context, files));
    }

    private static ProbeResult judge(ProbeContext context, List<Path> files) throws IOException {
        for (var file : files)
            if (isEmpty(file))
                return result(
                        context, files, Verdict.INCONCLUSIVE, Messages.SIGNAL.text("file.empty", file.getFileName()));
        return result(
                context,
                files,
                Verdict.PASS,
                Messages.SIGNAL.text("file.exists", files.getFirst().getFileName()));
    }

    private static boolean isEmpty(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return BlankText.isBlank(in.readNBytes(BEGINNING));
        }
    }

    private static ProbeResult result(ProbeContext context, List<Path> files, Verdict verdict, String reason) {
        var names = files.stream()
                .map(file -> String.valueOf(file.getFileName()))
                .limit(20)
                .toList();
        return new ProbeResult(
                context.probe().keys().text("path"),
                Reading.NO_SERVER_TIME,
                context.now(),
                names,
                names.size(),
                Messages.SIGNAL.text("file.expected"),
                verdict,
                reason,
                0,
                "");
    }
}
