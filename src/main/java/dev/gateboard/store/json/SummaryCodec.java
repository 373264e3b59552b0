package dev.gateboard.store.json;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.overview.BurnUpCurve;
import dev.gateboard.model.overview.BurnUpPoint;
import dev.gateboard.model.overview.DueItem;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.model.overview.SummaryBlocker;
import dev.gateboard.model.overview.SummaryDecision;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.Tally;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A review's summary as it is kept. A change of what is in it needs another [#FORM]: older ones are made anew.
public final class SummaryCodec {
    /// The version of this JSON.
    public static final int FORM = 2;

    private final JsonMapper json = new JsonMapper();

    public String text(ReviewSummary summary) {
        var body = json.createObjectNode()
                .put("name", summary.names().name())
                .put("title", summary.names().title())
                .put("fileName", summary.names().fileName())
                .put("demo", summary.isDemo())
                .put("zone", summary.zone().getId())
                .put("tasks", summary.tasks())
                .put("unconfirmed", summary.unconfirmed())
                .put("emptyFields", summary.emptyFields())
                .put("blocking", summary.blocking())
                .put("at", summary.at().toString())
                .put("holdsUntil", summary.holdsUntil().toString());
        var release = body.putObject("release")
                .put("service", summary.release().service())
                .put("environment", summary.release().environment())
                .put("date", summary.release().date())
                .put("owner", summary.release().owner());
        summary.release().names().forEach(release.putArray("names")::add);
        var total = body.putArray("total");
        for (int count : counts(summary.total())) total.add(count);
        put(summary.decision(), body.putObject("decision"));
        var blockers = body.putArray("blockers");
        for (var blocker : summary.blockers())
            blockers.addObject()
                    .put("kind", blocker.kind().name())
                    .put("line", blocker.line())
                    .put("text", blocker.text());
        var due = body.putArray("due");
        for (var item : summary.due()) put(item, due.addObject());
        put(summary.burnUp(), body.putObject("burnUp"));
        return json.writeValueAsString(body);
    }

    private static void put(SummaryDecision decision, ObjectNode body) {
        decision.kind().forEach(kind -> body.put("kind", kind.commandName()));
        body.put("decider", decision.decider())
                .put("unverifiedFile", decision.unverifiedFile())
                .put("until", decision.until().toString())
                .put("requiredRoles", decision.requiredRoles())
                .put("answered", decision.answered())
                .put("signed", decision.signed());
    }

    private static void put(DueItem item, ObjectNode body) {
        body.put("kind", item.kind().name())
                .put("gate", item.gate())
                .put("text", item.text())
                .put("due", item.due().toString())
                .put("wholeDay", item.wholeDay());
        item.owner().forEach(person -> body.putArray("owner").add(person.name()).add(person.email()));
    }

    private static void put(BurnUpCurve curve, ObjectNode body) {
        body.put("lastEvent", curve.lastEvent());
        var points = body.putArray("points");
        for (var point : curve.points())
            points.addArray()
                    .add(point.at().toEpochMilli())
                    .add(point.cleared())
                    .add(point.total());
    }

    private static int[] counts(Tally tally) {
        return new int[] {
            tally.failed(),
            tally.disputed(),
            tally.stale(),
            tally.open(),
            tally.waived(),
            tally.passed(),
            tally.notApplicable(),
            tally.withoutEvidence(),
            tally.claimed(),
            tally.unconfirmedPasses(),
            tally.claimedWaivers(),
            tally.blocking()
        };
    }

    /// Reads what [#text] wrote.
    ///
    /// @return empty for a text that is no summary of this form
    public Optional<ReviewSummary> summary(UUID review, String text) {
        try {
            return Optional.of(read(review, text));
        } catch (JacksonException | DateTimeException | IllegalArgumentException | NoSuchElementException _) {
            return Optional.empty();
        }
    }

    private ReviewSummary read(UUID review, String text) {
        var body = json.readTree(text);
        var release = body.required("release");
        var names = new ArrayList<String>();
        for (var name : release.required("names")) names.add(name.stringValue());
        var blockers = new ArrayList<SummaryBlocker>();
        for (var blocker : body.required("blockers"))
            blockers.add(new SummaryBlocker(
                    SummaryBlocker.Kind.valueOf(string(blocker, "kind")),
                    number(blocker, "line"),
                    string(blocker, "text")));
        var due = new ArrayList<DueItem>();
        for (var item : body.required("due")) due.add(dueItem(item));
        return new ReviewSummary(
                review,
                new ReviewSummary.Names(string(body, "name"), string(body, "title"), string(body, "fileName")),
                body.required("demo").booleanValue(),
                new Release(
                        string(release, "service"),
                        string(release, "environment"),
                        names,
                        string(release, "date"),
                        string(release, "owner")),
                ZoneId.of(string(body, "zone")),
                number(body, "tasks"),
                tally(body.required("total")),
                number(body, "unconfirmed"),
                number(body, "emptyFields"),
                decision(body.required("decision")),
                number(body, "blocking"),
                blockers,
                due,
                burnUp(body.required("burnUp")),
                Instant.parse(string(body, "at")),
                Instant.parse(string(body, "holdsUntil")));
    }

    private static BurnUpCurve burnUp(JsonNode body) {
        var points = new ArrayList<BurnUpPoint>();
        for (var point : body.required("points"))
            points.add(new BurnUpPoint(
                    Instant.ofEpochMilli(point.required(0).longValue()),
                    point.required(1).intValue(),
                    point.required(2).intValue()));
        return new BurnUpCurve(number(body, "lastEvent"), points);
    }

    private static SummaryDecision decision(JsonNode body) {
        var kind = body.has("kind")
                ? List.of(Decision.Kind.of(string(body, "kind")).orElseThrow())
                : List.<Decision.Kind>of();
        return new SummaryDecision(
                kind,
                string(body, "decider"),
                string(body, "unverifiedFile"),
                Instant.parse(string(body, "until")),
                number(body, "requiredRoles"),
                number(body, "answered"),
                number(body, "signed"));
    }

    private static DueItem dueItem(JsonNode body) {
        var owner = body.has("owner")
                ? List.of(new Person(
                        body.required("owner").required(0).stringValue(),
                        body.required("owner").required(1).stringValue()))
                : List.<Person>of();
        return new DueItem(
                DueItem.Kind.valueOf(string(body, "kind")),
                string(body, "gate"),
                string(body, "text"),
                owner,
                Instant.parse(string(body, "due")),
                body.required("wholeDay").booleanValue());
    }

    private static Tally tally(JsonNode counts) {
        var n = new int[12];
        for (int index = 0; index < n.length; index++)
            n[index] = counts.required(index).intValue();
        return new Tally(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11]);
    }

    private static String string(JsonNode body, String field) {
        return body.required(field).stringValue();
    }

    private static int number(JsonNode body, String field) {
        return body.required(field).intValue();
    }
}
