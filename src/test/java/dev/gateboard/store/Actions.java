package dev.gateboard.store;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.ProbeRules;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Any deeds, with any values the model takes.
public record Actions(Random random) {

    /// One deed of every kind.
    public List<Action> ofEveryKind() {
        return List.of(
                new Action.Open(
                        text(), text(), any(GateSyntax.all().toArray(GateSyntax[]::new)), zone(), several(this::uuid)),
                new Action.Pass(uuid(), text(), duration(), several(this::evidence)),
                new Action.Fail(uuid(), text(), several(this::evidence)),
                new Action.MarkNotApplicable(uuid(), text(), several(this::evidence)),
                new Action.Reopen(uuid(), text()),
                new Action.Confirm(uuid()),
                new Action.Waive(uuid(), new Waiver(text(), text(), text(), person(), day())),
                new Action.Revoke(uuid(), text()),
                new Action.Choose(uuid(), text()),
                new Action.Accept(several(this::uuid)),
                new Action.AffirmDecision(text()),
                new Action.AddNote(uuid(), text()),
                new Action.Attach(uuid(), evidence()),
                new Action.AssignGate(uuid(), assignment()),
                new Action.AssignSection(random.nextInt(), text(), assignment()),
                new Action.Fill(random.nextInt(), text(), text()),
                new Action.AnswerOptional(random.nextBoolean()),
                new Action.SetOptional(uuid(), random.nextBoolean(), text()),
                new Action.ChooseTier(text()),
                new Action.Name(text()),
                new Action.Export(text(), text(), random.nextBoolean()),
                new Action.Bind(uuid(), several(this::probe), any(Binding.Origin.values())),
                new Action.Arm(uuid(), several(this::probe)),
                new Action.Disarm(uuid(), text()),
                new Action.Observe(uuid(), any(Verdict.values()), several(this::reading)),
                new Action.Overrule(uuid(), text()),
                new Action.StoreProbesFile(text(), text()),
                new Action.Ask(uuid(), text(), assignment()),
                new Action.AddEarlierDecision(
                        uuid(),
                        new EarlierDecision.KnownDecision(
                                any(GateStatus.values()),
                                person(),
                                person(),
                                instant(),
                                text(),
                                several(() -> new Waiver(text(), text(), text(), person(), day())),
                                text(),
                                several(this::evidence))),
                new Action.ContinueFromReview(uuid(), text(), text()),
                new Action.StartNewBuild(text(), several(this::uuid)),
                new Action.StartRound(random.nextBoolean() ? List.of() : List.of(0, 2)),
                new Action.EndRound(),
                new Action.SetRole(
                        text(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        several(this::person),
                        List.of(1, 2),
                        random.nextBoolean() ? "" : text()),
                new Action.CastVote(random.nextInt(), text(), vote(), several(this::reading)),
                new Action.Decide(
                        new Decision(
                                any(Decision.Kind.values()),
                                text(),
                                several(this::person),
                                random.nextBoolean() ? Instant.MAX : Instant.ofEpochSecond(random.nextInt()),
                                random.nextBoolean()),
                        several(this::reading)),
                new Action.Freeze(text(), text(), text(), several(this::text)),
                new Action.Sign(random.nextInt(), text(), text()),
                new Action.Revise(
                        text(),
                        text(),
                        text(),
                        any(GateSyntax.all().toArray(GateSyntax[]::new)),
                        random.nextBoolean(),
                        several(this::uuid),
                        List.of(1),
                        List.of(),
                        List.of(0, -1),
                        List.of(-1),
                        List.of(2),
                        several(this::person),
                        several(() -> new OpenQuestion.QuestionContent(
                                any(OpenQuestion.Kind.values()),
                                random.nextBoolean() ? List.of() : List.of(uuid()),
                                text(),
                                text(),
                                text()))),
                new Action.Settle(random.nextInt(), text()),
                new Action.Amend(random.nextInt(), text(), text(), text()),
                new Action.SignAmendment(random.nextInt(), text()),
                new Action.RestoreFromRecord(
                        text(), text(), random.nextBoolean(), text(), random.nextInt(), random.nextInt()),
                new Action.Undo(random.nextInt()),
                new Action.Redo(random.nextInt()));
    }

    private Vote vote() {
        return new Vote(
                any(Vote.Answer.values()),
                text(),
                several(() -> new Vote.Condition(
                        text(), person(), random.nextBoolean() ? Assignment.Due.NEVER : new Assignment.Due.On(day()))),
                text());
    }

    public Person person() {
        var name = text().replaceAll("[`\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}\\x{2029}]", " ")
                .strip();
        return new Person(name.isEmpty() ? "Ada" : name, random.nextBoolean() ? "" : "ada@example.org");
    }

    public Instant instant() {
        long day = random.nextLong(-2_000_000_000_000L, 3_000_000_000_000L);
        return switch (random.nextInt(4)) {
            case 0 -> Instant.ofEpochSecond(day);
            case 1 -> Instant.ofEpochSecond(day, random.nextInt(1_000_000_000));
            case 2 -> any(Instant.MIN, Instant.MAX, Instant.EPOCH);
            default -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L);
        };
    }

