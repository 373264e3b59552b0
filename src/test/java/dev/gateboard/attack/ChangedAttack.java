package dev.gateboard.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// A gate is its text (R31): a pass stays only where a reader sees the same characters, below the same sentence.
/// One review passes every gate, and one refresh changes them all.
class ChangedAttack {
    private static final Map<Integer, JsonNode> GATES = new HashMap<>();
    private static final int FIRST = 3;

    static Stream<Arguments> turned() {
        return Stream.of(
                arguments("aSign", "Clock drift stays within +5 ms", "Clock drift stays within -5 ms"),
                arguments("aMinusOfTypography", "Margin of the quarter is \u22123 %", "Margin of the quarter is 3 %"),
                arguments("aComparison", "Queue depth < 10 at noon", "Queue depth > 10 at noon"),
                arguments("aComparisonInASymbol", "Invoices cost \u2264 10 each", "Invoices cost \u2265 10 each"),
                arguments("anEquality", "Checksum of the mirror == master", "Checksum of the mirror != master"),
                arguments("aDigit", "At least 2 replicas per shard", "At least 20 replicas per shard"),
                arguments("aDecimalPoint", "Error budget burn under 1.0 today", "Error budget burn under 10 today"),
                arguments("aSeparator", "Load test with 1,000 users done", "Load test with 1.000 users done"),
                arguments(
                        "anExponent",
                        "Collision odds are 10\u207B\u2079 or less",
                        "Collision odds are 10\u2079 or less"),
                arguments("aSuperscript", "Area of the heat sink is 5 m\u00B2", "Area of the heat sink is 5 m\u00B3"),
                arguments("aFraction", "Canary takes \u00BD of traffic", "Canary takes \u00BC of traffic"),
                arguments("aCircledNumber", "Tier \u2460 systems are covered", "Tier \u2461 systems are covered"),
                arguments("aUnitsCase", "Uplink of each rack is 5 Mb/s", "Uplink of each rack is 5 MB/s"),
                arguments("aUnit", "Backups are kept 30 days", "Backups are kept 30 hours"),
                arguments("perCentOrPerMille", "Loss on the wire under 5 %", "Loss on the wire under 5 \u2030"),
                arguments("aCurrency", "Penalty clause capped at 100 \u20AC", "Penalty clause capped at 100 $"),
                arguments("anEmoji", "Weekend deploys \u2705 agreed", "Weekend deploys \u274C agreed"),
                arguments(
                        "anEmojiAtTheEnd",
                        "Legal has looked at it \uD83D\uDC4D",
                        "Legal has looked at it \uD83D\uDC4E"),
                arguments("anEmojiGone", "Do not ship this \uD83D\uDEAB", "Do not ship this"),
                arguments(
                        "aStruckOutWord",
                        "Root logins are disabled everywhere",
                        "Root logins are ~~disabled~~ everywhere"),
                arguments(
                        "aWordNoLongerStruckOut",
                        "Rollback is ~~not~~ possible at night",
                        "Rollback is not possible at night"),
                arguments("aNot", "Contractors may read the vault", "Contractors may not read the vault"),
                arguments("aShortWord", "Traffic goes to the new cluster", "Traffic goes from the new cluster"),
                arguments("aComma", "No secrets in the image", "No, secrets in the image"),
                arguments("aQuestionMark", "The pager was acknowledged.", "The pager was acknowledged?"),
                arguments("aQuotedWord", "The \"safe\" mode is on for pods", "The safe mode is on for pods"),
                arguments("aCase", "IT signed the contract for hosting", "It signed the contract for hosting"),
                arguments("aRegion", "Replicas live in eu-west-1", "Replicas live in eu-west-2"),
                arguments("aVersion", "Client library is v1.9 or newer", "Client library is v1.90 or newer"),
                arguments("anArrow", "Data flows primary \u2192 standby", "Data flows primary \u2190 standby"),
                arguments("aHash", "Alarms are posted to #ops", "Alarms are posted to #dev"),
                arguments("aTilde", "Latency of the cache is ~5 ms", "Latency of the cache is 5 ms"),
                arguments("aPlus", "Maintenance at 02:00 UTC+2", "Maintenance at 02:00 UTC-2"),
                arguments("aWildcard", "Origins allowed: shop.example", "Origins allowed: *.example"),
                arguments("aSlash", "Approve read/write access", "Approve read access / write"),
                arguments("aCheckMark", "Penetration test: \u2713 clean", "Penetration test: \u2717 clean"),
                arguments("aPlaceInCode", "Runs with `--dry-run=false` in cron", "Runs with `--dry-run=true` in cron"),
                arguments("aLetterInCode", "`AUTH_SECRET` is set in vaults", "`AUTH_SECRETS` is set in vaults"));
    }

