package dev.gateboard.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Persons and signals that disagree (R11), and deeds on many gates at once (R16).
class DisputedAttack {
    private static final String GREEN = "<testsuite tests='1'><testcase name='a'/></testsuite>";
    private static final String RED =
            "<testsuite tests='1' failures='1'><testcase name='a'><failure/></testcase></testsuite>";

    @TempDir
    private Path folder;

    private Desk armed() {
        var desk = Desk.in(folder);
        desk.write("r.xml", GREEN);
        desk.write("a.probes.yaml", """
            version: 1
            probes:
              t: {kind: test-report, source: ci, path: r.xml, interval: 1s}
            bind:
              "Gates > First gate holds": [t]
            """);
        desk.open("a.md", Desk.CHECKLIST);
        desk.does("arm", "shop", "First gate");
        return desk;
    }

    /// Two fails in a row, an interval apart.
    private static void failsTwice(Desk desk) {
        desk.write("r.xml", RED);
        desk.does("probe", "shop");
        LockSupport.parkNanos(1_100_000_000);
        desk.does("probe", "shop");
    }

    @Test
    void aPassBySignalFailsWhenTheSignalDoes() {
        var desk = armed();
        desk.does("probe", "shop");
        Desk.isGreen(desk.gate("shop", "First gate"));
        failsTwice(desk);
        assertThat(desk.standing("shop", "First gate")).isEqualTo("failed");
        desk.does("pass", "shop", "First gate", "--reason", "I know better");
        assertThat(desk.standing("shop", "First gate")).isEqualTo("disputed");
    }

    @Test
    void aPersonsPassIsDisputedByTwoFailsAndAgainAfterAnOverruleAndANewArm() {
        var desk = armed();
        desk.does("pass", "shop", "First gate", "--reason", "seen");
        failsTwice(desk);
        assertThat(desk.standing("shop", "First gate")).isEqualTo("disputed");
        desk.run("overrule", "shop", "First gate").isRefused();
        desk.does("overrule", "shop", "First gate", "--reason", "flaky");
        Desk.isGreen(desk.gate("shop", "First gate"));
        desk.does("arm", "shop", "First gate");
        failsTwice(desk);
        assertThat(desk.standing("shop", "First gate")).isEqualTo("disputed");
    }

    @Test
    void oneFailChangesNothing() {
        var desk = armed();
        desk.does("probe", "shop");
        desk.write("r.xml", RED);
        desk.does("probe", "shop");
        assertThat(desk.standing("shop", "First gate")).isEqualTo("passed");
    }

    @Test
    void aReportThatIsGoneMakesNothingGreenAndNothingRed() {
        var desk = armed();
        desk.write("r.xml", "no report");
        desk.does("probe", "shop");
        assertThat(desk.standing("shop", "First gate")).isEqualTo("open");
    }

    @Test
    void aGateThatNobodyArmedIsNotGreen() {
        var desk = armed();
        desk.does("disarm", "shop", "First gate");
        desk.does("probe", "shop");
        Desk.isNotGreen(desk.gate("shop", "First gate"));
    }

    @Test
    void aSidecarThatChangedOnDiskIsNotApplied() {
        var desk = armed();
        desk.write("r2.xml", GREEN);
        desk.write("r.xml", "no report");
        desk.write("a.probes.yaml", desk.text("a.probes.yaml").replace("r.xml", "r2.xml"));
        desk.does("probe", "shop");
        Desk.isNotGreen(desk.gate("shop", "First gate"));
    }

    @Test
    void aSourceThatChangedDisarms() {
        var desk = armed();
        desk.write("elsewhere/r.xml", GREEN);
        desk.write("r.xml", "no report");
        desk.write("sources.yaml", "sources:\n  ci: {kind: folder, path: elsewhere}\n");
        desk.does("probe", "shop");
        Desk.isNotGreen(desk.gate("shop", "First gate"));
    }

    @Test
    void aFailedGateIsNotPassedTogetherWithOthers() {
        var desk = Desk.opened(folder);
        desk.does("fail", "shop", "Second gate", "--reason", "disk corrupts data");
        var run = desk.run("pass", "shop", "First gate", "Second gate", "Third gate", "--reason", "all fine")
                .isSound();
        assertThat(run.said()).contains("Second gate");
        assertThat(desk.standing("shop", "Second gate")).isEqualTo("failed");
    }

