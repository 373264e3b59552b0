package dev.gateboard.document.parse;

import dev.gateboard.document.detail.GuidanceCollector;
import dev.gateboard.document.inclusion.LeftOutOffer;
import dev.gateboard.document.offer.GateOfferChecker;
import dev.gateboard.document.offer.GateOfferReader;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.document.syntax.FrontMatter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.ChecklistHints;
import dev.gateboard.model.checklist.ChecklistItem;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateHints;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.checklist.ReleaseLine;
import dev.gateboard.model.checklist.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Decides what the gates and lines of an outline are to each other, and makes the checklist of them.
final class ChecklistBuilder {
    private final Outline outline;
    private final PlaceholderCollector places = new PlaceholderCollector();
    private final LineItemParser lines;
    private final GatePlaceholderReader own;
    private final GateIdGenerator identity = new GateIdGenerator();
    private final List<UUID> paths = new ArrayList<>();
    private final RoleSectionTracker roleSections;
    private final ProposedRoleFinder proposals;
    private final GuidanceCollector guidance;
    private final RequirementResolver requirements;
    private final GateOfferReader offers;
    private final List<Section> sections = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();

    private ChecklistBuilder(Outline outline, SourcePositions source, GateSyntax form) {
        this.outline = outline;
        this.roleSections = new RoleSectionTracker(form);
        this.proposals = new ProposedRoleFinder(outline);
        this.requirements = new RequirementResolver(form);
        this.offers = GateOfferReader.of(outline, form);
        this.lines = new LineItemParser(places, new MisplacedSyntaxChecker(source, outline), source.rulesVersion());
        this.own = new GatePlaceholderReader(places, outline);
        this.guidance = new GuidanceCollector(outline);
    }

    static Checklist of(
            String fileName, FrontMatter frontMatter, Outline outline, SourcePositions source, GateSyntax form) {
        var assembly = new ChecklistBuilder(outline, source, form);
        for (var task : outline.gates()) assembly.identity.reserveIds(task.content.comments());
        for (var part : outline.sections()) assembly.section(part);
        assembly.warnOfTickedGroups();
        GateOfferChecker.offer(assembly.gates, outline);
        LeftOutOffer.addTo(outline, fileName);
        WholeDocumentChecker.warn(frontMatter, outline, source, form);
        return assembly.checklist(fileName, frontMatter.title()).withGateHints(assembly.hints());
    }

    /// What stands under each gate, with what is offered of it.
    private List<GateHints> hints() {
        var details = guidance.hints();
        return gates.stream()
                .map(gate -> details.get(gate.index())
                        .withOffers(gate.hints().optional(), gate.hints().tiers()))
                .toList();
    }

    private Checklist checklist(String fileName, String frontMatterTitle) {
        var heading = sections.stream()
                .map(Section::title)
                .filter(title -> !title.isEmpty())
                .findFirst();
        return new Checklist(
                frontMatterTitle.isEmpty() ? heading.orElse(fileName) : frontMatterTitle,
                frontMatterTitle,
                sections,
                gates,
                places.fields(),
                places.roles(),
                places.placeholders(),
                ReleaseLineParser.keepFirst(lines.releaseLines()),
                requirements.hasRequired(),
                new ChecklistHints(
                        outline.leftOut(), proposals.proposedRoles(), offers.tiers(), guidance.sectionOwners()),
                outline.problems().stream()
                        .sorted(Comparator.comparingInt(Problem::line))
                        .toList());
    }

