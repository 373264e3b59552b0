package dev.gateboard.ui.changes;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.revision.DocumentChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The answers given to the questions of a changed file, so far.
final class ChangeAnswers {
    /// The place of the answer that a reworded gate's decision holds.
    private static final int HOLDS = 1;

    private final Messages messages;
    /// By the question's place among those asked: the place of the answer given.
    private final Map<Integer, Integer> answered = new TreeMap<>();

    ChangeAnswers(Messages messages) {
        this.messages = messages;
    }

    void clear() {
        answered.clear();
    }

    void put(int question, int option) {
        answered.put(question, option);
    }

    /// The place of the answer given, else -1.
    int option(int question) {
        return answered.getOrDefault(question, -1);
    }

    ChangeAnswerOptions options(PendingDocumentUpdate update, int question) {
        var change = update.incoming().changes().questions().get(question);
        return ChangeAnswerOptions.forQuestion(change, update.incoming(), messages);
    }

    /// The reworded gates whose decision can be said to hold.
    List<Integer> proposed(PendingDocumentUpdate update) {
        var asked = update.incoming().changes().questions();
        return IntStream.range(0, asked.size())
                .filter(index -> asked.get(index) instanceof DocumentChange.Reworded
                        && options(update, index).options().size() > HOLDS)
                .boxed()
                .toList();
    }

    boolean areAllAccepted(List<Integer> proposed) {
        return proposed.stream().allMatch(index -> option(index) == HOLDS);
    }

    void acceptAll(List<Integer> proposed) {
        proposed.forEach(index -> answered.put(index, HOLDS));
    }

    /// What the answers do.
    List<Action> actions(PendingDocumentUpdate update) {
        var actions = new ArrayList<Action>();
        answered.forEach((index, option) ->
                actions.addAll(options(update, index).options().get(option).action()));
        return actions;
    }
}
