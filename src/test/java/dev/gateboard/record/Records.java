package dev.gateboard.record;

import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.SignOffStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Small record folders, as an export writes them.
public final class Records {
    public static final String MARKDOWN = "# beep\n\n- [x] smoke\n";
    static final String DECIDED = "2026-11-24T14:00:00Z";
    public static final RecordJson.Role PRODUCT =
            role("Product sign-off", "product", true, "Ada Bar <ada@example.org>", "go");
    public static final RecordJson.Role LEGAL = role("Legal", "legal", false, "", "");

    private Records() {}

    public static RecordJson.Role role(String label, String file, boolean required, String person, String vote) {
        return new RecordJson.Role(
                label,
                file,
                required,
                List.of(),
                person,
                vote,
                vote.equals("no-go") ? "it burns" : "",
                "",
                DECIDED,
                "Ada Bar <ada@example.org>");
    }

    public static RecordJson twin(List<RecordJson.Role> roles) {
        var review = "23ad09d6-aa5c-411e-a261-2c2963915c24";
        var first = new EventLogEntry(1, 1, DECIDED, "Z", "Ada", "", "Ada", "", "open", "", "{}");
        var second = new EventLogEntry(2, 2, DECIDED, "Z", "Ada", "", "Ada", "", "decide", "", "{}");
        var digest = second.hash(first.hash("", review), review);
        return new RecordJson(
                RecordJson.FORMAT,
                "beep",
                review,
                "beep",
                "beep",
                "Europe/Berlin",
                "en",
                List.of(new RecordJson.Document("beep.md", "", "tasks", "")),
                new RecordJson.Release("beep", "staging", List.of("4f2a91c"), "", ""),
                new RecordJson.Decision(
                        "go",
                        "Ada Bar <ada@example.org>",
                        "Ada Bar <ada@example.org>",
                        DECIDED,
                        "",
                        roles.stream().anyMatch(role -> role.vote().equals("no-go")) ? "Bo Lee <bo@example.org>" : "",
                        "",
                        List.of(),
                        false),
                Map.of("passed", 1),
                Map.of(),
                roles,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RecordJson.Tiers.NONE,
                0,
                new RecordJson.History(2, digest, List.of(first, second)));
    }

    /// Writes Markdown, twin and statements.
    public static void write(Path folder, RecordJson recordJson) throws IOException {
        var markdown = MARKDOWN.getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("beep.md"), markdown);
        Files.writeString(folder.resolve(".gitattributes"), "*.md -text\n*.json -text\n*.sig -text\n");
        Files.write(folder.resolve("beep.record.json"), recordJson.bytes());
        var subjects = List.of(
                SignOffStatement.StatementSubject.of("beep.md", markdown),
                SignOffStatement.StatementSubject.of("beep.record.json", recordJson.bytes()));
        for (var role : recordJson.roles())
            Files.write(
                    folder.resolve("beep." + role.file() + ".json"),
                    SignOffStatement.of(subjects, predicate(recordJson, role)).bytes());
    }

    private static SignOffStatement.Predicate predicate(RecordJson recordJson, RecordJson.Role role) {
        var decision = recordJson.decision();
        return new SignOffStatement.Predicate(
                role.label(),
                role.person(),
                role.vote(),
                decision.decision(),
                decision.by(),
                decision.at(),
                recordJson.review(),
                recordJson.gates());
    }
}
