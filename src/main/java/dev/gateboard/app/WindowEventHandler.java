package dev.gateboard.app;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.SourceHealth;
import dev.gateboard.ui.changes.Arrival;
import dev.gateboard.ui.gate.Drafts;
import dev.gateboard.ui.kit.Appearance;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Meanwhile;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Prober;
import dev.gateboard.workspace.WorkspaceState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What the parts of the window tell it: what was done or refused, what came in, what is asked of it.
final class WindowEventHandler {
    private final Wiring window;
    private final Messages messages;
    private final Executor screen;

    WindowEventHandler(Wiring window, Messages messages, Executor screen) {
        this.window = window;
        this.messages = messages;
        this.screen = screen;
    }

    private void asksNow(Prober.State asks) {
        window.view().asked(asks);
        window.meeting().asked(asks);
    }

    Watching.Heard heard() {
        return new Watching.Heard() {
            @Override
            public void asked(Prober.State state) {
                screen.execute(() -> asksNow(state));
            }

            @Override
            public void trouble(String sentence) {
                screen.execute(() -> window.view().refuse(sentence));
            }

            @Override
            public void sources(List<SourceHealth> sources) {
                screen.execute(() -> window.view().sources(sources));
            }
        };
    }

    Arrivals.Told told() {
        return new Arrivals.Told() {
            @Override
            public void arrived(UUID review, Optional<Arrival> arrival) {
                window.view().pages().arrived(review, arrival);
            }

            @Override
            public void trouble(UUID review, String sentence) {
                window.view().pages().arrivedBadly(review, sentence);
            }

            @Override
            public void begin(Path file) {
                window.view().back();
                window.open(file);
            }

            @Override
            public void begin(WorkspaceState.TemplateLine template) {
                window.view().back();
                hear(window.verbsOf()
                        .document(template.sha256())
                        .thenCompose(bytes -> window.verbsOf()
                                .open(
                                        window.me(),
                                        template.fileName(),
                                        bytes.orElseThrow(),
                                        Checklist.Form.TASKS,
                                        Map.of())));
            }
        };
    }

    FileDeeds.Told opened() {
        return new FileDeeds.Told() {
            @Override
            public void opened(Done done, Optional<Path> checklist) {
                answer(done);
                if (!(done instanceof Done.Stored stored)) return;
                begun(stored);
                checklist.ifPresent(
                        file -> window.arrivals().opened(stored.board().review().id(), file));
            }

            @Override
            public void wentOn(Done done, Path checklist) {
                opened(done, Optional.of(checklist));
                if (done instanceof Done.Stored) window.view().pages().openLastTime();
            }

            @Override
            public void refused(String sentence) {
                window.view().refuse(sentence);
            }

            @Override
            public CompletableFuture<Done> take(Path bundle) {
                return window.records().take(bundle);
            }

            @Override
            public CompletableFuture<Done> reopen(Path record) {
                return window.records().reopen(record);
            }
        };
    }

    private void begun(Done.Stored stored) {
        window.view().open(stored.board().review().id());
        var beside = new ArrayList<>(stored.problems());
        beside.removeAll(stored.board().review().checklist().problems());
        if (beside.isEmpty()) return;
        var first = beside.getFirst();
        window.view().inform(messages.text("window.probes", beside.size(), first.line(), first.message()));
    }

    void bundled(Done done, Path file) {
        answer(done);
        if (done instanceof Done.Stored) window.view().inform(messages.text("window.bundled", file));
    }

    void answer(Done done) {
        switch (done) {
            case Done.Stored(var _, var _, var leftOut, var remarks) -> {
                var told = new ArrayList<>(remarks);
                if (!leftOut.isEmpty()) told.add(messages.text("gate.leftOut", Meanwhile.leftOut(leftOut)));
                window.view().inform(String.join(" ", told));
            }
            case Done.Refused(String sentence) -> window.view().refuse(sentence);
        }
    }

    BoardDeeds.Face face() {
        return new BoardDeeds.Face() {
            @Override
            public Drafts drafts() {
                return window.drafts();
            }

            @Override
            public void answer(Done done) {
                WindowEventHandler.this.answer(done);
            }

            @Override
            public void exported(Done done, Path file) {
                answer(done);
                if (done instanceof Done.Stored) window.view().inform(messages.text("window.exported", file));
            }

            @Override
            public void inform(String sentence) {
                window.view().inform(sentence);
            }

            @Override
            public void open(Path file) {
                window.open(file);
            }

            @Override
            public void chosen(WorkspaceState.TemplateLine template) {
                window.arrivals().chosen(template);
            }

            @Override
            public void present(UUID review) {
                var _ = window.verbsOf()
                        .state()
                        .thenAcceptAsync(state -> state.board(review).ifPresent(window.meeting()::present), screen);
            }

            @Override
            public void seeWeek() {
                window.playWeek();
            }

            @Override
            public void copy(String text) {
                window.meeting().copy(text);
            }

            @Override
            public void dress(Appearance appearance) {
                window.theme().appear(window.scene(), appearance);
                window.meeting().appear(appearance);
            }
        };
    }

    void hear(CompletableFuture<Done> asked) {
        var _ = asked.thenAcceptAsync(this::answer, screen);
    }

    /// Keeps what is typed; where it cannot be kept, the drafts are told.
    void keep(String setting, String text) {
        var _ = window.verbsOf()
                .remember(setting, text)
                .whenCompleteAsync(
                        (_, fault) -> {
                            if (fault != null) window.drafts().notKept(setting);
                        },
                        screen);
    }
}