    static Stream<Arguments> same() {
        return Stream.of(
                arguments("nothing", "Fire drill was held in spring", "Fire drill was held in spring"),
                arguments(
                        "white space", "Door badges were revoked for leavers", "Door badges  were revoked for leavers"),
                arguments("marks of emphasis", "Spare *parts* are on the shelf", "Spare **parts** are on the shelf"),
                arguments(
                        "another mark of emphasis",
                        "Old __routers__ are off the net",
                        "Old **routers** are off the net"));
    }

    private static List<Arguments> all() {
        return Stream.concat(turned(), same()).toList();
    }

    private static String checklist(int text, String staging) {
        var lines = new StringBuilder("# Shop\n\n");
        all().forEach(gate -> lines.append("- [ ] ").append(gate.get()[text]).append('\n'));
        return lines + """

            ## Below

            - [ ] Verified on %1$s:
              - [ ] smoke tests ran clean
              - [ ] dashboards looked healthy
            - [ ] Access in %1$s is limited:
              - [ ] to the team on call:
                - [ ] with a second factor

            ## Sites in %1$s

            - [ ] the firewall was reviewed
            """.formatted(staging);
    }

    @BeforeAll
    static void change(@TempDir Path folder) {
        var desk = Desk.in(folder);
        desk.open("a.md", checklist(1, "staging"));
        var pass = new ArrayList<>(List.of("pass", "Shop"));
        Desk.gates(desk.status("Shop"))
                .filter(gate -> gate.path("kind").asString("").equals("leaf"))
                .forEach(gate -> pass.add("L" + gate.path("line").asInt()));
        pass.addAll(List.of("--reason", "seen"));
        desk.does(pass.toArray(String[]::new));
        var passed = desk.status("Shop").path("counts");
        assertThat(passed.path("passed").asInt()).as(passed.toString()).isEqualTo(all().size() + 4);
        desk.write("b.md", checklist(2, "production"));
        desk.does("refresh", "Shop", "b.md");
        Desk.gates(desk.status("Shop"))
                .forEach(gate -> GATES.put(gate.path("line").asInt(), gate));
    }

    private static JsonNode gate(String name) {
        var names = all().stream().map(gate -> (String) gate.get()[0]).toList();
        return GATES.getOrDefault(FIRST + names.indexOf(name), Desk.JSON.nullNode());
    }

    private static JsonNode below(String text) {
        return GATES.values().stream()
                .filter(gate -> gate.path("text").asString("").startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "aPassIsGoneWhenItsTextChangedBy [{0}]")
    @MethodSource("turned")
    void aPassIsGoneWhenItsTextChanged(String change, String before, String after) {
        Desk.isNotGreen(gate(change));
    }

    @ParameterizedTest(name = "aPassStaysWhenWhatChangedIs [{0}]")
    @MethodSource("same")
    void aPassStaysWhenAReaderSeesTheSame(String change, String before, String after) {
        Desk.isGreen(gate(change));
    }

    @Test
    void aPassIsGoneWhenTheSentenceAboveItChanged() {
        Desk.isNotGreen(below("smoke tests"));
        Desk.isNotGreen(below("dashboards looked"));
    }

    @Test
    void aPassIsGoneWhenASentenceTwoAboveItChanged() {
        Desk.isNotGreen(below("with a second"));
    }

    @Test
    void aPassIsGoneWhenTheHeadingAboveItMeansAnotherPlace() {
        Desk.isNotGreen(below("the firewall"));
    }
}
