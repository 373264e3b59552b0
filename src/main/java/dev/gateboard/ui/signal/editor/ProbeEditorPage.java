package dev.gateboard.ui.signal.editor;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.signal.SignalText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.OptionChooser;
import dev.gateboard.ui.control.ScrollPage;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.signal.editor.ProbeEditorController.EditorFound;
import dev.gateboard.ui.signal.editor.ProbeEditorController.EditorRefused;
import dev.gateboard.ui.text.RichTextFlow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Makes a signal for a gate by looking: which source, what to ask, what it gave in the past, what it says now. Nothing
/// that is shown here passes a gate; what is kept asks by itself later, and decides only if that is switched on.
public final class ProbeEditorPage extends ScrollPage {
    private final Messages messages;
    private final ProbeEditorController controller;
    private final Runnable close;
    private final RichTextFlow gateText = new RichTextFlow(_ -> {});
    private final Label title;
    private final OptionChooser<String> sources;
    private final SegmentedControl<EditedKind> kinds;
    private final VBox place = new VBox();
    private final InlineMessage found = new InlineMessage();
    private final RulesPane rules;
    private final KeptOptions kept;
    private final InlineMessage message = new InlineMessage();
    private final FlowPane buttons = new FlowPane(8, 8);
    private final Label empty;
    private final Button addSource;
    private Optional<Subject> subject = Optional.empty();
    private List<SourceHealth> known = List.of();
    private Optional<SourceHealth> source = Optional.empty();
    private EditedKind kind = EditedKind.PROMQL;
    private Optional<ProbeForm> form = Optional.empty();
    private UnshownKeys unshown = UnshownKeys.NONE;

    /// What the page is about; answers about something else are late.
    ///
    /// @param probe the probe that is changed; empty for another one
    private record Subject(ReviewStatus reviewStatus, Gate gate, String probe) {}

    /// @param close leaves the page
    /// @param openSources opens the page of the user's sources
    public ProbeEditorPage(Messages messages, ProbeEditorController controller, Runnable close, Runnable openSources) {
        super(WIDE, 14, "probe-editor");
        this.messages = messages;
        this.controller = controller;
        this.close = close;
        title = title(messages.text("editor.title"));
        gateText.getStyleClass().add("proposal-gate");
        sources =
                new OptionChooser<>(messages.text("editor.source"), OptionChooser.ON_A_PAGE, this::takeSource, "deed");
        sources.setId("editor-sources");
        sources.setAlignment(Pos.CENTER_LEFT);
        kinds = new SegmentedControl<>(this::takeKind, "deed");
        rules = new RulesPane(messages);
        kept = new KeptOptions(messages);
        empty = text(messages.text("editor.noSources"));
        addSource = ButtonFactory.secondary(messages.text("editor.addSource"), openSources);
        add(title, gateText, empty, addSource, sources, kinds, place, found, rules, kept, message, buttons);
    }

    /// Shows the page for a gate.
    ///
    /// @param probe the id of the probe to change; empty for another one
    public void show(ReviewStatus board, Gate gate, String probe, List<SourceHealth> all) {
        var next = new Subject(board, gate, probe);
        subject = Optional.of(next);
        known = all.stream()
                .filter(each -> !EditedKind.of(each.kind()).isEmpty())
                .toList();
        title.setText(probe.isEmpty() ? messages.text("editor.title") : messages.text("editor.change"));
        gateText.show(gate.runs());
        form = Optional.empty();
        source = Optional.empty();
        place.getChildren().clear();
        found.clear();
        message.clear();
        var signal = board.review().state(gate).signal();
        kept.show(
                probe,
                signal.binding().isArmed(),
                controller.probesFile(board.review().id()));
        setShown(empty, known.isEmpty());
        setShown(addSource, known.isEmpty());
        setShown(kinds, false);
        setShown(kept, false);
        setShown(rules, false);
        rules.clear();
        showSources();
        showButtons(!probe.isEmpty());
        setShown(buttons, !known.isEmpty());
        if (probe.isEmpty()) {
            if (known.size() == 1) takeSource(known.getFirst().key());
            return;
        }
        var _ = controller.draft(board.review().id(), probe).thenAccept(draft -> {
            if (subject.filter(next::equals).isPresent()) showDraft(draft);
        });
    }

    /// Puts the keyboard where one begins.
    public void focus() {
        if (form.isPresent()) form.get().focus();
        else if (known.isEmpty()) addSource.requestFocus();
        else sources.focusTaken();
    }

    private void showSources() {
        setShown(sources, !known.isEmpty());
        sources.show(
                known.stream()
                        .map(each -> new SegmentedControl.Option<>(each.key(), each.key()))
                        .toList(),
                source.map(SourceHealth::key).orElse(""));
    }

    private void showDraft(Optional<ProbeDraft> draft) {
        var wanted = draft.flatMap(each -> known.stream()
                .filter(one -> one.key().equals(each.source()))
                .filter(one -> kindOf(one, each).isPresent())
                .findFirst());
        if (draft.isEmpty() || wanted.isEmpty()) {
            message.showInfo(messages.text("editor.writtenByHand"));
            return;
        }
        source = wanted;
        kind = kindOf(wanted.get(), draft.get()).orElseThrow();
        showSources();
        showForm();
        form.ifPresent(each -> each.show(draft.get()));
        rules.show(draft.get());
        unshown = UnshownKeys.of(draft.get());
    }

