package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import dev.gateboard.ui.kit.Later;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.record.RecordVerbs;
import dev.gateboard.ui.record.SigningPage;
import dev.gateboard.ui.record.VerifyPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// The pages about records: who signs what was decided in the review on screen, and what verifying a record finds.
final class RecordPages {
    private final Consumer<Region> page;
    private final Later<SigningPage> signing;
    private final Later<VerifyPage> verify;
    private Optional<Board> shown = Optional.empty();

    RecordPages(Messages messages, RecordVerbs verbs, Consumer<Region> page) {
        this.page = page;
        this.signing = new Later<>(() -> new SigningPage(messages, verbs, () -> openVerify(List.of())));
        this.verify = new Later<>(() -> new VerifyPage(messages, verbs));
    }

    /// The board on screen.
    void show(Board board) {
        boolean newer = shown.map(before ->
                        before.review().last().number() != board.review().last().number()
                                || !before.review().id().equals(board.review().id()))
                .orElse(true);
        shown = Optional.of(board);
        if (newer)
            signing.ifThere(there -> {
                if (there.getScene() != null) there.show(board);
            });
    }

    void openSignatures() {
        shown.ifPresent(board -> {
            signing.get().show(board);
            page.accept(signing.get());
        });
    }

    /// @param place at most one
    void openVerify(List<Path> place) {
        place.forEach(verify.get()::verify);
        page.accept(verify.get());
    }
}
