package dev.gateboard.ui.signal.editor;

import dev.gateboard.ui.control.TextCompletion;
import dev.gateboard.ui.signal.editor.ProbeEditorController.EditorAnswer;
import dev.gateboard.ui.signal.editor.ProbeEditorController.EditorFound;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;

/// Completes the name or the value of a label that is being written at the end of a query, from what the server knows.
/// Each list is asked for once.
final class QueryCompletion {
    private static final int ROWS = 8;
    private static final int MOST = 50;
    private static final Pattern VALUE = Pattern.compile("(?s)(.*[{,]\\s*([a-zA-Z_]\\w*)\\s*=~?\\s*\")([^\"]*)");
    private static final Pattern NAME = Pattern.compile("(?s)(.*?)([a-zA-Z_:][\\w:]+)");

    private final ProbeEditorController controller;
    private final Supplier<String> source;
    private final Map<String, CompletableFuture<List<String>>> known = new ConcurrentHashMap<>();

    private QueryCompletion(ProbeEditorController controller, Supplier<String> source) {
        this.controller = controller;
        this.source = source;
    }

    static QueryCompletion of(ProbeEditorController controller, Supplier<String> source) {
        return new QueryCompletion(controller, source);
    }

    /// Offers how to go on in a field.
    ///
    /// @param source the key of the server that is asked
    static void bind(TextField field, ProbeEditorController controller, Supplier<String> source) {
        var completion = of(controller, source);
        // Asked on a thread of its own each time.
        TextCompletion.<String>bind(field, ROWS, completion::offers);
    }

    /// Whole texts to go on with.
    List<String> offers(String typed) {
        var value = VALUE.matcher(typed);
        if (value.matches())
            return all(value.group(2)).stream()
                    .filter(name -> name.startsWith(value.group(3)))
                    .limit(MOST)
                    .map(name -> value.group(1) + name + "\"")
                    .toList();
        var name = NAME.matcher(typed);
        if (!name.matches()) return List.of();
        var begun = name.group(2);
        return all("__name__").stream()
                .filter(metric -> metric.contains(begun) && !metric.equals(begun))
                .sorted((one, other) -> Boolean.compare(other.startsWith(begun), one.startsWith(begun)))
                .limit(MOST)
                .map(metric -> name.group(1) + metric)
                .toList();
    }

    private List<String> all(String label) {
        var from = source.get();
        return known.computeIfAbsent(
                        from + " " + label, _ -> controller.values(from, label).thenApply(QueryCompletion::found))
                .join();
    }

    private static List<String> found(EditorAnswer<List<String>> answer) {
        return answer instanceof EditorFound<List<String>>(List<String> names) ? names : List.of();
    }
}
