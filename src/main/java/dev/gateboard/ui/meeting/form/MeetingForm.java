package dev.gateboard.ui.meeting.form;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.EvidenceInput;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What an action's line asks, and what it makes of the answers.
///
/// @param verb what is done, capitalised: "Pass"
/// @param commit what Enter does, in the name of the person who is spoken for
/// @param by who is spoken for to begin with, where that is known; at most one
/// @param takesEvidence whether evidence may be pasted into it
/// @param toResult what the answers make
/// @param consequences what will be recorded, in lines, to be looked at before it is; none where nothing is frozen by
/// it
public record MeetingForm(
        String verb,
        Function<Person, String> commit,
        List<FormField> rows,
        List<Person> by,
        boolean takesEvidence,
        Function<FormInput, FormResult> toResult,
        Function<FormInput, List<String>> consequences) {
    public MeetingForm {
        rows = List.copyOf(rows);
        by = List.copyOf(by);
    }

    MeetingForm(
            String verb,
            Function<Person, String> commit,
            List<FormField> rows,
            List<Person> by,
            boolean takesProof,
            Function<FormInput, FormResult> reads) {
        this(verb, commit, rows, by, takesProof, reads, _ -> List.of());
    }

    /// One thing to type.
    ///
    /// @param key by which its answer is found
    /// @param caption what stands in front of it
    /// @param prompt what is asked, shown while it is empty
    /// @param text to begin with
    /// @param choices what the up and down keys go through
    record FormField(String key, String caption, String prompt, String text, List<String> choices) {
        FormField {
            choices = List.copyOf(choices);
        }

        static FormField of(String key, String caption, String prompt) {
            return new FormField(key, caption, prompt, "", List.of());
        }

        FormField withText(String begun) {
            return new FormField(key, caption, prompt, begun, choices);
        }

        FormField withChoices(List<String> from) {
            return new FormField(key, caption, prompt, text, from);
        }
    }

    /// What was typed, stripped, and who said it.
    record FormInput(Map<String, String> texts, Person by, List<EvidenceInput> evidence) {
        FormInput {
            texts = Map.copyOf(texts);
            evidence = List.copyOf(evidence);
        }

        String text(String key) {
            return texts.getOrDefault(key, "");
        }

        boolean isMissing(String key) {
            return text(key).isEmpty();
        }
    }

    /// What comes of the answers.
    sealed interface FormResult {
        record Actions(List<Action> actions) implements FormResult {
            public Actions {
                actions = List.copyOf(actions);
            }
        }

        /// An answer is missing or cannot be read.
        record Missing(String row, String sentence) implements FormResult {}

        /// Some answers were taken down, and those rows ask once more.
        record NextEntry(List<String> rows) implements FormResult {
            public NextEntry {
                rows = List.copyOf(rows);
            }
        }
    }

    static FormResult action(Action action) {
        return new FormResult.Actions(List.of(action));
    }

    static FormResult missing(String row, String sentence) {
        return new FormResult.Missing(row, sentence);
    }
}
