package dev.gateboard.ui.control.date;

import dev.gateboard.language.Messages;
import dev.gateboard.text.DateInputParser;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.LazyView;
import dev.gateboard.ui.control.TitledPopOver;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;

/// A date to type, or to choose in the calendar of JavaFX's DatePicker: the button at its right, Alt+Down or F4 opens
/// that. What is typed stays as it is typed; a time of day after the date stays when another day is chosen.
public final class DateField extends CustomTextField {
    private final DatePicker picker = new DatePicker();
    private final LazyView<Calendar> calendar;
    private boolean isOpening;

    private record Calendar(TitledPopOver popOver, Node days) {}

    /// @param prompt what is asked for; the field's name as well
    public DateField(Messages messages, String prompt) {
        var name = messages.text("date.choose");
        calendar = new LazyView<>(() -> calendar(name));
        getStyleClass().addAll("entry", "date-field");
        setPromptText(prompt);
        setAccessibleText(prompt);
        var open = ButtonFactory.quiet("▾", this::openCalendar);
        open.getStyleClass().add("date-open");
        open.setAccessibleText(name);
        open.setFocusTraversable(false);
        setRight(open);
        picker.valueProperty().addListener((_, _, day) -> {
            if (day != null && !isOpening) take(day);
        });
        addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            boolean opens = press.getCode() == KeyCode.F4 || (press.getCode() == KeyCode.DOWN && press.isAltDown());
            if (!opens) return;
            openCalendar();
            press.consume();
        });
    }

    private Calendar calendar(String name) {
        var days = new DatePickerSkin(picker).getPopupContent();
        return new Calendar(new TitledPopOver(name, days), days);
    }

    private void openCalendar() {
        isOpening = true;
        DateInputParser.parseDate(getText())
                .or(() -> DateInputParser.parseDateAndTime(getText()).map(LocalDateTime::toLocalDate))
                .ifPresentOrElse(picker::setValue, () -> picker.setValue(null));
        isOpening = false;
        calendar.get().popOver().open(this);
        calendar.get().days().requestFocus();
    }

    private void take(LocalDate day) {
        var time = DateInputParser.parseDateAndTime(getText())
                .map(typed -> " " + typed.toLocalTime())
                .orElse("");
        setText(day + time);
        calendar.ifCreated(open -> open.popOver().close());
        requestFocus();
        end();
    }
}
