package dev.gateboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.person.Person;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.ListView;
import javafx.scene.control.PopupControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class PersonCompletionTest {
    private static final Person ADA = Person.fromInput("Ada Byron <ada@example.org>");
    private static final Person BO = Person.fromInput("Bo Lind <bo@example.org>");
    private static final Person CARLA = Person.fromInput("Carla");

    private final ReviewParticipants people = new ReviewParticipants(List.of(), List.of(ADA, BO, CARLA));

    @Test
    void peopleAreOfferedByTheBeginningOfAWordAndTakenByKeys() throws Exception {
        var field = TestWindow.call(() -> TextFieldFactory.singleLine("Owner"));
        try (var window = TestWindow.of(300, 200, () -> new VBox(field))) {
            window.interact(() -> {
                PersonCompletion.bind(field, () -> people);
                field.requestFocus();
            });
            window.write("by");
            window.until(() -> offered().equals(List.of(ADA)));
            window.push(KeyCode.DOWN);
            window.push(KeyCode.ENTER);
            assertThat(field.getText()).isEqualTo(ADA.toString());
            window.until(() -> offered().isEmpty());
        }
    }

    @Test
    void aSlowAnswerToAnOlderTextIsNotWhatIsOffered() throws Exception {
        var field = TestWindow.call(() -> TextFieldFactory.singleLine("Owner"));
        var asked = new CountDownLatch(1);
        var typedOn = new CountDownLatch(1);
        try (var window = TestWindow.of(300, 200, () -> new VBox(field))) {
            window.interact(() -> {
                TextCompletion.<String>bind(field, 3, typed -> {
                    if (typed.equals("b")) {
                        asked.countDown();
                        await(typedOn);
                    }
                    return List.of("for " + typed);
                });
                field.requestFocus();
            });
            window.write("b");
            asked.await();
            window.write("y");
            window.until(() -> offered().equals(List.of("for by")));
            typedOn.countDown();
            window.interrupt();
            window.interrupt();
            assertThat(offered()).isEqualTo(List.of("for by"));
        }
    }

    @Test
    void theOffersAreAsWideAsTheField() throws Exception {
        var field = TestWindow.call(() -> TextFieldFactory.singleLine("Metric"));
        try (var window = TestWindow.of(700, 200, () -> new VBox(field))) {
            window.interact(() -> {
                TextCompletion.<String>bind(field, 3, typed -> List.of(typed + "_of_a_metric_with_a_long_name_total"));
                field.requestFocus();
            });
            window.write("p");
            window.until(() -> !offered().isEmpty());
            assertThat(TestWindow.call(() -> Window.getWindows().stream()
                            .filter(PopupControl.class::isInstance)
                            .flatMap(popup -> popup.getScene().getRoot().lookupAll(".list-view").stream())
                            .mapToDouble(list -> list.getLayoutBounds().getWidth())
                            .max()
                            .orElse(0)))
                    .isGreaterThan(600);
        }
    }

    @Test
    void theNameOfAKnownPersonIsEnough() {
        assertThat(PersonCompletion.find("ada byron", people)).contains(ADA);
        assertThat(PersonCompletion.find("Carla", people)).contains(CARLA);
    }

    @Test
    void anAddressThatWasTypedAndAPartOfANameAreTakenAsTheyAre() {
        var other = Person.fromInput("Ada Byron <ada@elsewhere.org>");
        assertThat(PersonCompletion.find("Ada Byron <ada@elsewhere.org>", people))
                .contains(other);
        assertThat(PersonCompletion.find("Ada", people)).contains(Person.fromInput("Ada"));
        assertThat(PersonCompletion.find("  ", people)).isEmpty();
    }

    @Test
    void aNameThatTwoPeopleHaveIsThatOfNeither() {
        var other = Person.fromInput("Ada Byron <ada@elsewhere.org>");
        var two = new ReviewParticipants(List.of(), List.of(ADA, other));
        assertThat(PersonCompletion.find("Ada Byron", two)).contains(Person.fromInput("Ada Byron"));
    }

    private static void await(CountDownLatch latch) {
        // Being told that the answer is no longer wanted does not end every lookup.
        while (latch.getCount() > 0) LockSupport.parkNanos(1_000_000);
    }

    private static List<?> offered() {
        return Window.getWindows().stream()
                .filter(PopupControl.class::isInstance)
                .flatMap(popup -> popup.getScene().getRoot().lookupAll(".list-view").stream())
                .flatMap(list -> ((ListView<?>) list).getItems().stream())
                .toList();
    }
}
