package dev.gateboard.model.agenda;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.RoleCoverage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a vote is for (rule R20): the release, and in the sections the role covers every field, every choice and
/// every required leaf's text and the event that decided it. Never values, never ages: the clock changes nothing
/// here, and what is undone is as it was before.
public final class VoteDigest {
    private final Review review;
    private final StringBuilder text = new StringBuilder();

    private VoteDigest(Review review) {
        this.review = review;
    }

    /// SHA-256 in hexadecimal.
    public static String of(Review review, MeetingRole role) {
        return new VoteDigest(review).digest(role);
    }

    private String digest(MeetingRole role) {
        var release = review.release();
        line("release", String.join("\t", release.names()));
        line(release.service(), release.environment());
        line(release.date(), release.owner());
        var coverage = new RoleCoverage(review, role);
        for (var section : review.checklist().sections()) {
            if (!coverage.includes(section)) continue;
            line("section", section.title());
            for (int index = section.firstGate(); index < section.endGate(); index++) gate(review.gate(index));
        }
        for (var field : review.checklist().fields()) {
            if (coverage.includes(field.section())) line(field.label(), review.value(field.placeholder()));
        }
        return sha256();
    }

    private void gate(Gate gate) {
        if (!gate.isLeaf() || !review.isRequired(gate)) return;
        if (review.exclusion(gate).isPresent()) line("untaken", gate.id().toString());
        else {
            var state = review.state(gate);
            boolean bySignal = !state.mark().isDecided();
            line(gate.id().toString(), state.mark().getClass().getSimpleName());
            line("text", gate.text());
            line(
                    "by",
                    state.mark().eventNumber()
                            + (bySignal ? "," + state.signal().result().eventNumber() : ""));
        }
    }

    private void line(String name, String value) {
        text.append(name).append('\t').append(value).append('\n');
    }

    private String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
