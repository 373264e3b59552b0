package dev.gateboard.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.model.signal.TestAlertRoute;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.SignalBoards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// Nothing is sent before the receivers were named and a person has confirmed one (rule R12).
class TestAlertPageTest {
    private static final Person ADA = Person.parse("Ada <ada@example.org>");
    private static final TestAlertRoute AIM = new TestAlertRoute(
            "127.0.0.1:9093",
            Map.of(),
            List.of(
                    new TestAlertRoute.Target("pager", List.of("webhook"), List.of()),
                    new TestAlertRoute.Target("audit", List.of("email"), List.of())),
            Duration.ofSeconds(40));

    private TestAlertRoute route = AIM;
    private final List<String> heard = new ArrayList<>();
    private final SignalBoards boards = new SignalBoards();
    private final CompletableFuture<TestAlertController.TestAlertAnswer<TestAlertProgress>> over =
            new CompletableFuture<>();
    private Consumer<TestAlertProgress> told = _ -> {};
    private final TestAlertPage page = TestWindow.call(() -> new TestAlertPage(Messages.WINDOW, verbs(), ADA));

    private TestAlertProgress ladder(boolean ended, TestAlertProgress.State... states) {
        var rungs = new ArrayList<TestAlertProgress.StepResult>();
        int at = 0;
        for (var step : TestAlertProgress.Step.values()) {
            var state = states[Math.min(at++, states.length - 1)];
            var words = state == TestAlertProgress.State.WAITING ? "" : "What " + step.name() + " says of it.";
            rungs.add(new TestAlertProgress.StepResult(step, state, words));
        }
        return new TestAlertProgress(
                boards.gate("Alert routing").id(),
                "routing",
                "gb-4f2a91",
                "127.0.0.1:9093",
                "pager",
                List.of("pager"),
                rungs,
                ended,
                ended);
    }

    @Test
    void receiversAreNamedBeforeAnythingIsSentAndTheLadderShowsItsSteps() {
        try (var window = TestWindow.of(900, 560, () -> page)) {
            window.interact(() -> page.show(boards.board(), boards.gate("Alert routing")));
            window.save("fire-asks-light");
            assertThat(window.texts("#fire-reach").getFirst()).contains("pager (webhook), audit (email)");
            assertThat(heard).containsExactly("aim");
            window.clickOn("Send test alert and track pager");
            assertThat(heard).containsExactly("aim", "fire pager");
            window.interact(() -> told.accept(ladder(
                    false,
                    TestAlertProgress.State.REACHED,
                    TestAlertProgress.State.REACHED,
                    TestAlertProgress.State.WAITING)));
            window.save("fire-climbs-light");
            window.resize(683, 360);
            window.save("fire-climbs-narrow");
            window.resize(1000, 720);
            assertThat(window.texts(".ladder .strong"))
                    .containsExactly("Configuration", "Accepted", "Routed", "Sent", "Delivered");
            assertThat(window.lookup("#fire-person").queryAll()).isEmpty();
        }
    }

    @Test
    void whatNothingSawArriveIsAPersonsWordByName() {
        try (var window = TestWindow.of(900, 560, () -> page)) {
            window.interact(() -> page.show(boards.board(), boards.gate("Alert routing")));
            window.clickOn("Send test alert and track pager");
            window.interact(() -> over.complete(new TestAlertController.KnownAnswer<>(ladder(
                    true,
                    TestAlertProgress.State.REACHED,
                    TestAlertProgress.State.REACHED,
                    TestAlertProgress.State.REACHED,
                    TestAlertProgress.State.REACHED,
                    TestAlertProgress.State.MISSED))));
            window.save("fire-witness-light");
            window.dark();
            window.save("fire-witness-dark");
            window.clickOn("Confirm arrival");
            assertThat(heard).containsExactly("aim", "fire pager", "attest Ada <ada@example.org>");
        }
    }

    @Test
    void deliveredNeedsNoWord() {
        try (var window = TestWindow.of(900, 560, () -> page)) {
            window.interact(() -> page.show(boards.board(), boards.gate("Alert routing")));
            window.clickOn("Send test alert and track pager");
            var all = new TestAlertProgress.State[5];
            Arrays.fill(all, TestAlertProgress.State.REACHED);
            window.interact(() -> over.complete(new TestAlertController.KnownAnswer<>(ladder(true, all))));
            verifyThat(window.only("The test alert was resolved."), isVisible());
            assertThat(window.lookup("#fire-person").queryAll()).isEmpty();
        }
    }

    private static TestAlertRoute hiding() {
        return new TestAlertRoute(
                AIM.host(),
                Map.of(),
                List.of(
                        new TestAlertRoute.Target("pager", List.of("webhook"), List.of("<secret>")),
                        new TestAlertRoute.Target("it's us", List.of("email"), List.of())),
                AIM.maxDelay());
    }

