package dev.gateboard.ui.log;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.ActionDetailsText;
import dev.gateboard.text.review.ActionText;
import dev.gateboard.text.review.SectionText;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// One event in words, as it is shown and searched.
///
/// @param gate the gate it is about; at most one
/// @param searchText everything that is shown, in small letters
public record EventLogRow(
        int number,
        EventKind kind,
        String person,
        List<UUID> gate,
        String gateName,
        String sentence,
        String details,
        String time,
        String searchText) {

    public EventLogRow {
        gate = List.copyOf(gate);
    }

    public static EventLogRow of(Messages messages, Review review, ReviewEvent event) {
        var person = event.by().name();
        var gate = event.action() instanceof GateAction action ? List.of(action.gate()) : List.<UUID>of();
        var gateName = gate.stream()
                .filter(id -> !review.gateText(id).isEmpty())
                .map(id -> SectionText.gate(review, id))
                .findFirst()
                .orElse("");
        var did = messages.text("gate.did", person, ActionText.pastTense(event.action()));
        var didWhat = gateName.isEmpty() ? did : messages.text("gate.didWithText", did, gateName);
        var sentence = event.by().isSameAs(event.enteredBy())
                ? didWhat
                : messages.text("log.enteredBy", didWhat, event.enteredBy().name());
        var details = ActionDetailsText.details(event.action());
        var time = TimeText.full(event.at(), review.zone());
        var shown = String.join("\n", sentence, details, time, String.valueOf(event.number()));
        return new EventLogRow(
                event.number(),
                EventKind.of(event.action()),
                person,
                gate,
                gateName,
                sentence,
                details,
                time,
                shown.toLowerCase(Locale.ROOT));
    }
}
