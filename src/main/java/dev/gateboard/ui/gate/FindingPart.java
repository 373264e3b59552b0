package dev.gateboard.ui.gate;

import dev.gateboard.model.Heard;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Signal;
import dev.gateboard.model.Verdict;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.RunsFlow;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.Signalling;
import dev.gateboard.ui.kit.Ticked;
import dev.gateboard.words.Finding;
import dev.gateboard.words.Signals;
import dev.gateboard.words.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// One answer in full: the finding as a sentence, why, the query with its culprit, the threshold, a line of recent
/// values where there are numbers, and which source said so how long ago.
final class FindingPart extends VBox {
    private static final int RECENT = 60;

    private final Messages messages;
    private final Signalling signalling;
    private final Label headline = label("finding");
    private final RunsFlow explanation = new RunsFlow(_ -> {});
    private final QueryBlock query = new QueryBlock();
    private final Label rule = label("secondary");
    private final Spark spark = new Spark();
    private final Label asked = label("secondary", "small");
    private final Label proven = label("secondary", "small");
    private Optional<Reading> shown = Optional.empty();
    private Instant now = Instant.EPOCH;
    private List<Double> recent = List.of();
    private boolean anybody = true;

    FindingPart(Messages messages, Signalling signalling) {
        this.messages = messages;
        this.signalling = signalling;
        explanation.getStyleClass().add("secondary");
        headline.getStyleClass().add("sign");
        headline.setId("finding");
        spark.setId("spark");
        getStyleClass().setAll("finding-part");
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    void show(Selected selected, Signal signal, Reading reading) {
        if (selected.board().at().isAfter(now)) now = selected.board().at();
        boolean same = shown.filter(reading::equals).isPresent();
        boolean sameProbe =
                shown.filter(each -> each.probe().equals(reading.probe())).isPresent();
        shown = Optional.of(reading);
        proven.setText(proven(selected, signal, reading));
        if (!same) {
            if (!sameProbe) recent = List.of();
            write(reading);
            history(selected, reading);
        }
        headline(selected, reading);
        draw();
    }

    /// In the colour of the gate's status where it is the reason for it, in none where it is not: what passed once is
    /// not green for ever, and what failed once beside a pass is not green at all.
    private void headline(Selected selected, Reading reading) {
        var state = selected.board().standing(selected.first());
        boolean old = reading.verdict() == Verdict.PASS
                && !reading.isFresh(selected.board().at());
        boolean agrees = switch (state.standing()) {
            case PASSED -> reading.verdict() == Verdict.PASS && !old;
            case FAILED, DISPUTED -> reading.verdict() == Verdict.FAIL;
            case STALE -> true;
            case OPEN, WAIVED, NOT_APPLICABLE -> false;
        };
        (agrees ? Sign.of(state.standing(), state.backed(), state.isClaimed()) : Sign.OPEN).colour(headline);
        var found = Finding.of(reading).headline();
        headline.setText(
                old
                        ? messages.text(
                                "signal.foundThen",
                                found,
                                Times.full(
                                        reading.proof(),
                                        selected.board().review().zone()))
                        : found);
    }

    private void write(Reading reading) {
        var finding = Finding.of(reading);
        explanation.show(Ticked.runs(finding.explanation()));
        // What an unclear answer names is no culprit.
        query.show(reading.query(), reading.verdict() == Verdict.FAIL ? Finding.names(reading) : List.of());
        rule.setText(
                reading.rule().isEmpty() || reading.kind().equals("alert-rule")
                        ? ""
                        : messages.text("signal.rule", reading.rule()));
    }

    /// What came since, or where that is no answer, whether the last proof still counts.
    private String proven(Selected selected, Signal signal, Reading reading) {
        var newest = Optional.ofNullable(signal.heard().get(reading.probe())).map(Heard::newest);
        if (newest.isPresent() && newest.get().verdict() != reading.verdict())
            return messages.text("signal.since", newest.get().reason());
        if (reading.verdict() == Verdict.PASS || reading.verdict() == Verdict.FAIL) return "";
        var heard = signal.heard().get(reading.probe());
        if (heard == null || heard.passed().isEmpty()) return "";
        var pass = heard.passed().getFirst();
        var found = Signals.brief(pass);
        var time = Times.full(pass.proof(), selected.board().review().zone());
        return pass.isFresh(selected.board().at())
                ? messages.text("signal.lastPassCounts", found, time)
                : messages.text("signal.lastPassOld", found, time);
    }

    private void history(Selected selected, Reading reading) {
        if (Signals.number(reading).isEmpty()) {
            recent = List.of();
            return;
        }
        var review = selected.board().review().id();
        var _ = signalling.readings(review, reading.probe(), RECENT).thenAccept(readings -> {
            if (shown.filter(reading::equals).isEmpty()) return;
            recent = readings.reversed().stream()
                    .flatMap(each -> Signals.number(each).stream().boxed())
                    .toList();
            draw();
        });
    }

    private void draw() {
        shown.ifPresent(reading -> {
            var parts = new ArrayList<Node>(List.of(headline));
            if (!explanation.getChildren().isEmpty()) parts.add(explanation);
            if (!reading.query().isEmpty()) parts.add(query);
            if (recent.size() > 1) {
                spark.show(recent, Signals.limit(reading));
                spark.setAccessibleText(messages.text("signal.sparkSpoken", recent.size(), Signals.brief(reading)));
                parts.add(spark);
            }
            if (!rule.getText().isEmpty()) parts.add(rule);
            if (!proven.getText().isEmpty()) parts.add(proven);
            parts.add(asked);
            if (!getChildren().equals(parts)) getChildren().setAll(parts);
        });
        tick(now);
    }

    void asked(boolean byAnybody) {
        anybody = byAnybody;
        tick(now);
    }

    void tick(Instant later) {
        if (later.isAfter(now)) now = later;
        shown.ifPresent(reading -> {
            var age = Times.age(Duration.between(reading.asked(), now));
            var text = anybody
                    ? messages.text("signal.asked", reading.source(), age)
                    : messages.text("signal.notAskedNow", reading.source(), age);
            if (!text.equals(asked.getText())) asked.setText(text);
        });
    }
}