    @Test
    void aHiddenWebhookIsNamedAndSavedAndItsYamlCopied() {
        route = hiding();
        try (var window = TestWindow.of(900, 560, () -> page)) {
            window.interact(() -> page.show(boards.board(), boards.gate("Alert routing")));
            window.save("fire-hidden-light");
            window.dark();
            window.save("fire-hidden-dark");
            window.light();
            assertThat(heard).containsExactly("aim", "free");
            assertThat(window.texts("#fire-webhook-yaml")).containsExactly("""
                receivers:
                  - name: 'pager'
                    webhook_configs: [{url: "http://127.0.0.1:9095/gateboard"}]\
                """);

            window.enter("#fire-webhook", "127.0.0.1:taken");
            window.clickOn("Save in the source");
            verifyThat(window.only("\"taken\" is not a port."), isVisible());
            window.save("fire-hidden-refused-light");
            window.enter("#fire-webhook", "127.0.0.1:9099");
            window.push(KeyCode.ENTER);
            verifyThat(window.only("Saved. Gateboard will wait for test alerts at 127.0.0.1:9099."), isVisible());
            assertThat(heard).endsWith("save 127.0.0.1:taken", "save 127.0.0.1:9099");
            window.save("fire-hidden-saved-light");

            window.clickOn("Copy YAML");
            assertThat(TestWindow.call(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo("""
                        receivers:
                          - name: 'pager'
                            webhook_configs: [{url: "http://127.0.0.1:9099/gateboard"}]
                        """);
            window.resize(683, 360);
            window.save("fire-hidden-narrow");
            window.resize(900, 560);
            window.clickOn("Send test alert and track pager");
            assertThat(window.lookup("#fire-webhook").queryAll()).isEmpty();
            assertThat(heard).endsWith("fire pager");
        }
    }

    @Test
    void aReceiverNameIsQuotedInTheYaml() {
        route = new TestAlertRoute(
                AIM.host(),
                Map.of(),
                List.of(new TestAlertRoute.Target("it's: us", List.of("webhook"), List.of("<secret>"))),
                AIM.maxDelay());
        try (var window = TestWindow.of(900, 560, () -> page)) {
            window.interact(() -> page.show(boards.board(), boards.gate("Alert routing")));
            assertThat(window.texts("#fire-webhook-yaml").getFirst()).contains("- name: 'it''s: us'\n");
        }
    }

    @Test
    void nothingIsAskedWhereTheServerShowsItsWebhooks() {
        try (var window = TestWindow.of(900, 560, () -> page)) {
            window.interact(() -> page.show(boards.board(), boards.gate("Alert routing")));
            assertThat(window.lookup("#fire-webhook").queryAll()).isEmpty();
        }
    }

    @Test
    void theWebhookIsAskedForInGermanInASmallWindow() {
        route = hiding();
        var german =
                TestWindow.call(() -> Language.GERMAN.call(() -> new TestAlertPage(Messages.WINDOW, verbs(), ADA)));
        try (var window = TestWindow.of(683, 360, () -> german)) {
            window.interact(() -> Language.GERMAN.call(() -> {
                german.show(boards.board(), boards.gate("Alert routing"));
                return true;
            }));
            window.save("fire-hidden-narrow-de");
            window.resize(900, 560);
            window.save("fire-hidden-de");
            for (var button : window.all(".deed"))
                assertThat(TestWindow.call(() -> ((Region) button).prefWidth(-1)))
                        .as(button.toString())
                        .isLessThanOrEqualTo(TestWindow.call(() -> ((Region) button).getWidth()) + 1);
        }
    }

    private TestAlertController verbs() {
        return new TestAlertController() {
            @Override
            public CompletableFuture<TestAlertAnswer<TestAlertRoute>> findReceivers(UUID review, UUID gate) {
                heard.add("aim");
                return CompletableFuture.completedFuture(new KnownAnswer<>(route));
            }

            @Override
            public CompletableFuture<String> freeWebhook() {
                heard.add("free");
                return CompletableFuture.completedFuture("127.0.0.1:9095");
            }

            @Override
            public CompletableFuture<String> saveWebhook(UUID review, UUID gate, String typed) {
                heard.add("save " + typed);
                return CompletableFuture.completedFuture(typed.endsWith("taken") ? "\"taken\" is not a port." : "");
            }

            @Override
            public CompletableFuture<TestAlertAnswer<TestAlertProgress>> send(
                    UUID review, UUID gate, String receiver, Consumer<TestAlertProgress> each) {
                heard.add("fire " + receiver);
                told = each;
                return over;
            }

            @Override
            public CompletableFuture<String> confirmArrival(UUID review, TestAlertProgress ladder, Person by) {
                heard.add("attest " + by);
                return CompletableFuture.completedFuture("");
            }
        };
    }
}
