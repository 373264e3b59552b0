package dev.gateboard.ui.gate;

import dev.gateboard.ui.kit.Deeds;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.OptionRow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.VBox;

/// Proof, notes and history, one at a time.
final class GateTabs extends VBox {
    private enum Tab {
        PROOF,
        NOTES,
        HISTORY
    }

    private final Messages messages;
    private final OptionRow<Tab> row = new OptionRow<>(this::take, "tab-word");
    private final Proofs proofs;
    private final Notes notes;
    private final History history;
    private Tab tab = Tab.PROOF;
    private String about = "";

    GateTabs(
            Messages messages,
            Deeds deeds,
            Drafts drafts,
            Consumer<String> links,
            Function<String, CompletableFuture<Optional<byte[]>>> attachments) {
        this.messages = messages;
        proofs = new Proofs(messages, links, attachments);
        notes = new Notes(messages, deeds, drafts);
        history = new History(messages);
        row.getStyleClass().add("tabs");
        getStyleClass().setAll("gate-part", "gate-tabs");
        getChildren().setAll(row, proofs);
    }

    void show(Selected selected) {
        proofs.show(selected);
        notes.show(selected);
        history.show(selected);
        // A note half typed is not to be looked for.
        boolean turned = !selected.about().equals(about);
        about = selected.about();
        if (turned && notes.hasDraft()) tab = Tab.NOTES;
        draw();
    }

    void onChoose(Runnable choose) {
        proofs.onChoose(choose);
    }

    private void take(Tab next) {
        tab = next;
        draw();
    }

    private void draw() {
        row.show(
                List.of(
                        new OptionRow.Option<>(Tab.PROOF, messages.text("gate.proof", proofs.count())),
                        new OptionRow.Option<>(Tab.NOTES, messages.text("gate.notes", notes.count())),
                        new OptionRow.Option<>(Tab.HISTORY, messages.text("gate.history", history.count()))),
                tab);
        var body = switch (tab) {
            case PROOF -> proofs;
            case NOTES -> notes;
            case HISTORY -> history;
        };
        if (!getChildren().get(1).equals(body)) getChildren().set(1, body);
    }
}
