package dev.gateboard.ui.meeting.slide;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.SensitiveDataMasker;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.text.review.StatusText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the presenter says, masked where the screen is share-safe. Every text that comes from the review goes through
/// [#mask].
///
/// @param now by the clock of this machine
public record MeetingText(Messages messages, ReviewStatus reviewStatus, Person me, boolean isShareSafe, Instant now) {
    private static final Pattern GATES = Pattern.compile("(?i)\\s*\\bgates?\\b\\s*(\\([^()]*\\))?\\s*$");

    public String mask(String text) {
        return isShareSafe
                ? SensitiveDataMasker.of(reviewStatus.review().release()).mask(text)
                : text;
    }

    List<TextRun> mask(List<TextRun> runs) {
        return runs.stream()
                .map(run -> new TextRun(mask(run.text()), run.look(), ""))
                .toList();
    }

    public ZoneId zone() {
        return reviewStatus.review().zone();
    }

    /// A heading without what only says that gates follow.
    public String title(Section section) {
        return withoutGates(SectionText.name(reviewStatus.review().checklist(), section));
    }

    /// Where a gate stands: the headings and groups above it, but for the nearest group.
    String path(Gate gate) {
        var checklist = reviewStatus.review().checklist();
        var groups = checklist.ancestorTexts(gate);
        var parts = new ArrayList<String>();
        parts.add(withoutGates(SectionText.path(checklist, checklist.sections().get(gate.section()))));
        groups.subList(0, Math.max(0, groups.size() - 1)).forEach(group -> parts.add(mask(group)));
        return String.join(
                SectionText.SEPARATOR,
                parts.stream().filter(part -> !part.isBlank()).toList());
    }

    private String withoutGates(String path) {
        return Arrays.stream(path.split(SectionText.SEPARATOR))
                .map(heading -> {
                    var title = GATES.matcher(heading).replaceFirst("");
                    return mask(title.isBlank() ? heading : title);
                })
                .collect(Collectors.joining(SectionText.SEPARATOR));
    }

    /// A gate away from its section: its group's sentence before its own, and before both its section's name where
    /// that title does not say which.
    public List<TextRun> sentence(Gate gate) {
        var review = reviewStatus.review();
        var group = gate.parent() < 0 ? "" : review.gate(gate.parent()).text() + " ";
        return sentence(review.checklist().sections().get(gate.section()), group, gate.text());
    }

    /// A field away from its section, in the same way.
    public List<TextRun> sentence(Field field) {
        return sentence(reviewStatus.review().checklist().sections().get(field.section()), "", field.label());
    }

    private List<TextRun> sentence(Section section, String group, String text) {
        boolean isKnown =
                SectionText.name(reviewStatus.review().checklist(), section).equals(section.title());
        var above = (isKnown ? "" : title(section) + SectionText.SEPARATOR) + mask(group);
        return List.of(TextRun.plain(above), new TextRun(mask(text), TextRun.TextStyle.STRONG, ""));
    }

    /// "Carla", or "Carla, entered by Ada".
    String authorText(Attribution attribution) {
        return attribution.by().isSameAs(attribution.enteredBy())
                ? name(attribution.by())
                : messages.text("meeting.enteredBy", name(attribution.by()), name(attribution.enteredBy()));
    }

    /// A role's label without what only says that it signs off.
    public String role(MeetingRole role) {
        return mask(role.label().replaceAll("(?i)\\s*\\bsign-?off\\b", ""));
    }

    public String name(Person person) {
        return mask(person.name());
    }

    /// One word for a status, capitalised.
    public String statusLabel(GateView status) {
        var word = StatusText.status(status.status());
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// A gate stands otherwise by now than when one turned to it.
    public String turnedText(GateView status) {
        var at = status.attribution().map(Attribution::at).orElse(reviewStatus.at());
        return messages.text("meeting.turned", statusLabel(status), TimeText.moment(at, now, zone()));
    }

    /// The owner's name, or nothing.
    public String owner(Gate gate) {
        return reviewStatus.review().assignment(gate) instanceof Assignment.To(var owner, var _) ? name(owner) : "";
    }

    /// "Bo, due today 16:00", or nothing.
    String assignmentText(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Nobody _ -> "";
            case Assignment.To(var owner, Assignment.Due.Never _) -> name(owner);
            case Assignment.To(var owner, var due) -> messages.text("meeting.owned", name(owner), due(due));
        };
    }

    /// "due today 16:00", "due Tue 24 Nov".
    public String due(Assignment.Due due) {
        return switch (due) {
            case Assignment.Due.Never _ -> messages.text("meeting.noDue");
            case Assignment.Due.On(LocalDate day) ->
                day.equals(today()) ? messages.text("meeting.dueToday") : TimeText.due(due, zone());
            case Assignment.Due.At(Instant time) ->
                LocalDate.ofInstant(time, zone()).equals(today())
                        ? messages.text("meeting.dueTodayAt", TimeText.moment(time, time, zone()))
                        : TimeText.due(due, zone());
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone());
    }

    /// "at 14:02" today, else "on Mon 16 Nov" (rule R34).
    String timeText(Instant time) {
        boolean today = LocalDate.ofInstant(time, zone()).equals(today());
        var moment = TimeText.moment(time, now, zone());
        return today ? messages.text("meeting.atTime", moment) : messages.text("meeting.onDay", moment);
    }
}
