package dev.gateboard.ui.meeting;

import dev.gateboard.model.People;
import java.util.List;

/// The names that a line's entry for a person goes through.
final class Names {
    private Names() {}

    static List<String> of(Speech speech) {
        return People.of(speech.board().review()).with(speech.me()).known().stream()
                .map(speech::name)
                .toList();
    }
}
