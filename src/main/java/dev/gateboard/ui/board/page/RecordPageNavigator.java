package dev.gateboard.ui.board.page;

import dev.gateboard.language.Messages;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.LazyView;
import dev.gateboard.ui.record.RecordController;
import dev.gateboard.ui.record.RecordVerificationPage;
import dev.gateboard.ui.record.SignaturesPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// The pages about records: who signs what was decided in the review on screen, and what verifying a record finds.
public final class RecordPageNavigator {
    private final Consumer<Region> page;
    private final LazyView<SignaturesPage> signing;
    private final LazyView<RecordVerificationPage> verify;
    private Optional<ReviewStatus> shown = Optional.empty();

    public RecordPageNavigator(Messages messages, RecordController verbs, Consumer<Region> page) {
        this.page = page;
        this.signing = new LazyView<>(() -> new SignaturesPage(messages, verbs, () -> openVerify(List.of())));
        this.verify = new LazyView<>(() -> new RecordVerificationPage(messages, verbs));
    }

    /// The board on screen.
    public void show(ReviewStatus board) {
        boolean newer = shown.map(before -> before.review().lastEvent().number()
                                != board.review().lastEvent().number()
                        || !before.review().id().equals(board.review().id()))
                .orElse(true);
        shown = Optional.of(board);
        if (newer)
            signing.ifCreated(there -> {
                if (there.getScene() != null) there.show(board);
            });
    }

    public void openSignatures() {
        shown.ifPresent(board -> {
            signing.get().show(board);
            page.accept(signing.get());
        });
    }

    /// Opens the page of what verifying a record finds.
    ///
    /// @param place at most one
    public void openVerify(List<Path> place) {
        place.forEach(verify.get()::verify);
        page.accept(verify.get());
    }
}