    private static Optional<EditedKind> kindOf(SourceHealth source, ProbeDraft draft) {
        return EditedKind.of(source.kind()).stream()
                .filter(each -> each.yamlName().equals(draft.kind()))
                .findFirst();
    }

    private void takeSource(String key) {
        source = known.stream().filter(each -> each.key().equals(key)).findFirst();
        source.ifPresent(each -> kind = EditedKind.of(each.kind()).getFirst());
        showSources();
        showForm();
        focus();
    }

    private void takeKind(EditedKind next) {
        kind = next;
        showForm();
        focus();
    }

    private void showForm() {
        if (source.isEmpty() || subject.isEmpty()) return;
        var offered = EditedKind.of(source.get().kind());
        setShown(kinds, offered.size() > 1);
        setShown(kept, true);
        setShown(rules, true);
        kinds.show(
                offered.stream()
                        .map(each -> new SegmentedControl.Option<>(each, each.text(messages)))
                        .toList(),
                kind);
        var made = new ProbeFormFactory(
                        messages,
                        controller,
                        source.get().key(),
                        subject.get().reviewStatus().review().zone())
                .form(kind);
        form = Optional.of(made);
        unshown = UnshownKeys.NONE;
        place.getChildren().setAll(made.node());
        found.clear();
        message.clear();
    }

    private void showButtons(boolean isChange) {
        var save = ButtonFactory.primary(messages.text("editor.save"), () -> save(false));
        var ask = ButtonFactory.secondary(messages.text("editor.askNow"), this::askNow);
        var cancel = ButtonFactory.quiet(messages.text("editor.cancel"), close);
        if (!isChange) buttons.getChildren().setAll(save, ask, cancel);
        else
            buttons.getChildren()
                    .setAll(
                            save,
                            ask,
                            ButtonFactory.secondary(messages.text("editor.duplicate"), () -> save(true)),
                            ButtonFactory.secondary(messages.text("editor.disconnect"), this::disconnect),
                            cancel);
    }

    /// What is written as a probe; where something is missing, that is said instead.
    private Optional<ProbeDraft> draft(boolean isCopy) {
        if (form.isEmpty() || source.isEmpty()) {
            message.showError(messages.text("editor.noSource"));
            return Optional.empty();
        }
        var problem =
                form.get().problem().isEmpty() ? rules.problem() : form.get().problem();
        if (!problem.isEmpty()) {
            message.showError(problem);
            return Optional.empty();
        }
        message.clear();
        var all = unshown.with(form.get().keys(), form.get().ranges()).with(rules.keys(), rules.rows());
        return Optional.of(
                new ProbeDraft(id(isCopy), kind.yamlName(), source.get().key(), all.keys(), all.maps()));
    }

    /// The name that is written, else the kind; in the form that probes files ask for.
    private String id(boolean isCopy) {
        var written = kept.name().isBlank() ? kind.yamlName() : kept.name();
        var id = written.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.-]+", "-")
                .replaceAll("^[-.]+|-+$", "");
        var named = id.isEmpty() ? kind.yamlName() : id.substring(0, Math.min(60, id.length()));
        return isCopy && subject.filter(each -> each.probe().equals(named)).isPresent() ? named + "-2" : named;
    }

    private void askNow() {
        var about = subject;
        draft(false).ifPresent(draft -> {
            found.showInfo(messages.text("editor.asking"));
            var _ = controller
                    .tryOnce(about.orElseThrow().reviewStatus().review().id(), draft)
                    .thenAccept(answer -> {
                        if (!about.equals(subject)) return;
                        switch (answer) {
                            case EditorFound<Reading>(Reading reading) ->
                                found.showInfo(messages.text(
                                        "editor.saysNow",
                                        SignalText.verdict(reading.verdict()),
                                        SignalText.reason(reading)));
                            case EditorRefused<Reading>(String sentence) -> found.showError(sentence);
                        }
                    });
        });
    }

    private void save(boolean isCopy) {
        var about = subject.orElseThrow();
        var review = about.reviewStatus().review().id();
        draft(isCopy).ifPresent(draft -> {
            var _ = controller
                    .save(review, about.gate().id(), draft, isCopy ? "" : about.probe(), kept.isAutomatic())
                    .thenAccept(trouble -> {
                        if (!trouble.isEmpty()) message.showError(trouble);
                        else if (kept.isWritten()) write(about);
                        else close.run();
                    });
        });
    }

    private void write(Subject about) {
        var _ = controller.writeProbesFile(about.reviewStatus().review().id()).thenAccept(trouble -> {
            if (trouble.isEmpty()) close.run();
            else message.showError(messages.text("editor.savedNotWritten", trouble));
        });
    }

    private void disconnect() {
        var about = subject.orElseThrow();
        var _ = controller
                .unbind(about.reviewStatus().review().id(), about.gate().id(), about.probe())
                .thenAccept(trouble -> {
                    if (trouble.isEmpty()) close.run();
                    else message.showError(trouble);
                });
    }
}
