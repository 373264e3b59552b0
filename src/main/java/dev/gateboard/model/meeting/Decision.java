package dev.gateboard.model.meeting;

import dev.gateboard.model.person.Person;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a named person decides (rule R21).
///
/// @param secondPerson who else supports a go against a required no-go; at most one
/// @param until how long it holds; [Instant#MAX] where it holds until the release changes
/// @param githubStrict whether the frozen document writes N/A as an open box (rule R26)
public record Decision(Kind kind, String reason, List<Person> secondPerson, Instant until, boolean githubStrict) {

    public Decision {
        secondPerson = List.copyOf(secondPerson);
    }

    public enum Kind {
        GO("go"),
        GO_WITH_CONDITIONS("go-with-conditions"),
        NO_GO("no-go"),
        HOLD("hold");

        private final String commandName;

        Kind(String word) {
            this.commandName = word;
        }

        /// As the command line and the record write it.
        public String commandName() {
            return commandName;
        }

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.commandName.equals(word))
                    .findFirst();
        }

        public boolean isGo() {
            return this == GO || this == GO_WITH_CONDITIONS;
        }
    }
}
