package dev.gateboard.ui.gate.curve;

import dev.gateboard.language.Messages;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.text.curve.CurveText;
import dev.gateboard.ui.control.LazyView;
import dev.gateboard.ui.control.TitledPopOver;
import dev.gateboard.ui.control.WrappedLabel;
import java.time.ZoneId;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// The same curve large, in a pop-over beside the small one, with what it shows in words below it. Esc closes it.
final class EnlargedCurve {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 320;
    private static final Duration REST = Duration.millis(900);

    private final Node owner;
    private final PauseTransition rest = new PauseTransition(REST);
    private final LazyView<LargeView> view;

    private record LargeView(TitledPopOver popOver, ValueChart chart, Label words) {
        static LargeView of(Messages messages) {
            var chart = new ValueChart();
            chart.setPrefSize(WIDTH, HEIGHT);
            var words = new WrappedLabel("", "secondary", "small");
            words.setPrefWidth(WIDTH);
            return new LargeView(new TitledPopOver(messages.text("curve.title"), chart, words), chart, words);
        }

        void show(ValueCurve curve, ZoneId zone) {
            chart.show(curve, zone);
            words.setText(CurveText.sentence(curve, zone));
        }
    }

    EnlargedCurve(Messages messages, Node owner) {
        this.owner = owner;
        this.view = new LazyView<>(() -> LargeView.of(messages));
    }

    void open(ValueCurve curve, ZoneId zone) {
        rest.stop();
        var large = view.get();
        large.show(curve, zone);
        large.popOver().open(owner);
    }

    /// A newer curve is drawn where one is open.
    void update(ValueCurve curve, ZoneId zone) {
        view.ifCreated(large -> {
            if (large.popOver().isShowing()) large.show(curve, zone);
        });
    }

    /// Runs once the mouse lies still on a node.
    void onRest(Node node, Runnable open) {
        node.addEventHandler(MouseEvent.MOUSE_MOVED, _ -> rest.playFromStart());
        node.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> rest.stop());
        rest.setOnFinished(_ -> open.run());
    }
}
