package dev.gateboard.model.meeting;

import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a role answers at the roll call (rule R20). A dissent line may be added to any answer.
public record Vote(Answer answer, String reason, List<Condition> conditions, String dissent) {

    public Vote {
        conditions = List.copyOf(conditions);
    }

    /// What a role can say.
    public enum Answer {
        GO("go"),
        GO_WITH_CONDITIONS("go-with-conditions"),
        NO_GO("no-go"),
        ABSTAIN("abstain"),
        ABSENT("absent"),
        NOT_APPLICABLE("na");

        private final String commandName;

        Answer(String word) {
            this.commandName = word;
        }

        /// As the command line and the record write it.
        public String commandName() {
            return commandName;
        }

        public static Optional<Answer> of(String word) {
            return Arrays.stream(values())
                    .filter(answer -> answer.commandName.equals(word))
                    .findFirst();
        }

        /// Whether it counts for a go.
        public boolean countsForGo() {
            return this == GO || this == GO_WITH_CONDITIONS || this == NOT_APPLICABLE;
        }
    }

    /// What has to happen for a go to hold.
    public record Condition(String text, Person owner, Assignment.Due due) {}
}
