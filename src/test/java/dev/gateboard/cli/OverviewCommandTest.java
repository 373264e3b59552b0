package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is told of many reviews, and how they are put away and removed (rule R39).
class OverviewCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void opened() throws IOException {
        terminal = new Terminal(folder);
        begin("late", "2026-12-24");
        begin("soon", "2026-11-26");
    }

    private void begin(String name, String day) throws IOException {
        var text = "# " + name + "\n\nEnvironment: `staging`\nDate: " + day + "\n\n- [ ] one\n- [ ] two\n- [ ] three\n"
                + "- [ ] four\n";
        Files.writeString(folder.resolve(name + ".md"), text);
        assertThat(terminal.run("open", name + ".md").code()).isZero();
    }

    private String run(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }

    private JsonNode json(String... arguments) {
        return new JsonMapper().readTree(terminal.run(arguments).out());
    }

    @Test
    void anOverviewHasALineAReviewTheNextReleaseFirst() {
        run("pass", "soon", "one", "--reason", "seen");
        run("assign", "soon", "two", "Bo <bo@example.org>", "--due", "2026-11-22");
        assertThat(run("overview")).isEqualTo("""
            soon  staging  2026-11-26, 3 days left  Blocked by 3 gates  4 gates: 1 passed without evidence, 3 open  \
            Blocked by: two; three; four  1 overdue
            late  staging  2026-12-24, 31 days left  Blocked by 4 gates  4 gates: 4 open  \
            Blocked by: one; two; three; 1 more
            """);
        var first = json("overview", "--json").at("/reviews/0");
        assertThat(first.at("/name").asString()).isEqualTo("soon");
        assertThat(first.at("/daysLeft").intValue()).isEqualTo(3);
        assertThat(first.at("/readiness").asString()).isEqualTo("blocked");
        assertThat(first.at("/counts"))
                .isEqualTo(json("status", "soon", "--json").at("/counts"));
        assertThat(first.at("/overdue").intValue()).isEqualTo(1);
    }

    @Test
    void whatIsDueIsListedByItsTime() {
        run("assign", "late", "one", "Bo <bo@example.org>", "--due", "2026-12-01 17:00");
        run("assign", "soon", "two", "Ada <ada@example.org>", "--due", "2026-11-22");
        run(
                "waive",
                "soon",
                "three",
                "--reason",
                "r",
                "--risk",
                "k",
                "--approver",
                "Bo <bo@example.org>",
                "--until",
                "2026-11-25");
        assertThat(run("due")).isEqualTo("""
            2026-11-22  gate, overdue  soon  two  Ada
            2026-11-25  waiver ends  soon  three  Ada Bar
            2026-12-01 17:00  gate  late  one  Bo
            """);
        assertThat(run("due", "--owner", "bo")).isEqualTo("2026-12-01 17:00  gate  late  one  Bo\n");
        assertThat(json("due", "--json").at("/due/0/kind").asString()).isEqualTo("gate");
        assertThat(run("due", "--owner", "Carla")).isEqualTo("Nothing is due.\n");
    }

    @Test
    void anArchivedReviewIsFoundByItsNameAndListedOnRequest() {
        assertThat(run("archive", "soon")).startsWith("Archived soon. To bring it back: gateboard unarchive ");
        assertThat(run("list")).contains("late").doesNotContain("  soon  ");
        assertThat(run("overview")).doesNotContain("soon");
        assertThat(run("list", "--archived")).contains("soon").doesNotContain("late");
        assertThat(json("list", "--archived", "--json").at("/reviews/0/name").asString())
                .isEqualTo("soon");
        assertThat(terminal.run("status", "soon").out()).startsWith("soon: Blocked");
        assertThat(terminal.run("archive", "soon").err()).isEqualTo("soon is already archived.\n");
        assertThat(run("unarchive", "soon")).isEqualTo("soon is back.\n");
        assertThat(run("overview")).contains("soon");
    }

    @Test
    void aRemovalAsksForItsReasonSaysWhatGoesAndStaysOnRecord() {
        assertThat(terminal.run("remove", "soon").code()).isEqualTo(64);
        assertThat(terminal.run("remove", "soon", "--reason", " ").code()).isEqualTo(65);
        assertThat(run("remove", "soon", "--reason", "a try")).isEqualTo("""
            Removed soon: 1 event, 1 file.
            Also removed, because no other review uses it: the template soon.md
            Who removed it, when and why is kept: gateboard list --archived
            """);
        assertThat(terminal.run("status", "soon").code()).isEqualTo(65);
        assertThat(terminal.run("status", "late").out()).startsWith("late: Blocked");
        var entry = json("list", "--archived", "--json").at("/removed/0");
        assertThat(entry.at("/name").asString()).isEqualTo("soon");
        assertThat(entry.at("/by").asString()).isEqualTo("Ada Bar <ada@example.org>");
        assertThat(entry.at("/reason").asString()).isEqualTo("a try");
        assertThat(run("list", "--archived")).contains("removed  soon  ").contains("2026-11-23  Ada Bar: a try");
    }

    @Test
    void aTemplateIsNamedArchivedBroughtBackAndFoundByItsName() {
        assertThat(run("template", "soon.md", "--name", "Readiness", "--label", "2026.11"))
                .matches("Readiness 2026\\.11  soon\\.md  2026-11-23  [0-9a-f]{64}\nUsed by: soon\n");
        assertThat(run("template", "readiness", "--archive")).startsWith("archived  Readiness 2026.11  soon.md");
        assertThat(run("list")).doesNotContain("Readiness");
        assertThat(run("template")).contains("archived  Readiness").contains("late  late.md");
        assertThat(terminal.run("template", "readiness", "--archive").err())
                .isEqualTo("Readiness 2026.11 is already archived.\n");
        run("template", "readiness", "--unarchive");
        assertThat(run("list")).contains("Readiness 2026.11");
        var first = json("template", "--json").at("/templates/1");
        assertThat(first.at("/name").asString()).isEqualTo("Readiness");
        assertThat(first.at("/version").asString()).isEqualTo("2026.11");
        assertThat(first.at("/archived").asBoolean()).isFalse();
        assertThat(json("template", "readiness", "--json").at("/reviews/0").asString())
                .isEqualTo("soon");
    }

    @Test
    void aTemplateIsRemovedOnceNoReviewUsesItAndThatStaysOnRecord() {
        run("template", "soon.md", "--name", "Readiness");
        assertThat(terminal.run("template", "readiness", "--remove", "--reason", "old")
                        .err())
                .isEqualTo("Readiness cannot be removed, because these reviews use it: soon. Archive it instead.\n");
        run("remove", "soon", "--reason", "a try");
        assertThat(terminal.run("template", "readiness", "--remove").code()).isEqualTo(64);
        assertThat(run("template", "readiness", "--remove", "--reason", "old")).isEqualTo("""
            Removed the template Readiness.
            Who removed it, when and why is kept: gateboard list --archived
            """);
        var entry = json("list", "--archived", "--json").at("/removed/1");
        assertThat(entry.at("/kind").asString()).isEqualTo("template");
        assertThat(entry.at("/name").asString()).isEqualTo("Readiness");
        assertThat(entry.at("/reason").asString()).isEqualTo("old");
        assertThat(terminal.run("template", "readiness").code()).isEqualTo(65);
    }

    @Test
    void openingANewerFileOfTheSameNameOffersItAsTheNextVersion() throws IOException {
        run("template", "soon.md", "--name", "Readiness", "--label", "1.9");
        var earlier = json("template", "readiness", "--json").at("/sha256").asString();
        assertThat(json("open", "soon.md", "--new", "--json")
                        .at("/nextVersionOf")
                        .isNull())
                .isTrue();
        var text = Files.readString(folder.resolve("soon.md")) + "- [ ] five\n";
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("other/soon.md"), text);
        var opened = run("open", "other/soon.md");
        assertThat(opened.lines().toList().getLast()).startsWith("Opened as review ");
        var offer = opened.lines()
                .filter(line -> line.startsWith("An earlier template is also named soon.md."))
                .findFirst()
                .orElseThrow();
        var digest = offer.replaceAll(".* template ([0-9a-f]{8}) --next$", "$1");
        assertThat(run("template", digest, "--next")).startsWith("Readiness 1.10  soon.md");
        assertThat(run("template")).contains("archived  Readiness 1.9  soon.md  2026-11-23  " + earlier);
        assertThat(terminal.run("template", "late.md", "--next").err())
                .isEqualTo("There is no earlier template named late.md.\n");
        Files.writeString(folder.resolve("other/soon.md"), text + "- [ ] six\n");
        var previous = json("open", "other/soon.md", "--new", "--json").at("/nextVersionOf");
        assertThat(previous.asString()).startsWith(digest);
    }

    @Test
    void upgradeOffersTheNextVersionOfATemplate() throws IOException {
        assertThat(terminal.run("upgrade", "soon").code()).isEqualTo(64);
        assertThat(terminal.run("upgrade", "soon").err())
                .isEqualTo("No newer version of soon.md is stored. Name the file of the newer template.\n");
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(
                folder.resolve("other/soon.md"), Files.readString(folder.resolve("soon.md")) + "- [ ] five\n");
        var id = json("status", "soon", "--json").at("/review").asString();
        run("open", "other/soon.md", "--new");

        var offer = run("upgrade", id);
        assertThat(offer)
                .matches("A newer version of soon\\.md is stored: .*\\. To upgrade this review: gateboard upgrade"
                        + " [0-9a-f]{8} [0-9a-f]{8}\n");
        var digest = offer.strip().replaceAll(".* ", "");
        assertThat(json("upgrade", id, "--json").at("/newerVersion").asString()).startsWith(digest);
        assertThat(json("log", id, "--json").at("/events").size())
                .as("nothing is changed")
                .isEqualTo(1);
        assertThat(run("upgrade", id, digest))
                .contains(
                        "new  five",
                        "An earlier template is also named soon.md.",
                        "gateboard template " + digest + " --next");
        assertThat(terminal.run("upgrade", id).code()).isEqualTo(64);
    }
}
