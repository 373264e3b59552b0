package dev.gateboard.ui.gate.action;

import dev.gateboard.model.apply.BulkAction;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.ReviewStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The gates a pane is about, with all leaves among and below them.
///
/// @param leaves those that an action is about: what is not shown is not meant
/// @param section the section whose gates they are, where all of one were selected by its heading; else empty
/// @param hiddenLeaves the leaves among and below them that a search or a filter hides
public record GateSelection(
        ReviewStatus reviewStatus,
        List<Gate> gates,
        List<Gate> leaves,
        List<Section> section,
        List<Gate> hiddenLeaves) {

    /// Selects these gates, with every leaf below them.
    public static GateSelection of(ReviewStatus board, List<Gate> gates, List<Section> section) {
        return of(board, gates, section, Set.of());
    }

    /// Selects these gates, with the leaves below them that are shown.
    ///
    /// @param unseen the leaves that a search or a filter hides
    public static GateSelection of(ReviewStatus board, List<Gate> gates, List<Section> section, Set<UUID> unseen) {
        var all = gates.stream()
                .flatMap(gate -> board.review().leaves(gate).stream())
                .distinct()
                .toList();
        var leaves = all.stream().filter(leaf -> !unseen.contains(leaf.id())).toList();
        var hidden = all.stream().filter(leaf -> unseen.contains(leaf.id())).toList();
        return new GateSelection(board, List.copyOf(gates), leaves, List.copyOf(section), hidden);
    }

    /// What is kept about these gates is kept under this name.
    public String draftKey() {
        var review = reviewStatus.review().id();
        if (!section.isEmpty()) return review + ".section-" + section.getFirst().index();
        if (gates.size() == 1) return review + "." + gates.getFirst().id();
        var ids = gates.stream().map(gate -> gate.id().toString()).sorted().collect(Collectors.joining(" "));
        return review + "." + UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8));
    }

    /// The gates that a note, a file or an owner goes to: each that is shown, or the one group that is selected.
    public List<Gate> shownGates() {
        return gates.size() == 1 && hiddenLeaves.isEmpty() ? gates : leaves;
    }

    /// What an action on many means and what it leaves out (rule R16); of one leaf, that leaf.
    public BulkAction bulkAction(BulkAction.Kind kind) {
        return isOne() ? new BulkAction(leaves, List.of()) : BulkAction.of(reviewStatus, leaves, kind);
    }

    /// Whether it is about one leaf.
    public boolean isOne() {
        return section.isEmpty() && gates.size() == 1 && gates.getFirst().isLeaf();
    }

    public Gate firstGate() {
        return gates.getFirst();
    }

    public List<Gate> undecidedLeaves() {
        return leaves.stream()
                .filter(leaf -> !reviewStatus.status(leaf).status().isCleared())
                .toList();
    }

    /// The leaves a verb would touch: of several, the open ones that it means.
    List<Gate> affectedBy(GateActionKind verb) {
        if (verb == GateActionKind.ASSIGN) return shownGates();
        var those = verb.onMany()
                .map(kind -> bulkAction(kind).includedGates())
                .orElseGet(() -> verb.isDecision() && !isOne() ? undecidedLeaves() : leaves);
        return those.stream()
                .filter(leaf -> verb.isAvailable(reviewStatus.review(), leaf))
                .toList();
    }

    /// What a verb leaves out of several, and why.
    List<BulkAction.SkippedGate> skippedBy(GateActionKind verb) {
        return verb.onMany().map(kind -> bulkAction(kind).skippedGates()).orElse(List.of());
    }

    /// Whether that board has the same gates, with the same words.
    public boolean isOf(ReviewStatus other) {
        return reviewStatus.review().id().equals(other.review().id())
                && reviewStatus.review().checklist().equals(other.review().checklist());
    }

    public boolean isAboutTheSameAs(GateSelection other) {
        return reviewStatus.review().id().equals(other.reviewStatus.review().id())
                && section.stream()
                        .map(Section::index)
                        .toList()
                        .equals(other.section.stream().map(Section::index).toList())
                && hiddenLeaves.stream()
                        .map(Gate::id)
                        .toList()
                        .equals(other.hiddenLeaves.stream().map(Gate::id).toList())
                && gates.stream()
                        .map(Gate::id)
                        .toList()
                        .equals(other.gates.stream().map(Gate::id).toList());
    }

    /// When a probe of these gates was asked last.
    public Instant newestReading() {
        return leaves().stream()
                .flatMap(leaf -> reviewStatus.review().state(leaf).signal().newestReadings().stream())
                .map(Reading::askedAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
