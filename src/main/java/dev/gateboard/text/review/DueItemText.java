package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.overview.DueItem;
import dev.gateboard.model.person.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/// Something that is due, in words.
public final class DueItemText {
    private DueItemText() {}

    /// "2026-11-27", or "2026-11-27 17:00".
    public static String time(DueItem item, ZoneId zone) {
        return item.wholeDay()
                ? LocalDate.ofInstant(item.due().minusSeconds(1), zone).toString()
                : LocalDateTime.ofInstant(item.due(), zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' ');
    }

    /// "gate", "condition" or "waiver ends", and whether it is too late.
    public static String kind(DueItem item, Instant now) {
        var kind = switch (item.kind()) {
            case GATE -> Messages.REVIEW.text("due.kindGate");
            case CONDITION -> Messages.REVIEW.text("due.kindCondition");
            case WAIVER -> Messages.REVIEW.text("due.kindWaiver");
        };
        return item.isOverdue(now) ? Messages.REVIEW.text("due.overdue", kind) : kind;
    }

    /// The owner's name, or that there is none.
    public static String owner(DueItem item) {
        return item.owner().isEmpty()
                ? Messages.REVIEW.text("assignment.none")
                : item.owner().stream().map(Person::name).collect(Collectors.joining(", "));
    }
}
