package dev.gateboard.document.offer;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.syntax.RequirementMarker;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateHints;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Tier;
import dev.gateboard.model.checklist.TierRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a document offers of its gates' necessity beyond the marks of rule R7: why one may be optional, and the kinds
/// of release that alone have it. A gate's own words count first, then those of the gate above it, of the lines it
/// stands below, and of the headings above. A label such as `RC:` counts only where the document says elsewhere that
/// there are such kinds.
public final class GateOfferReader {
    private static final int OFFERS_SINCE = 3;

    private final Outline outline;
    private final Map<Tier, String> names = new LinkedHashMap<>();
    private final List<Offer> offers = new ArrayList<>();
    private final LevelDefinitions levels;
    private final Set<String> options = new HashSet<>();

    /// What is offered of a gate, or of all below a line or heading.
    ///
    /// @param reason why it may be optional; empty where nothing says so
    /// @param tiers the kinds that alone have it; empty where all have it
    private record Offer(String reason, List<String> tiers) {
        static final Offer NONE = new Offer("", List.of());

        Offer inheritFrom(Offer above) {
            return above.equals(NONE)
                    ? this
                    : new Offer(reason.isEmpty() ? above.reason : reason, TierRules.inherit(tiers, above.tiers));
        }
    }

    private record Heading(int level, Offer offer) {}

    private GateOfferReader(Outline outline) {
        this.outline = outline;
        this.levels = LevelDefinitions.of(outline);
    }

    /// What a document offers. Older editions of the rules offered nothing.
    public static GateOfferReader of(Outline outline, GateSyntax syntax) {
        var reader = new GateOfferReader(outline);
        if (syntax.rulesVersion() >= OFFERS_SINCE) reader.read();
        else outline.gates().forEach(_ -> reader.offers.add(Offer.NONE));
        return reader;
    }

    /// The hints of a gate with what is offered of it.
    ///
    /// @param marker what its mark says: what is marked is not offered
    public GateHints hints(GateHints other, int gate, RequirementMarker marker) {
        var offer = offers.get(gate);
        boolean isMarked = marker.requirement() != Gate.Requirement.UNMARKED
                || (marker.invitesNotApplicable() && OptionalPhraseReader.isApplicable(offer.reason()));
        return other.withOffers(isMarked ? "" : offer.reason(), offer.tiers());
    }

    /// The kinds that only some gates are for, as the document writes them; empty where every gate is for all.
    public List<String> tiers() {
        var used = offers.stream()
                .flatMap(offer -> offer.tiers().stream())
                .map(name -> Tier.of(name).family())
                .collect(Collectors.toSet());
        return names.entrySet().stream()
                .filter(name -> used.contains(name.getKey().family()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void read() {
        collectNames();
        var headings = new ArrayDeque<Heading>();
        var sections = outline.sections();
        for (int index = 0; index < sections.size(); index++) {
            var section = sections.get(index);
            while (!headings.isEmpty() && headings.getLast().level() >= section.level()) headings.removeLast();
            var own = ofHeading(section.title().textWithoutCode(), true);
            var offer = headings.isEmpty()
                    ? own
                    : own.inheritFrom(headings.getLast().offer());
            headings.addLast(new Heading(section.level(), offer));
            int end = index + 1 < sections.size()
                    ? sections.get(index + 1).firstGate()
                    : outline.gates().size();
            for (var gate : outline.gates().subList(section.firstGate(), end)) offers.add(ofGate(gate, offer));
        }
    }

    private void collectNames() {
        for (var section : outline.sections()) {
            TierPhraseReader.ofHeading(section.title().textWithoutCode()).forEach(this::remember);
            for (var row : section.rows())
                if (row instanceof Outline.Line line)
                    TierPhraseReader.declared(line.content().text()).forEach(this::remember);
        }
        for (var gate : outline.gates()) {
            for (var place : gate.content.placeholders())
                for (var option : place.options()) options.add(option.strip().toLowerCase(Locale.ROOT));
            var text = gate.content.textWithoutCode();
            gate.above.forEach(line -> TierPhraseReader.ofHeading(line).forEach(this::remember));
            TierPhraseReader.ofGate(text).forEach(this::remember);
            // A label that excludes a kind cannot mean anything else.
            var label = TierPhraseReader.ofLabel(text);
            if (label.stream().anyMatch(name -> Tier.of(name).isNegated())) label.forEach(this::remember);
        }
        levels.names().forEach(this::remember);
    }

    /// "All but patches" is said of a patch, too: both can be meant.
    private void remember(String name) {
        var tier = Tier.of(name);
        if (tier.isNegated()) {
            var plain = name.substring("non-".length());
            names.putIfAbsent(Tier.of(plain), plain);
        }
        names.putIfAbsent(tier, name);
    }

    private Offer ofGate(Outline.GateEntry gate, Offer heading) {
        var masked = gate.content.textWithoutCode();
        var only = known(TierPhraseReader.ofGate(masked));
        if (only.isEmpty()) only = ofLabel(masked);
        var offer = offer(reason(gate.content.text(), masked, !isBranch(gate)), only)
                .inheritFrom(new Offer("", known(levels.needing(outline.levels(gate.index)))));
        for (var line : gate.above.reversed()) offer = offer.inheritFrom(ofHeading(line, false));
        return offer.inheritFrom(gate.parent >= 0 ? offers.get(gate.parent) : heading);
    }

    /// @param isHeading whether "optional" in it is about all below it
    private Offer ofHeading(String line, boolean isHeading) {
        return offer(
                isHeading ? OptionalPhraseReader.ofHeading(line) : reason(line, line, true),
                known(TierPhraseReader.ofHeading(line)));
    }

    /// Whether it is a group that an option of some choice may name (rule R6).
    private boolean isBranch(Outline.GateEntry gate) {
        var text = gate.content.text().strip();
        var named = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
        int space = named.indexOf(' ');
        return gate.isGroup()
                && space > 0
                && options.contains(named.substring(space).strip().toLowerCase(Locale.ROOT));
    }

    /// @param isCondition whether a condition at its start is one, and not a branch's name
    private static String reason(String text, String masked, boolean isCondition) {
        var reason = OptionalPhraseReader.ofGate(text, masked);
        return reason.isEmpty() && isCondition ? OptionalPhraseReader.condition(text, masked) : reason;
    }

    /// "Only needed for patch releases" says for which, and nothing else.
    private static Offer offer(String reason, List<String> only) {
        boolean same = !only.isEmpty() && reason.toLowerCase(Locale.ROOT).contains("only");
        return reason.isEmpty() && only.isEmpty() ? Offer.NONE : new Offer(same ? "" : reason, only);
    }

    private List<String> ofLabel(String text) {
        var label = TierPhraseReader.ofLabel(text);
        return label.stream().allMatch(name -> names.containsKey(Tier.of(name))) ? known(label) : List.of();
    }

    /// As the document writes them first.
    private List<String> known(List<String> found) {
        return found.stream()
                .map(name -> names.getOrDefault(Tier.of(name), name))
                .toList();
    }
}
