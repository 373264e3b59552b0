package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// `open` goes on with the review that a file has already (rule R37).
class KnownFileCommandTest {
    private static final String TEXT = """
        # demo

        - Owner: `TBD`

        ## Gates

        - [ ] one
        - [ ] two

        | task | status |
        |---|---|
        | three | open |
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void written() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("list.md"), TEXT);
    }

    private String open(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.lastWord();
    }

    @Test
    void aFileOpenedTwiceGoesOnAndSaysSo() {
        var review = open("open", "list.md");
        var again = terminal.run("open", "list.md");
        assertThat(again.lastWord()).isEqualTo(review);
        assertThat(again.out())
                .contains("list.md already has the review demo, which continues. To start another one, add --new.\n")
                .endsWith("Continued as review " + review + "\n");
        assertThat(terminal.run("list").out().lines().filter(line -> line.contains("demo")))
                .hasSize(1);
    }

    @Test
    void anotherReviewBeginsOnRequestAndIsTheOneThatGoesOn() {
        var review = open("open", "list.md");
        var another = terminal.run("open", "list.md", "--new");
        assertThat(another.out()).endsWith("Opened as review " + another.lastWord() + "\n");
        assertThat(another.lastWord()).isNotEqualTo(review);
        assertThat(open("open", "list.md")).isEqualTo(another.lastWord());
        assertThat(open("open", "list.md", "--from", review)).isNotIn(review, another.lastWord());
    }

    @Test
    void aFileThatWasEditedOffersTheRefresh() throws IOException {
        var review = open("open", "list.md");
        Files.writeString(folder.resolve("list.md"), TEXT.replace("- [ ] two", "- [ ] two\n- [ ] four"));
        var again = terminal.run("open", "list.md");
        var command = "gateboard refresh " + review.substring(0, 8) + " ";
        assertThat(again.out()).contains("list.md has changed. To update the review: " + command);
        assertThat(again.lastWord()).isEqualTo(review);
        open("refresh", review, "list.md");
        assertThat(terminal.run("open", "list.md").out()).doesNotContain("has changed");
        var json = new JsonMapper()
                .readTree(terminal.run("open", "list.md", "--json").out());
        assertThat(json.at("/opened").asString()).isEqualTo("continued");
        assertThat(json.at("/fileChanged").booleanValue()).isFalse();
        assertThat(json.at("/review").asString()).isEqualTo(review);
    }

    @Test
    void aCopyThatTheReviewWasRefreshedWithOrWrittenToIsKnown() throws IOException {
        var review = open("open", "list.md");
        Files.writeString(folder.resolve("bo.md"), TEXT.replace("- [ ] two", "- [ ] two\n- [ ] four"));
        open("refresh", review, "bo.md");
        assertThat(open("open", "bo.md")).isEqualTo(review);
        open("export", review, "-o", "plain.md", "--plain");
        assertThat(open("open", "plain.md")).isEqualTo(review);
        open("export", review, "-o", "out/");
        assertThat(open("open", "out/list.md")).isEqualTo(review);
    }

    @Test
    void whatOnlyABeginningCanTakeIsRefusedAndChangesNothing() throws IOException {
        open("open", "list.md", "--set", "Owner=Ada");
        assertThat(open("open", "list.md", "--set", "owner=Ada")).isNotEmpty();
        Files.writeString(folder.resolve("other.yaml"), "version: 1\nprobes: {}\n");
        for (var wish : new String[][] {{"--set", "Owner=Bo"}, {"--probes", "other.yaml"}, {"--include", "10"}}) {
            var refused = terminal.run("open", "list.md", wish[0], wish[1]);
            assertThat(refused.code()).isEqualTo(65);
            assertThat(refused.err()).contains("list.md already has review").contains("--new");
        }
        assertThat(terminal.run("list").out().lines().filter(line -> line.contains("demo")))
                .hasSize(1);
    }
}
