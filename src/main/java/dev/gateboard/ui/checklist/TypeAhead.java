package dev.gateboard.ui.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// Letters that are typed go to the row whose text begins with them, else to one that contains them. After a second
/// without a letter the next one begins anew; the same letter again goes on to the next row.
final class TypeAhead {
    private final PauseTransition pause = new PauseTransition(Duration.seconds(1));
    private String typed = "";

    TypeAhead() {
        pause.setOnFinished(_ -> typed = "");
    }

    /// Whether the next letter goes on with what was typed.
    boolean isTyping() {
        return !typed.isEmpty();
    }

    /// A blank is a part of what is typed, and no key of the tree.
    void pressed(KeyEvent press) {
        if (isTyping() && press.getCode() == KeyCode.SPACE) press.consume();
    }

    /// The row that a letter leads to; empty where it leads to none.
    ///
    /// @param visible the rows that can be seen
    /// @param at where the keyboard is
    Optional<TreeItem<ShownRow>> find(KeyEvent letter, List<TreeItem<ShownRow>> visible, int at) {
        if (!isLetter(letter)) return Optional.empty();
        typed += letter.getCharacter().toLowerCase(Locale.ROOT);
        pause.playFromStart();
        var first = typed.substring(0, 1);
        boolean again = typed.equals(first.repeat(typed.length()));
        var text = again ? first : typed;
        int from = again ? at + 1 : Math.max(at, 0);
        var found =
                find(visible, from, row -> row.startsWith(text)).or(() -> find(visible, from, row -> row.contains(text)));
        // A letter that leads nowhere is no beginning.
        if (found.isEmpty() && typed.length() == 1) typed = "";
        return found;
    }

    private boolean isLetter(KeyEvent letter) {
        if (letter.isShortcutDown() || letter.isAltDown() || letter.isControlDown() || letter.isMetaDown())
            return false;
        return letter.getCharacter().codePoints().allMatch(Character::isLetterOrDigit)
                || (isTyping() && !letter.getCharacter().codePoints().allMatch(Character::isISOControl));
    }

    private static Optional<TreeItem<ShownRow>> find(
            List<TreeItem<ShownRow>> visible, int from, Predicate<String> wanted) {
        for (int step = 0; step < visible.size(); step++) {
            var item = visible.get(Math.floorMod(from + step, visible.size()));
            if (wanted.test(item.getValue().get().text().toLowerCase(Locale.ROOT))) return Optional.of(item);
        }
        return Optional.empty();
    }
}
