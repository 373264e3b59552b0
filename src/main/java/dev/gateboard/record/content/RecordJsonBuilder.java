package dev.gateboard.record.content;

import dev.gateboard.language.Language;
import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.ArchivedGate;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.MarkText;
import dev.gateboard.text.review.TierText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the JSON record of a review at an instant. Its sentences are in the current language: English for the file,
/// the record's
/// own for the Markdown.
public final class RecordJsonBuilder {
    private final ReviewStatus reviewStatus;
    private final Review review;

    private RecordJsonBuilder(ReviewStatus reviewStatus) {
        this.reviewStatus = reviewStatus;
        this.review = reviewStatus.review();
    }

    /// The file's content, with English sentences.
    ///
    /// @param language that the Markdown and the pages are written in
    public static RecordJson of(ReviewStatus reviewStatus, String name, RecordHistory past, Language language) {
        return Language.ENGLISH.call(() -> new RecordJsonBuilder(reviewStatus)
                .recordJson(name, past, history(reviewStatus.review(), past.log()), language));
    }

    /// What the Markdown says, in the current language and without the events and documents.
    ///
    /// @param head the hash of the newest event
    public static RecordJson forMarkdown(ReviewStatus reviewStatus, String head) {
        var history = new RecordJson.History(reviewStatus.review().lastEvent().number(), head, List.of());
        return new RecordJsonBuilder(reviewStatus)
                .recordJson(
                        "",
                        new RecordHistory(List.of(), documents(reviewStatus.review())),
                        history,
                        Language.current());
    }

    /// The opened document, and the one that took its place last; without their bytes.
    private static List<RecordJson.Document> documents(Review review) {
        var opened = new RecordJson.Document(
                review.openAction().fileName(), review.openAction().sha256(), "", "");
        var now = new RecordJson.Document(
                review.documentVersion().fileName(), review.documentVersion().sha256(), "", "");
        return now.sha256().equals(opened.sha256()) ? List.of(opened) : List.of(opened, now);
    }

    private RecordJson recordJson(String name, RecordHistory past, RecordJson.History history, Language language) {
        var release = review.release();
        var meeting = new MeetingJsonBuilder(reviewStatus);
        var gates = new LeafGateJsonBuilder(reviewStatus, past.curves());
        return new RecordJson(
                RecordJson.FORMAT,
                name,
                review.id().toString(),
                review.checklist().title(),
                review.name(),
                review.zone().getId(),
                language.tag(),
                past.documents(),
                new RecordJson.Release(
                        release.service(), release.environment(), release.names(), release.date(), release.owner()),
                meeting.decision(),
                counts(reviewStatus),
                blocking(),
                new RoleJsonBuilder(reviewStatus).roles(name),
                meeting.rounds(),
                placeholders(),
                gates.all(),
                gates.evidence(),
                meeting.amended(),
                new RoleJsonBuilder(reviewStatus).changes(),
                archived(),
                tiers(),
                RecordSignatureStatus.PAGES,
                history);
    }

    public static RecordJson.History history(Review review, List<EventLogEntry> log) {
        var unsealed = new RecordJson.History(log.size(), "", log);
        return new RecordJson.History(
                log.size(), unsealed.computeDigest(review.id().toString()), log);
    }

    static Map<String, Integer> counts(ReviewStatus reviewStatus) {
        var total = reviewStatus.total();
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("leaves", total.leaves());
        counts.put(GateStatus.PASSED.jsonName(), total.passed());
        counts.put("onAWordAlone", total.withoutEvidence());
        // What clears comes first; a map keeps a name where it was put first.
        for (var status : GateStatus.values())
            if (status.isCleared()) counts.put(status.jsonName(), total.count(status));
        for (var status : GateStatus.values()) counts.put(status.jsonName(), total.count(status));
        if (total.claimed() > 0) counts.put("unconfirmed", total.claimed());
        return counts;
    }

    private RecordJson.Tiers tiers() {
        return new RecordJson.Tiers(
                review.tiers(),
                TierText.excludedLeaves(review).entrySet().stream()
                        .map(each -> new RecordJson.OtherTiers(each.getKey(), each.getValue()))
                        .toList());
    }

    private Map<String, Integer> blocking() {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("gates", reviewStatus.total().blocking());
        counts.put("fields", reviewStatus.emptyFields().size());
        counts.put("unconfirmed", reviewStatus.total().claimed());
        return counts;
    }

    private List<RecordJson.Placeholder> placeholders() {
        return review.checklist().placeholders().stream()
                .map(placeholder -> new RecordJson.Placeholder(
                        placeholder.line(), label(placeholder), placeholder.text(), value(placeholder)))
                .toList();
    }

    /// Of a choice's place the option.
    private String value(Placeholder placeholder) {
        return review.checklist().gates().stream()
                .filter(gate -> gate.kind() instanceof Gate.Kind.Choice(var place) && place.equals(placeholder))
                .map(review::mark)
                .map(mark -> mark instanceof Mark.Chosen chosen ? chosen.option() : "")
                .findFirst()
                .orElseGet(() -> review.value(placeholder));
    }

    private String label(Placeholder placeholder) {
        return review.checklist().fields().stream()
                .filter(field -> field.placeholder().index() == placeholder.index())
                .map(field -> field.label())
                .findFirst()
                .orElse("");
    }

    private List<RecordJson.Archived> archived() {
        return review.archivedGates().stream()
                .filter(gone -> gone.gate().isLeaf() && gone.state().mark().isDecided())
                .map(RecordJsonBuilder::archived)
                .toList()
                .reversed();
    }

    private static RecordJson.Archived archived(ArchivedGate gone) {
        return new RecordJson.Archived(
                gone.gate().text(),
                MarkText.describe(gone.state().mark()),
                gone.attribution().by().toString(),
                gone.attribution().enteredBy().toString(),
                gone.attribution().at().toString());
    }
}
