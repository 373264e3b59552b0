package dev.gateboard.signal.report;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.file.KnownFiles;
import dev.gateboard.signal.file.WholeFileReader;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// Reports of one form, each a whole file in JSON.
///
/// @param problems why some file cannot be relied on, each a sentence that names the file
record JsonReports<R>(List<R> reports, List<String> problems) {
    /// In bytes.
    static final long LARGEST = 32L << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    JsonReports {
        reports = List.copyOf(reports);
        problems = List.copyOf(problems);
    }

    /// Reads a report from its JSON.
    interface Form<R> {
        /// The report of one file.
        ///
        /// @param written how old the file is, where the report does not say when it was made
        R read(JsonShape top, Instant written) throws UnexpectedShapeException;
    }

    static <R> JsonReports<R> read(List<Path> files, Form<R> form, Instant now) throws IOException {
        var reports = new ArrayList<R>();
        var problems = new ArrayList<String>();
        for (var file : files) {
            var name = String.valueOf(file.getFileName());
            try {
                var changed = Files.getLastModifiedTime(file).toInstant();
                var bytes = WholeFileReader.read(file, LARGEST);
                var text = new String(bytes, StandardCharsets.UTF_8);
                var top = JsonShape.read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
                reports.add(form.read(top.isObject(), KnownFiles.since(bytes, changed, now)));
            } catch (WholeFileReader.NotRead e) {
                problems.add(e.sentence(name));
            } catch (UnexpectedShapeException e) {
                problems.add(Messages.SIGNAL.text("json.otherShape", name, String.valueOf(e.getMessage())));
            }
        }
        return new JsonReports<>(reports, problems);
    }

    /// A time as ISO 8601 has it, with its offset.
    static Instant time(JsonShape shape, String member) throws UnexpectedShapeException {
        try {
            return OffsetDateTime.parse(shape.text(member)).toInstant();
        } catch (DateTimeException e) {
            throw new UnexpectedShapeException(Messages.SIGNAL.text("json.notTime", member));
        }
    }
}
