package dev.gateboard.ui.meeting;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.ui.gate.Brought;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a deed's line asks, and what it makes of the answers.
///
/// @param verb what is done, capitalised: "Pass"
/// @param commit what Enter does, in the name of whoever is spoken for
/// @param by who is spoken for to begin with, where that is known; at most one
/// @param takesProof whether proofs may be pasted into it
/// @param reads what the answers make
/// @param tells what will be recorded, in lines, to be looked at before it is; none where nothing is frozen by it
record Form(
        String verb,
        Function<Person, String> commit,
        List<Row> rows,
        List<Person> by,
        boolean takesProof,
        Function<Answers, Made> reads,
        Function<Answers, List<String>> tells) {
    Form {
        rows = List.copyOf(rows);
        by = List.copyOf(by);
    }

    Form(
            String verb,
            Function<Person, String> commit,
            List<Row> rows,
            List<Person> by,
            boolean takesProof,
            Function<Answers, Made> reads) {
        this(verb, commit, rows, by, takesProof, reads, _ -> List.of());
    }

    /// One thing to type.
    ///
    /// @param key by which its answer is found
    /// @param caption what stands in front of it
    /// @param prompt what is asked, shown while it is empty
    /// @param text to begin with
    /// @param choices what the up and down keys go through
    record Row(String key, String caption, String prompt, String text, List<String> choices) {
        Row {
            choices = List.copyOf(choices);
        }

        static Row of(String key, String caption, String prompt) {
            return new Row(key, caption, prompt, "", List.of());
        }

        Row begun(String begun) {
            return new Row(key, caption, prompt, begun, choices);
        }

        Row choosing(List<String> from) {
            return new Row(key, caption, prompt, text, from);
        }
    }

    /// What was typed, stripped, and who said it.
    record Answers(Map<String, String> texts, Person by, List<Brought> proofs) {
        Answers {
            texts = Map.copyOf(texts);
            proofs = List.copyOf(proofs);
        }

        String text(String key) {
            return texts.getOrDefault(key, "");
        }

        boolean lacks(String key) {
            return text(key).isEmpty();
        }
    }

    /// What comes of the answers.
    sealed interface Made {
        record Deeds(List<Deed> deeds) implements Made {
            public Deeds {
                deeds = List.copyOf(deeds);
            }
        }

        /// An answer is missing or cannot be read.
        record Lacks(String row, String sentence) implements Made {}

        /// Some answers were taken down, and those rows ask once more.
        record More(List<String> rows) implements Made {
            public More {
                rows = List.copyOf(rows);
            }
        }
    }

    static Made made(Deed deed) {
        return new Made.Deeds(List.of(deed));
    }

    static Made lacks(String row, String sentence) {
        return new Made.Lacks(row, sentence);
    }
}