    /// What stands before the first heading is no section if that is nothing.
    private void section(Outline.OutlineSection part) {
        if (outline.isNothing(part)) return;
        requirements.enterSection(part);
        int index = sections.size();
        int end = index + 1 < outline.sections().size()
                ? outline.sections().get(index + 1).firstGate()
                : outline.gates().size();
        var title = part.title().text();
        if (part.level() > 0) identity.section(title, part.level());
        var roles = part.level() > 0 ? roleSections.enter(title, part.level()) : roleSections.section();
        boolean hasGates = end > part.firstGate();
        boolean hasBoxes = hasGates || part.hasBoxedRole();
        proposals.add(index, roles, part, outline.gates().subList(part.firstGate(), end));
        var branches = new BranchResolver();
        for (var task : outline.gates().subList(part.firstGate(), end))
            if (!task.isGroup()) branches.offer(task, options(task));
        branches.warnOfEquals(outline);
        var items = new ArrayList<ChecklistItem>(part.rows().size());
        for (var row : part.rows()) {
            switch (row) {
                case Outline.GateEntry task -> items.add(gate(task, branches));
                case Outline.Line line ->
                    items.addAll(items(
                            line,
                            part.level() > 0 && gates.size() == part.firstGate(),
                            new LineItemParser.Place(
                                    index, roles, hasBoxes, gates.isEmpty(), guidance.gateShownWith(line))));
                case Outline.RoleEntry role -> items.add(lines.role(role));
            }
        }
        sections.add(new Section(
                index,
                title,
                part.title().runs(),
                part.level(),
                part.line(),
                part.firstGate(),
                end,
                roles.isShownAsSignOff(hasGates),
                items));
    }

    /// @param isAboveGates whether it stands between a heading and the gates there, so that it may name their owner
    private List<ChecklistItem> items(Outline.Line line, boolean isAboveGates, LineItemParser.Place place) {
        boolean mayBeRelease = place.isAboveFirstGate()
                && lines.releaseLines().stream().noneMatch(found -> found.kind() == ReleaseLine.Kind.OWNER);
        var items = lines.items(line, place);
        guidance.add(line, items);
        if (isAboveGates)
            guidance.addSectionLine(
                    line, items, place.section(), text -> mayBeRelease && ReleaseLineParser.isReleaseLine(text));
        return items;
    }

    private static List<String> options(Outline.GateEntry task) {
        for (var spot : task.content.placeholders()) if (!spot.options().isEmpty()) return spot.options();
        return List.of();
    }

    private Gate gate(Outline.GateEntry task, BranchResolver branches) {
        var text = task.content.text();
        var requirement = requirements.resolve(task);
        var key = identity.gate(
                task.parent < 0 ? GateIdGenerator.NOTHING : paths.get(task.parent), text, task.content.comments());
        paths.add(key.path());
        if (key.isRepeated()) outline.warn(task.line, Messages.DOCUMENT.text("gate.sameId"));
        var kind = task.isGroup() ? branches.branch(task).orElse(new Gate.Kind.Group()) : own.leafKind(task);
        var ownFields = own.fields(task, kind);
        var claim = task.isGroup() ? Claim.NONE : ClaimReader.of(task, kind, !ownFields.isEmpty(), outline);
        var gate = new Gate(
                task.index,
                key.id(),
                task.parent,
                task.end(),
                task.section,
                task.line,
                task.depth,
                text,
                wording(task),
                task.content.runs(),
                kind,
                requirement.requirement(),
                requirement.invitesNotApplicable(),
                ownFields,
                claim,
                ProbeCommentParser.probeIds(task.content.comments(), task.line, outline),
                offers.hints(GateHints.NONE, task.index, requirement),
                task.source);
        gates.add(gate);
        return gate;
    }

    private static Gate.Wording wording(Outline.GateEntry task) {
        return task.content.marks().isEmpty() && task.above.isEmpty()
                ? Gate.Wording.PLAIN
                : new Gate.Wording(task.content.marks(), task.above);
    }

    private void warnOfTickedGroups() {
        for (var gate : gates) {
            char mark = gate.source().mark();
            if (gate.isLeaf() || (mark != 'x' && mark != 'X')) continue;
            boolean open = gates.subList(gate.index() + 1, gate.end()).stream()
                    .anyMatch(below -> below.isLeaf() && !below.claim().isCleared());
            if (open) outline.warn(gate.line(), Messages.DOCUMENT.text("claim.tickedGroup"));
        }
    }
}
