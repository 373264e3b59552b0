package dev.gateboard.ui.control;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// Letters that are typed in a list go to the row whose text begins with them, else to one that contains them. After a
/// second without a letter the next one begins anew; the same letter again goes on to the next row.
public final class TypeAhead {
    private final PauseTransition pause = new PauseTransition(Duration.seconds(1));
    private String typed = "";

    public TypeAhead() {
        pause.setOnFinished(_ -> typed = "");
    }

    /// Whether the next letter goes on with what was typed.
    public boolean isTyping() {
        return !typed.isEmpty();
    }

    /// A blank is a part of what is typed, and no key of the list.
    public void keepBlank(KeyEvent press) {
        if (isTyping() && press.getCode() == KeyCode.SPACE) press.consume();
    }

    /// The row that a letter leads to; empty where it leads to none.
    ///
    /// @param rows what the rows say
    /// @param at where the keyboard is
    public OptionalInt find(KeyEvent letter, List<String> rows, int at) {
        if (!isLetter(letter)) return OptionalInt.empty();
        typed += letter.getCharacter().toLowerCase(Locale.ROOT);
        pause.playFromStart();
        var first = typed.substring(0, 1);
        boolean again = typed.equals(first.repeat(typed.length()));
        var text = again ? first : typed;
        int from = again ? at + 1 : Math.max(at, 0);
        var found = find(rows, from, row -> row.startsWith(text));
        if (found.isEmpty()) found = find(rows, from, row -> row.contains(text));
        // A letter that leads nowhere is no beginning.
        if (found.isEmpty() && typed.length() == 1) typed = "";
        return found;
    }

    private boolean isLetter(KeyEvent letter) {
        if (letter.isShortcutDown() || letter.isAltDown() || letter.isControlDown() || letter.isMetaDown())
            return false;
        return letter.getCharacter()
                .codePoints()
                .allMatch(each -> Character.isLetterOrDigit(each) || (isTyping() && !Character.isISOControl(each)));
    }

    private static OptionalInt find(List<String> rows, int from, Predicate<String> wanted) {
        return IntStream.range(0, rows.size())
                .map(step -> Math.floorMod(from + step, rows.size()))
                .filter(row -> wanted.test(rows.get(row).toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