    @Test
    void aGroupIsNotPassed() {
        var desk = Desk.in(folder);
        desk.open("g.md", "# Shop\n\n- [ ] All of these:\n  - [ ] alpha is done\n  - [ ] beta is done\n");
        var run = desk.run("pass", "Shop", "All of these", "--reason", "x").isRefused();
        assertThat(run.err()).contains("alpha is done").contains("beta is done");
        desk.run("fail", "Shop", "All of these", "--reason", "x").isRefused();
        assertThat(desk.status("Shop").path("counts").path("open").asInt()).isEqualTo(2);
    }

    @Test
    void aPassMeantForAnOpenGateIsRefusedOnAFailedOne() {
        var desk = Desk.opened(folder);
        desk.does("pass", "shop", "Third gate", "--reason", "seen", "--if-status", "open");
        desk.as(Desk.CARLA).does("fail", "shop", "First gate", "--reason", "disk corrupts data");
        desk.run("pass", "shop", "First gate", "--reason", "seen", "--if-status", "open")
                .ends(65)
                .isSound();
        assertThat(desk.standing("shop", "First gate")).isEqualTo("failed");
        desk.run("pass", "shop", "First gate", "--reason", "seen", "--if-status", "nonsense")
                .isRefused();
    }

    @Test
    void whatNeedsAReasonIsRefusedWithoutOne() {
        var desk = Desk.opened(folder);
        desk.run("fail", "shop", "First gate").isRefused();
        desk.run("na", "shop", "First gate", "--reason", "  ").isRefused();
        assertThat(desk.standing("shop", "First gate")).isEqualTo("open");
    }

    @Test
    void aFailureIsStillOnRecordAfterAPassAndAfterAWaiver() {
        var desk = Desk.opened(folder);
        desk.does("fail", "shop", "First gate", "Second gate", "--reason", "disk corrupts data");
        desk.does("pass", "shop", "First gate", "--reason", "new disk");
        desk.does(
                "waive",
                "shop",
                "Second gate",
                "--reason",
                "late",
                "--risk",
                "loss",
                "--approver",
                Desk.BOB,
                "--until",
                "2199-12-31");
        desk.does("export", "shop", "-o", "out.md");
        var record = desk.text("out.md");
        assertThat(record.substring(record.indexOf("gb:record")).split("disk corrupts data", -1))
                .hasSizeGreaterThan(2);
    }

    @Test
    void aWaiverOfYesterdayIsRefused() {
        var desk = Desk.opened(folder);
        desk.run(
                        "waive",
                        "shop",
                        "First gate",
                        "--reason",
                        "a",
                        "--risk",
                        "b",
                        "--approver",
                        Desk.BOB,
                        "--until",
                        "2001-01-01")
                .isRefused();
    }

    @Test
    void aGoOverConditionsIsRefused() {
        var desk = Desk.opened(folder);
        desk.does("pass", "shop", "First gate", "Second gate", "Third gate", "--reason", "seen");
        desk.does(
                "vote",
                "shop",
                "Product",
                "go-with-conditions",
                "--by",
                Desk.CARLA,
                "--reason",
                "one gap",
                "--condition",
                "rotate the key",
                "--owner",
                Desk.BOB,
                "--due",
                "2199-01-01");
        var run = desk.run("decide", "shop", "go", "--by", Desk.ADA).ends(65).isSound();
        assertThat(run.err()).contains("condition");
    }

    @Test
    void aGoOverABlockedReviewIsRefused() {
        Desk.opened(folder)
                .run("decide", "shop", "go", "--by", Desk.ADA, "--reason", "hurry")
                .ends(65)
                .isSound();
    }

    @Test
    void anUndoAfterAVoteDoesNotTakeBackAnEarlierPassSilently() {
        var desk = Desk.opened(folder);
        desk.does("pass", "shop", "First gate", "--reason", "seen");
        desk.does("vote", "shop", "Product", "no-go", "--by", Desk.ADA, "--reason", "too early");
        var run = desk.run("undo", "shop").isSound();
        assertThat(run.said()).containsIgnoringCase("vote");
        assertThat(desk.standing("shop", "First gate")).as(run.toString()).isEqualTo("passed");
    }
}