    public ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(random.nextInt(-18 * 3600, 18 * 3600 + 1));
    }

    private Evidence evidence() {
        return switch (random.nextInt(4)) {
            case 0 -> new Evidence.Address(text());
            case 2 -> new Evidence.Answer(new Evidence.Attachment(text(), text(), text(), random.nextLong()));
            case 1 -> new Evidence.Measured(reading());
            default -> new Evidence.Attachment(text(), text(), text(), random.nextLong());
        };
    }

    Reading reading() {
        return new Reading(
                text(),
                text(),
                text(),
                text(),
                text(),
                instant(),
                instant(),
                instant(),
                Duration.ofSeconds(random.nextInt(1, 100_000), random.nextInt(1_000_000_000)),
                several(this::text),
                random.nextInt(),
                text(),
                any(Verdict.values()),
                text(),
                random.nextInt(),
                text());
    }

    private Binding.Probe probe() {
        return new Binding.Probe(
                text(),
                text(),
                text(),
                text(),
                Duration.ofSeconds(random.nextInt(1, 100_000)),
                duration(),
                any(Binding.Trigger.values()),
                text(),
                rules());
    }

    private ProbeRules rules() {
        if (random.nextBoolean()) return ProbeRules.DEFAULT;
        var limit = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(ProbeRules.LONGEST));
        return new ProbeRules(
                random.nextInt(1, ProbeRules.LONGEST + 1),
                random.nextInt(1, ProbeRules.LONGEST + 1),
                limit,
                random.nextBoolean());
    }

    private Assignment assignment() {
        return random.nextInt(4) == 0 ? Assignment.NOBODY : new Assignment.To(person(), due());
    }

    private Assignment.Due due() {
        return switch (random.nextInt(3)) {
            case 0 -> Assignment.Due.NEVER;
            case 1 -> new Assignment.Due.On(day());
            default -> new Assignment.Due.At(instant());
        };
    }

    private LocalDate day() {
        return any(LocalDate.MIN, LocalDate.MAX, LocalDate.ofEpochDay(random.nextInt(100_000)));
    }

    private Duration duration() {
        return any(Duration.ZERO, Duration.ofSeconds(random.nextLong()), Duration.ofSeconds(random.nextInt(), 1));
    }

    private ZoneId zone() {
        return any(ZoneOffset.UTC, offset(), ZoneId.of("Europe/Berlin"), ZoneId.of("UTC+3"));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /// Of any characters, those included that mean something to JSON, SQLite or lines.
    private String text() {
        return Stream.generate(this::character).limit(random.nextInt(20)).collect(Collectors.joining());
    }

    private String character() {
        int point = any(
                random.nextInt(0x80), random.nextInt(0x300), random.nextInt(Character.MAX_CODE_POINT + 1), (int) '"');
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return half ? "\n" : Character.toString(point);
    }

    private <T> List<T> several(Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(4)).toList();
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
