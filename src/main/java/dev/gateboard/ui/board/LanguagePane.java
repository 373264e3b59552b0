package dev.gateboard.ui.board;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.SegmentedControl;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Which language the window speaks. Texts are made with their views, so another language comes with the next start.
final class LanguagePane extends VBox {
    private final Messages messages;
    private final Consumer<Optional<Language>> chosen;
    private final SegmentedControl<Optional<Language>> options = new SegmentedControl<>(this::choose, "deed");
    private final Label nextStart = new Label();

    LanguagePane(Messages messages, Optional<Language> language, Consumer<Optional<Language>> chosen) {
        super(8);
        this.messages = messages;
        this.chosen = chosen;
        var title = new Label(messages.text("language.title"));
        title.getStyleClass().add("strong");
        nextStart.setText(messages.text("language.nextStart"));
        nextStart.setWrapText(true);
        nextStart.getStyleClass().addAll("secondary", "small");
        nextStart.setId("language-next-start");
        showNextStart(false);
        getChildren().setAll(title, options, nextStart);
        show(language);
    }

    private void choose(Optional<Language> language) {
        chosen.accept(language);
        show(language);
        showNextStart(true);
    }

    private void showNextStart(boolean visible) {
        nextStart.setVisible(visible);
        nextStart.setManaged(visible);
    }

    /// Each language is called by its own name, so that it is found again in one that is not understood.
    private void show(Optional<Language> language) {
        var choices = new ArrayList<SegmentedControl.Option<Optional<Language>>>();
        choices.add(new SegmentedControl.Option<>(Optional.empty(), messages.text("appearance.asSystem")));
        for (var each : Language.offered()) choices.add(new SegmentedControl.Option<>(Optional.of(each), name(each)));
        options.show(choices, language);
    }

    private String name(Language language) {
        return switch (language) {
            case ENGLISH, PSEUDO -> messages.text("language.english");
            case GERMAN -> messages.text("language.german");
        };
    }
}
