package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.record.content.AmendmentStatement;
import dev.gateboard.record.content.RecordJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The people of a record: who they are and what they did. The one place where it names emails.
final class PeopleBlocks {
    private final RecordJson recordJson;
    private final List<AmendmentStatement> amendments;
    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    /// @param amendments those of this record, which come after it
    PeopleBlocks(RecordJson recordJson, List<AmendmentStatement> amendments) {
        this.recordJson = recordJson;
        this.amendments = amendments;
        collect();
    }

    /// `Name <email>`, those of the decision first.
    List<String> people() {
        return List.copyOf(parts.keySet());
    }

    List<ContentBlock> blocks(PersonNames names) {
        var rows = names.people().stream()
                .<ContentBlock.Row>map(person -> ContentBlock.CellRow.of(
                        RichText.plain(names.of(person)),
                        RichText.plain(Person.parse(person).email()),
                        RichText.plain(String.join(", ", parts.getOrDefault(person, List.of())))))
                .toList();
        if (rows.isEmpty()) return List.of();
        return List.of(
                new ContentBlock.Heading(2, Messages.RECORD.text("people.title")),
                ContentBlock.Table.of(
                        "people",
                        List.of(
                                Messages.RECORD.text("column.name"),
                                Messages.RECORD.text("column.email"),
                                Messages.RECORD.text("column.part")),
                        rows));
    }

    private void add(String person, String part) {
        if (person.isEmpty() || person.equals(Person.SIGNAL.toString())) return;
        var all = parts.computeIfAbsent(person, _ -> new ArrayList<>());
        if (!part.isEmpty() && !all.contains(part)) all.add(part);
    }

    private void collect() {
        var decision = recordJson.decision();
        add(decision.by(), Messages.RECORD.text("part.decided"));
        add(decision.second(), Messages.RECORD.text("part.second"));
        for (var role : recordJson.roles()) add(role.person(), Messages.RECORD.text("part.voted", role.label()));
        for (var round : recordJson.rounds()) round(round);
        gates();
        for (var made : recordJson.roleChanges()) both(made.by(), made.enteredBy());
        for (var made : recordJson.amendments()) add(made.by(), Messages.RECORD.text("part.amended"));
        for (var gone : recordJson.archived()) both(gone.by(), gone.enteredBy());
        for (var made : amendments) {
            add(made.predicate().amendedBy(), Messages.RECORD.text("part.amended"));
            add(made.predicate().recordedBy(), "");
        }
    }

    private void round(RecordJson.Round round) {
        for (var vote : round.votes()) {
            add(vote.person(), Messages.RECORD.text("part.voted", vote.role()));
            entered(vote.person(), vote.recordedBy());
            for (var condition : vote.conditions()) add(condition.owner(), Messages.RECORD.text("part.condition"));
        }
        for (var made : round.accepted()) both(made.by(), made.enteredBy());
        for (var made : round.decisions()) {
            add(made.by(), Messages.RECORD.text("part.decided"));
            add(made.second(), Messages.RECORD.text("part.second"));
            entered(made.by(), made.recordedBy());
        }
    }

    private void gates() {
        var marked = new LinkedHashMap<String, Integer>();
        var approved = new LinkedHashMap<String, Integer>();
        for (var leaf : recordJson.leaves()) {
            if (!leaf.by().isEmpty()) marked.merge(leaf.by(), 1, Integer::sum);
            leaf.waiver().forEach(waiver -> approved.merge(waiver.approver(), 1, Integer::sum));
        }
        marked.forEach((person, count) -> add(person, Messages.RECORD.count("part.marked", count)));
        approved.forEach((person, count) -> add(person, Messages.RECORD.count("part.approved", count)));
        for (var leaf : recordJson.leaves()) {
            entered(leaf.by(), leaf.enteredBy());
            for (var failure : leaf.failures()) both(failure.by(), failure.enteredBy());
        }
    }

    private void both(String by, String enteredBy) {
        add(by, "");
        entered(by, enteredBy);
    }

    private void entered(String by, String enteredBy) {
        if (!enteredBy.equals(by)) add(enteredBy, Messages.RECORD.text("part.entered"));
    }
}
