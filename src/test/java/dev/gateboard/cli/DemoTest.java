package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database of demos by the command line: everything goes but signing, and the mark goes wherever the review goes.
class DemoTest {
    private static final String CARLA = "Carla Q <carla@example.org>";
    private static final String REFUSED = "This is a demo and cannot be signed.";
    private static final String APPROVES_NOTHING = "This is a demo. It cannot be signed and approves nothing.";

    @TempDir
    private Path folder = Path.of("");

    private Terminal demo = new Terminal(folder);

    @BeforeEach
    void aDecidedDemo() throws Exception {
        demo = new Terminal(folder);
        try (var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store()) {
            store.markAsDemo();
        }
        Files.writeString(folder.resolve("beep.md"), """
            # Beep

            - [ ] smoke

            ## Sign-offs

            - Product sign-off: `TBD`
            """);
        does("open", "beep.md");
        does("pass", "beep", "smoke");
        does("vote", "beep", "Product", "go", "--by", CARLA);
        does("decide", "beep", "go", "--by", CARLA);
    }

    private Terminal.Answer does(String... arguments) {
        var answer = demo.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    private static void refuses(Terminal.Answer answer, String sentence) {
        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.err()).contains(sentence);
    }

    @Test
    void nothingInADemoIsSignedHereOrElsewhere() throws Exception {
        refuses(demo.run("sign", "beep", "Product", "--by", CARLA, "--key", "any"), REFUSED);
        Files.writeString(folder.resolve("carla.sig"), "-----BEGIN SSH SIGNATURE-----");
        refuses(demo.run("sign", "beep", "Product", "--by", CARLA, "--signature", "carla.sig"), REFUSED);
        refuses(demo.run("amend", "beep", "--reason", "rolled back"), REFUSED);
    }

    @Test
    void everyFaceSaysThatItIsADemo() {
        assertThat(does("list").out()).contains("DEMO Beep");
        assertThat(does("status", "beep").out()).startsWith("DEMO Beep: ");
        assertThat(does("status", "beep", "--json").out()).contains("\"demo\" : true");
        assertThat(does("log", "beep").out()).contains("beep.md, a demo");
    }

    @Test
    void theRecordOfADemoSaysSoInEveryFileAndIsNeverApproved() throws Exception {
        does("export", "beep", "-o", "record/");
        var record = folder.resolve("record");
        assertThat(Files.readString(record.resolve("beep.md"))).contains("## Sign-off record: DEMO", APPROVES_NOTHING);
        assertThat(Files.readString(record.resolve("beep.html"))).contains("DEMO", APPROVES_NOTHING);
        assertThat(Files.readString(record.resolve("README.txt"))).contains("DEMO. " + APPROVES_NOTHING);
        assertThat(Files.readString(record.resolve("beep.record.json"))).contains("\"shortName\" : \"DEMO Beep\"");
        assertThat(record.resolve("beep.product.json"))
                .as("there is no statement that anybody could sign")
                .doesNotExist();
        var verified = demo.run("verify", "record");
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains(APPROVES_NOTHING).doesNotContain("each required role has signed");
    }

    @Test
    void aDemoIsNeverWrittenWithoutItsMark() {
        refuses(demo.run("export", "beep", "-o", "plain.md", "--plain"), "Export it with the record.");
        assertThat(folder.resolve("plain.md")).doesNotExist();
    }

    @Test
    void theMarkGoesWithTheReviewIntoAnotherDatabase() {
        does("bundle", "beep", "-o", "beep.gateboard");
        does("--db", "own.db", "open", "beep.gateboard");
        refuses(demo.run("--db", "own.db", "sign", "beep", "Product", "--by", CARLA, "--key", "any"), REFUSED);
        does("export", "beep", "-o", "record/");
        does("--db", "third.db", "open", "record/beep.md");
        assertThat(does("--db", "third.db", "list").out()).contains("DEMO Beep");
        refuses(demo.run("--db", "third.db", "sign", "beep", "Product", "--by", CARLA, "--key", "any"), REFUSED);
    }

    @Test
    void aReviewOfWorkIsNotTakenIntoADemo() {
        does("--db", "own.db", "open", "beep.md");
        does("--db", "own.db", "bundle", "beep", "-o", "work.gateboard");
        refuses(demo.run("open", "work.gateboard"), "this database is only for demos");
        does("--db", "own.db", "export", "beep", "-o", "work/");
        refuses(demo.run("open", "work/beep.md"), "this database is only for demos");
        assertThat(does("list").out().lines().filter(line -> line.contains("Beep")))
                .hasSize(1);
    }

    @Test
    void theMarkOutlivesTheSettingThatMadeIt() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gateboard.db"));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM setting WHERE name = 'demo'"))
                    .isEqualTo(1);
        }
        refuses(demo.run("sign", "beep", "Product", "--by", CARLA, "--key", "any"), REFUSED);
    }

    @Test
    void nobodyMakesADemoOfADatabaseInUseNorTakesTheMarkBack() throws Exception {
        try (var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store()) {
            assertThatThrownBy(() -> store.write(transaction -> {
                        transaction.setSetting("demo", "no");
                        return true;
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(store.isDemo()).isTrue();
        }
        does("--db", "own.db", "open", "beep.md");
        try (var own = ((StoreOpenResult.Opened) Store.open(folder.resolve("own.db"))).store()) {
            assertThatThrownBy(own::markAsDemo).hasMessageContaining("has reviews");
            assertThat(own.isDemo()).isFalse();
        }
    }
}
