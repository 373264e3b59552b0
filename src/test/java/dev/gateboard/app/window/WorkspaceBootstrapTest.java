package dev.gateboard.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.workspace.WorkspaceState;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes on before there is a window.
class WorkspaceBootstrapTest {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void firstRunOpensTheSampleAndWhatIsPublishedWaitsForTheWindow() throws Exception {
        var ground = ground(false);
        try (var workspace = ground.workspace()) {
            var shown = new LinkedBlockingQueue<WorkspaceState>();
            assertThat(ground.begin().firstState().get().sample()).isPresent();
            assertThat(ground.begin()).as("begun once").isSameAs(ground.begin());
            assertThat(workspace.state().get().reviewStatuses()).hasSize(1);
            ground.showOn(shown::add);
            assertThat(Objects.requireNonNull(shown.poll(30, TimeUnit.SECONDS)).reviewStatuses())
                    .as("the newest alone")
                    .hasSize(1);
        }
    }

    @Test
    void whoBringsAFileGetsNoSampleBesideIt() throws Exception {
        var ground = ground(true);
        try (var workspace = ground.workspace()) {
            assertThat(ground.begin().firstState().get().sample()).isEmpty();
            assertThat(workspace.state().get().reviewStatuses()).isEmpty();
        }
    }

    private WorkspaceBootstrap ground(boolean brought) {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
        var place = new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml"));
        return new WorkspaceBootstrap(store, place, CommandEnvironment.ofThisMachine(), Runnable::run, brought);
    }
}
