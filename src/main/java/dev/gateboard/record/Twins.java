package dev.gateboard.record;

import dev.gateboard.document.Document;
import dev.gateboard.model.Board;
import dev.gateboard.model.Decided;
import dev.gateboard.model.Decision;
import dev.gateboard.model.Gate;
import dev.gateboard.model.LogLine;
import dev.gateboard.model.Person;
import dev.gateboard.model.Placeholder;
import dev.gateboard.model.Review;
import dev.gateboard.model.RoleState;
import dev.gateboard.model.Vote;
import dev.gateboard.words.Earliers;
import dev.gateboard.words.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes the twin of a board.
final class Twins {
    private static final Twin.Decision NONE = new Twin.Decision("", "", "", "", "", "", List.of(), false);

    private Twins() {}

    static Twin of(Board board, String name, Document document, Twin.History history) {
        var review = board.review();
        var opening = review.opening();
        var release = review.release();
        return new Twin(
                Twin.FORMAT,
                name,
                review.id().toString(),
                review.checklist().title(),
                review.zone().getId(),
                new Twin.Document(
                        opening.fileName(),
                        opening.sha256(),
                        opening.form().name().toLowerCase(Locale.ROOT),
                        Base64.getEncoder().encodeToString(document.bytes())),
                new Twin.Release(
                        release.service(), release.environment(), release.names(), release.date(), release.owner()),
                review.meeting()
                        .decision()
                        .filter(made -> made.decision().kind() != Decision.Kind.HOLD)
                        .map(made -> decision(review, made))
                        .orElse(NONE),
                counts(board),
                roles(review),
                placeholders(review),
                leaves(board),
                evidence(review),
                history);
    }

    static Twin.History history(Review review, List<LogLine> log) {
        var unsealed = new Twin.History(log.size(), "", log);
        return new Twin.History(log.size(), unsealed.recomputed(review.id().toString()), log);
    }

    private static Twin.Decision decision(Review review, Decided made) {
        var decision = made.decision();
        return new Twin.Decision(
                decision.kind().word(),
                made.said().by().toString(),
                made.said().at().toString(),
                decision.reason(),
                decision.second().stream().map(Person::toString).findFirst().orElse(""),
                decision.until().equals(Instant.MAX) ? "" : decision.until().toString(),
                conditions(review),
                decision.githubStrict());
    }

    private static List<Twin.Condition> conditions(Review review) {
        var conditions = new ArrayList<Twin.Condition>();
        for (var role : review.meeting().roles()) {
            review.meeting()
                    .round()
                    .vote(role)
                    .map(cast -> cast.vote().conditions())
                    .orElse(List.of())
                    .forEach(condition -> conditions.add(condition(review, role, condition)));
        }
        return conditions;
    }

    private static Twin.Condition condition(Review review, RoleState role, Vote.Condition condition) {
        return new Twin.Condition(
                role.label(),
                condition.text(),
                condition.owner().toString(),
                Times.due(condition.due(), review.zone()));
    }

    private static Map<String, Integer> counts(Board board) {
        var total = board.total();
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("leaves", total.leaves());
        counts.put("passed", total.passed());
        counts.put("onAWordAlone", total.wordAlone());
        counts.put("waived", total.waived());
        counts.put("notApplicable", total.notApplicable());
        counts.put("failed", total.failed());
        counts.put("disputed", total.disputed());
        counts.put("stale", total.stale());
        counts.put("open", total.open());
        return counts;
    }

    /// An absent role has no person (rule R23).
    private static List<Twin.Role> roles(Review review) {
        var meeting = review.meeting();
        var names = RoleNames.of(meeting.roles().stream().map(RoleState::label).toList());
        var roles = new ArrayList<Twin.Role>();
        for (var role : meeting.roles()) {
            var cast = meeting.round().vote(role);
            var vote = cast.map(answer -> answer.vote());
            roles.add(new Twin.Role(
                    role.label(),
                    names.get(role.index()),
                    role.required(),
                    cast.filter(answer -> answer.vote().answer() != Vote.Answer.ABSENT)
                            .map(answer -> answer.said().by().toString())
                            .orElse(""),
                    vote.map(answer -> answer.answer().word()).orElse(""),
                    vote.map(Vote::reason).orElse(""),
                    vote.map(Vote::dissent).orElse(""),
                    cast.map(answer -> answer.said().at().toString()).orElse(""),
                    cast.map(answer -> answer.said().enteredBy().toString()).orElse("")));
        }
        return roles;
    }

    private static List<Twin.Placeholder> placeholders(Review review) {
        return review.checklist().placeholders().stream()
                .map(placeholder -> new Twin.Placeholder(
                        placeholder.line(), label(review, placeholder), placeholder.text(), review.value(placeholder)))
                .toList();
    }

    private static String label(Review review, Placeholder placeholder) {
        return review.checklist().fields().stream()
                .filter(field -> field.placeholder().index() == placeholder.index())
                .map(field -> field.label())
                .findFirst()
                .orElse("");
    }

    private static List<Twin.Line> leaves(Board board) {
        return board.review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .map(gate -> line(board, gate))
                .toList();
    }

    private static Twin.Line line(Board board, Gate gate) {
        var review = board.review();
        var standing = board.standing(gate);
        var said = standing.said();
        return new Twin.Line(
                gate.id().toString(),
                gate.line(),
                review.checklist().sections().get(gate.section()).title(),
                gate.text(),
                standing.standing().word(),
                standing.backed(),
                review.isRequired(gate),
                said.map(words -> words.by().toString()).orElse(""),
                said.map(words -> words.enteredBy().toString()).orElse(""),
                said.map(words -> words.at().toString()).orElse(""),
                Earliers.reason(review, gate, standing),
                review.state(gate).backing().stream()
                        .map(proof -> proof.evidence().label())
                        .toList());
    }

    private static List<Twin.Evidence> evidence(Review review) {
        var all = new LinkedHashMap<String, Twin.Evidence>();
        for (var gate : review.checklist().gates()) {
            for (var proof : review.state(gate).proofs().newestFirst()) {
                proof.evidence()
                        .file()
                        .ifPresent(file -> all.putIfAbsent(
                                file.sha256(),
                                new Twin.Evidence(file.name(), file.sha256(), EvidenceFiles.name(file))));
            }
        }
        return List.copyOf(all.values());
    }
}
