package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;
import java.util.List;

/// Documents as tests write them down.
public final class Fixtures {
    private Fixtures() {}

    static DocumentParseResult.Parsed read(byte[] bytes, GateSyntax form) {
        return switch (DocumentParser.parse("test.md", bytes, form)) {
            case DocumentParseResult.Parsed read -> read;
            case DocumentParseResult.Unreadable(Problem problem) -> throw new AssertionError(problem.toString());
        };
    }

    public static DocumentParseResult.Parsed read(byte[] bytes) {
        return read(bytes, GateSyntax.TASKS);
    }

    public static Checklist checklist(String text) {
        return read(text.getBytes(UTF_8)).checklist();
    }

    static Checklist checklist(String text, GateSyntax form) {
        return read(text.getBytes(UTF_8), form).checklist();
    }

    public static Gate gate(String text) {
        return checklist(text).gates().getFirst();
    }

    static Problem unreadable(byte[] bytes) {
        return switch (DocumentParser.parse("test.md", bytes, GateSyntax.TASKS)) {
            case DocumentParseResult.Parsed read -> throw new AssertionError("It was read: " + read.checklist());
            case DocumentParseResult.Unreadable(Problem problem) -> problem;
        };
    }

    /// `LINE: message` of every problem.
    public static List<String> problems(Checklist checklist) {
        return checklist.problems().stream()
                .map(problem -> problem.line() + ": " + problem.message())
                .toList();
    }
}
