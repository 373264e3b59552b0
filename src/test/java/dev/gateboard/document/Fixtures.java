package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Problem;
import java.util.List;

/// Documents as tests write them down.
final class Fixtures {
    private Fixtures() {}

    static Parsed.Read read(byte[] bytes, Checklist.Form form) {
        return switch (Documents.parse("test.md", bytes, form)) {
            case Parsed.Read read -> read;
            case Parsed.Unreadable(Problem problem) -> throw new AssertionError(problem.toString());
        };
    }

    static Parsed.Read read(byte[] bytes) {
        return read(bytes, Checklist.Form.TASKS);
    }

    static Checklist checklist(String text) {
        return read(text.getBytes(UTF_8)).checklist();
    }

    static Checklist checklist(String text, Checklist.Form form) {
        return read(text.getBytes(UTF_8), form).checklist();
    }

    static Gate gate(String text) {
        return checklist(text).gates().getFirst();
    }

    static Problem unreadable(byte[] bytes) {
        return switch (Documents.parse("test.md", bytes, Checklist.Form.TASKS)) {
            case Parsed.Read read -> throw new AssertionError("It was read: " + read.checklist());
            case Parsed.Unreadable(Problem problem) -> problem;
        };
    }

    /// `LINE: message` of every problem.
    static List<String> problems(Checklist checklist) {
        return checklist.problems().stream()
                .map(problem -> problem.line() + ": " + problem.message())
                .toList();
    }
}
