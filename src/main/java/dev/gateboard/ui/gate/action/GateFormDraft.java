package dev.gateboard.ui.gate.action;

import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.SingleLineTextField;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;

/// What is typed into a line about gates, kept until its action is done.
final class GateFormDraft {
    private final DraftStore drafts;
    private final String about;
    private final GateActionKind verb;
    private final Map<String, TextField> fields;
    private final Map<String, String> begun;

    /// @param fields those of the line by their names in the store
    GateFormDraft(DraftStore drafts, String about, GateActionKind verb, Map<String, TextField> fields) {
        this.drafts = drafts;
        this.about = about;
        this.verb = verb;
        this.fields = fields;
        this.begun = texts();
    }

    /// What was half typed about these gates, where it can still be done.
    static Optional<GateActionKind> begunVerb(DraftStore drafts, GateSelection selected) {
        return drafts.find(selected.draftKey())
                .flatMap(draft -> Arrays.stream(GateActionKind.values())
                        .filter(verb -> verb.name().equals(draft.line()) && !verb.isDoneAtOnce())
                        .filter(verb -> !selected.affectedBy(verb).isEmpty())
                        .findFirst());
    }

    /// Takes up what was typed about these gates before, and keeps what is typed from now on. False where nothing
    /// was.
    ///
    /// @param cut told when a text that was too long was cut
    boolean resume(Runnable cut) {
        var typed = drafts.find(about, verb.name());
        fields.forEach((name, field) -> {
            if (field instanceof SingleLineTextField line) line.onCut(cut);
            if (typed.containsKey(name)) field.setText(typed.get(name));
            field.textProperty().addListener((_, _, _) -> keep());
        });
        return !typed.isEmpty();
    }

    private void keep() {
        if (texts().equals(begun)) drafts.discard(about, verb.name());
        else drafts.keep(about, verb.name(), texts());
    }

    private Map<String, String> texts() {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getText()));
    }
}
