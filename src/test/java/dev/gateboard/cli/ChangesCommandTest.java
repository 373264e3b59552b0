package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.person.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What changed since a moment, a round, a person's last action.
class ChangesCommandTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void workForThreeHours() throws IOException {
        Files.writeString(folder.resolve("gates.md"), """
            # Shop

            - Owner: `TBD`

            ## Gates

            - [ ] Alpha
            - [ ] Beta
            - [ ] Gamma

            ## Sign-off

            - Product sign-off: `TBD`
            """);
        run(0, "open", "gates.md");
        run(1, "pass", "shop", "alpha");
        run(2, "round", "shop", "start");
        run(2, "round", "shop", "end");
        var bo = new Terminal(folder, "", () -> new Person("Bo Lin", "bo@example.org"));
        bo.at(Terminal.NOW.plus(Duration.ofHours(3))).run("fail", "shop", "beta", "--reason", "it fell");
        run(4, "attach", "shop", "gamma", "https://ci.example/9");
        run(4, "fill", "shop", "Owner", "Carla");
    }

    private Terminal.Answer answer(int hour, String... arguments) {
        return new Terminal(folder)
                .at(Terminal.NOW.plus(Duration.ofHours(hour)))
                .run(arguments);
    }

    private String run(int hour, String... arguments) {
        var answer = answer(hour, arguments);
        assertThat(answer.code()).as(answer.err()).isLessThan(2);
        return answer.out();
    }

    @Test
    void withoutAMomentItIsTheLastRound() {
        assertThat(run(5, "changes", "shop")).isEqualTo("""
            Since round 1, which ended at 09:00: 1 gate with another status, not cleared, 1 gate with new evidence, 1 field changed
            L8 Beta  open → failed  Bo Lin  10:00
            L9 Gamma  new evidence: https://ci.example/9  Ada Bar  11:00
            L3 Owner: Carla
            """);
        assertThat(run(5, "changes", "shop", "--since", "round 1")).isEqualTo(run(5, "changes", "shop"));
        assertThat(run(5, "changes", "shop", "--since", "1")).isEqualTo(run(5, "changes", "shop"));
    }

    @Test
    void aMomentIsOfTheReviewsZone() {
        assertThat(run(5, "changes", "shop", "--since", "2026-11-23 10:30"))
                .startsWith("Since ")
                .doesNotContain("Beta")
                .contains("Gamma", "Owner: Carla");
        assertThat(run(5, "changes", "shop", "--since", "2026-11-23"))
                .contains("the start of the review")
                .contains("L7 Alpha  open → passed", "Beta", "Gamma");
        assertThat(run(5, "changes", "shop", "--since", "2026-11-24")).contains("nothing changed");
    }

    @Test
    void aPersonSeesWhatCameAfterTheirLastAction() {
        assertThat(run(5, "changes", "shop", "--since-person", "bo lin"))
                .doesNotContain("Beta", "Alpha")
                .contains("Gamma");
        assertThat(answer(5, "changes", "shop", "--since-person", "Carla").err().strip())
                .isEqualTo("Carla has not done anything in this review.");
    }

    @Test
    void programsGetTheSame() {
        var body = new JsonMapper().readTree(run(5, "changes", "shop", "--json"));
        assertThat(body.at("/since/event").intValue()).isEqualTo(4);
        assertThat(body.at("/statusChanges/0/before").stringValue()).isEqualTo("open");
        assertThat(body.at("/statusChanges/0/now").stringValue()).isEqualTo("failed");
        assertThat(body.at("/statusChanges/0/by").stringValue()).isEqualTo("Bo Lin <bo@example.org>");
        assertThat(body.at("/evidence/0/count").intValue()).isEqualTo(1);
        assertThat(body.at("/fields/0/now").stringValue()).isEqualTo("Carla");
    }

    @Test
    void whatItDoesNotUnderstandItSays() {
        assertThat(answer(5, "changes", "shop", "--since", "round 2").err().strip())
                .isEqualTo("Round 2 has not ended.");
        assertThat(answer(5, "changes", "shop", "--since", "yesterday").code()).isEqualTo(64);
        assertThat(answer(5, "changes", "shop", "--since", "1", "--since-person", "Bo")
                        .code())
                .isEqualTo(64);
    }
}
