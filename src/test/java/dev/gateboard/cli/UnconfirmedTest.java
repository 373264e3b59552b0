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

/// What only the file claims is never counted as cleared (rule R9): it has a count of its own.
class UnconfirmedTest {
    private static final String TEXT = """
        # Small

        - [x] ticked
        - [~] ruled out
        - [ ] without <!-- gb:s=waived -->
        - [ ] broken - **FAILED**: slow <!-- gb:s=failed -->
        - [ ] group
          - [x] ticked below
          - [ ] open below
        - [ ] open
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void opened() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(
                folder.resolve("small.md"),
                TEXT.replace(
                        "without <!-- gb:s=waived -->",
                        "without - **WAIVED** until 2026-12-31 by Carla: later <!-- gb:s=waived -->"));
        assertThat(terminal.run("open", "small.md").code()).isZero();
    }

    private JsonNode status() {
        return new JsonMapper()
                .readTree(terminal.run("status", "small", "--json").out());
    }

    private String counts() {
        return terminal.run("status", "small").out();
    }

    @Test
    void theCountsKeepTheirMeaningAndGainUnconfirmed() {
        var counts = status().at("/counts");
        assertThat(counts.at("/passed").intValue()).isEqualTo(2);
        assertThat(counts.at("/waived").intValue()).isEqualTo(1);
        assertThat(counts.at("/notApplicable").intValue()).isEqualTo(1);
        assertThat(counts.at("/failed").intValue()).isEqualTo(1);
        assertThat(counts.at("/unconfirmed").intValue()).isEqualTo(5);
        terminal.run("confirm", "small", "--all");
        assertThat(status().at("/counts/unconfirmed").intValue()).isEqualTo(1);
        assertThat(status().at("/sections/0/gates/3/unconfirmed").booleanValue())
                .isFalse();
        assertThat(status().at("/counts/passed").intValue()).isEqualTo(2);
    }

    @Test
    void eachGateSaysWhetherItIsConfirmed() {
        var gates = status().at("/sections/0/gates");
        assertThat(gates.at("/0/unconfirmed").booleanValue()).isTrue();
        assertThat(gates.at("/3/unconfirmed").booleanValue()).isTrue();
        assertThat(gates.at("/4/unconfirmed").booleanValue()).isTrue();
        assertThat(gates.at("/4/children/1/unconfirmed").booleanValue()).isFalse();
        assertThat(gates.at("/5/unconfirmed").booleanValue()).isFalse();
    }

    @Test
    void onPaperAndInTheTerminalNoneOfThemIsCleared() throws IOException {
        assertThat(counts())
                .contains("7 gates: 1 failed, 2 open, 4 ticked in the file, not confirmed")
                .doesNotContain(" passed", "waived,", "not applicable,");
        terminal.run("pass", "small", "open", "--reason", "seen");
        assertThat(terminal.run("export", "small", "-o", "out.md").code()).isZero();
        assertThat(Files.readString(folder.resolve("out.md")))
                .contains("| Gates | 1 of 7 cleared (**1 passed without evidence**). Not cleared:"
                        + " **4 ticked in the file, not confirmed**, **1 failed**, 1 open |");
    }

    @Test
    void thePrintPageCountsThemApart() throws IOException {
        terminal.run("pass", "small", "open", "--reason", "seen");
        terminal.run("decide", "small", "no-go", "--by", "Ada Bar <ada@example.org>", "--reason", "not yet");
        assertThat(terminal.run("export", "small", "-o", "record/").code()).isZero();
        var page = Files.readString(folder.resolve("record/small.html"));
        var totals =
                page.substring(page.indexOf("class=\"counts\""), page.indexOf("</ul>", page.indexOf("\"counts\"")));
        assertThat(totals)
                .contains(">1 passed without evidence<", ">4 ticked in the file, not confirmed<", ">1 failed<")
                .doesNotContain("waived", "not applicable");
    }

    @Test
    void aGroupIsNotTickedForWhatNobodyConfirmed() throws IOException {
        terminal.run("pass", "small", "open below", "--reason", "seen");
        terminal.run("export", "small", "-o", "out.md");
        assertThat(Files.readString(folder.resolve("out.md"))).contains("- [ ] group");
        terminal.run("confirm", "small", "ticked below");
        terminal.run("export", "small", "-o", "out.md");
        assertThat(Files.readString(folder.resolve("out.md"))).contains("- [x] group");
    }

    @Test
    void aWaiverOfTheFileIsNeverConfirmed() {
        var one = terminal.run("confirm", "small", "without");
        assertThat(one.code()).isEqualTo(65);
        assertThat(one.err()).contains("Grant a new waiver");
        terminal.run("confirm", "small", "--all");
        assertThat(status().at("/sections/0/gates/2/unconfirmed").booleanValue())
                .isTrue();
        assertThat(status().at("/readiness").stringValue()).isEqualTo("blocked");
    }
}
