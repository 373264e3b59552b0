package dev.gateboard.ui.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Png;
import dev.gateboard.ui.kit.Screen;
import dev.gateboard.workspace.Enclosure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class GatePaneTest {
    private static final Enclosure PICTURE = Enclosure.of("calendar-invite.png", Png.of(picture()));

    private final List<Deed> deeds = new ArrayList<>();
    private final List<Enclosure> enclosures = new ArrayList<>();
    private final GatePane pane = Screen.call(() -> new GatePane(
            new Messages(),
            (all, files) -> {
                deeds.addAll(all);
                enclosures.addAll(files);
            },
            _ -> {},
            _ -> CompletableFuture.completedFuture(Optional.of(PICTURE.bytes())),
            new Asked()));
    private final Board board = Boards.opened();
    private final Gate tabletop = Boards.gate(board, "tabletop");

    @Test
    void gateIsDrawnInLightAndDark() {
        var shown = Boards.after(
                board,
                List.of(
                        new Deed.AssignGate(
                                tabletop.id(),
                                new Assignment.To(
                                        Person.parse("Carla"), new Assignment.Due.On(LocalDate.of(2026, 11, 24)))),
                        new Deed.Attach(tabletop.id(), PICTURE.evidence()),
                        new Deed.Attach(tabletop.id(), new Evidence.Address("https://example.org/invite")),
                        new Deed.AddNote(tabletop.id(), "moved to Tuesday")));
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(shown, List.of(tabletop)));
            screen.save("gate-light");
            screen.click(screen.named("Waive…"));
            screen.press(KeyCode.ENTER);
            screen.save("gate-waive-light");
            screen.dark();
            screen.save("gate-waive-dark");
            screen.press(KeyCode.ESCAPE);
            screen.click(screen.named("History 4"));
            screen.save("gate-history-dark");
            assertThat(screen.named("Ada noted: moved to Tuesday")).isNotNull();
        }
    }

    @Test
    void passTakesReasonAndLinkAndEnterCommits() {
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(board, List.of(tabletop)));
            screen.click(screen.named("Pass…"));
            assertThat(prompts(screen)).containsExactly("date + notes", "Link or proof");
            screen.type("done");
            screen.run(() -> ((TextField) screen.all(".entry").getLast()).setText("https://example.org/a"));
            screen.press(KeyCode.ENTER);
            assertThat(deeds)
                    .containsExactly(new Deed.Pass(
                            tabletop.id(),
                            "done",
                            Duration.ZERO,
                            List.of(new Evidence.Address("https://example.org/a"))));
            screen.run(() -> pane.refused("Somebody was faster."));
            assertThat(screen.named("Somebody was faster.")).isNotNull();
            assertThat(prompts(screen)).hasSize(2);
            screen.run(() -> pane.show(Boards.after(board, deeds), List.of(tabletop)));
            screen.press(KeyCode.ENTER);
            assertThat(prompts(screen)).hasSize(2);
        }
    }

    @Test
    void lineClosesOnceItsDeedIsDoneAndByEscape() {
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(board, List.of(tabletop)));
            screen.click(screen.named("Fail…"));
            screen.press(KeyCode.ENTER);
            assertThat(deeds).isEmpty();
            assertThat(screen.named("The reason is missing: say why.")).isNotNull();
            screen.type("no");
            screen.press(KeyCode.ENTER);
            screen.run(() -> pane.show(Boards.after(board, deeds), List.of(tabletop)));
            assertThat(prompts(screen)).isEmpty();
            screen.click(screen.named("Reopen…"));
            screen.press(KeyCode.ESCAPE);
            assertThat(prompts(screen)).isEmpty();
        }
    }

    @Test
    void severalGatesTakeOneReasonAndOnePastedProof() {
        var gates = List.of(Boards.gate(board, "Migrations"), Boards.gate(board, "DR posture"));
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(board, gates));
            screen.click(screen.named("Pass…"));
            screen.type("seen");
            screen.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture())));
            screen.press(KeyCode.V, KeyCode.CONTROL);
            screen.save("gate-several-light");
            screen.press(KeyCode.ENTER);
            assertThat(deeds).hasSize(3).allSatisfy(deed -> {
                assertThat(((Deed.Pass) deed).reason()).isEqualTo("seen");
                assertThat(((Deed.Pass) deed).evidence()).hasSize(1);
            });
            assertThat(enclosures).hasSize(1);
        }
    }

    @Test
    void pastedTextIsAttachedToEachSelectedGate() {
        var gates = List.of(Boards.gate(board, "Migrations"), tabletop);
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> {
                pane.show(board, gates);
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "https://example.org/b"));
            });
            screen.click(screen.find(".paste-place"));
            screen.press(KeyCode.V, KeyCode.CONTROL);
            assertThat(deeds).hasSize(2).allMatch(deed -> deed instanceof Deed.Attach(var _, Evidence.Address _));
        }
    }

    @Test
    void claimIsConfirmedAndOptionChosenAtOnce() {
        var secrets = Boards.gate(board, "Secrets");
        var topology = Boards.gate(board, "Topology");
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(board, List.of(secrets)));
            screen.save("gate-claim-light");
            screen.click(screen.named("Confirm"));
            screen.run(() -> pane.show(board, List.of(topology)));
            screen.save("gate-choice-light");
            screen.click(screen.named("multi-node"));
            assertThat(deeds)
                    .containsExactly(new Deed.Confirm(secrets.id()), new Deed.Choose(topology.id(), "multi-node"));
        }
    }

    private static List<String> prompts(Screen screen) {
        return screen.all(".deed-form .entry").stream()
                .map(node -> ((TextField) node).getPromptText())
                .toList();
    }

    private static WritableImage picture() {
        var image = new WritableImage(60, 30);
        for (int x = 0; x < 60; x++)
            for (int y = 0; y < 30; y++) image.getPixelWriter().setColor(x, y, Color.SEAGREEN);
        return image;
    }
}
