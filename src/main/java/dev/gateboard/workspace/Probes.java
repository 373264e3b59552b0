package dev.gateboard.workspace;

import dev.gateboard.model.Binding;
import dev.gateboard.model.Problem;
import dev.gateboard.model.Proposal;
import dev.gateboard.model.Release;
import dev.gateboard.model.Review;
import dev.gateboard.model.SourceDraft;
import dev.gateboard.model.SourceHealth;
import dev.gateboard.signal.Asker;
import dev.gateboard.signal.Digests;
import dev.gateboard.signal.Malformed;
import dev.gateboard.signal.Probe;
import dev.gateboard.signal.Receivers;
import dev.gateboard.signal.Sidecar;
import dev.gateboard.signal.Source;
import dev.gateboard.signal.SourceTrouble;
import dev.gateboard.signal.Sources;
import dev.gateboard.signal.SourcesText;
import dev.gateboard.signal.collector.Collectors;
import dev.gateboard.signal.loop.Question;
import dev.gateboard.signal.proposals.Proposals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Sources and probes: by themselves, and as a workspace asks them. The list of sources is read when it is needed.
public final class Probes implements Probing, AutoCloseable {
    private final Path file;
    private final InstantSource clock;
    private final Map<String, String> environment;
    private final Receivers receivers;
    private final Collectors collectors = new Collectors();
    private final Health health;
    /// Kept while the file says the same, so that connections are.
    private final AtomicReference<Asker> latest;

    /// @param file the user's `sources.yaml`; one that is not there is an empty list
    public Probes(Path file, InstantSource clock, Map<String, String> environment) {
        this.file = file;
        this.clock = clock;
        this.environment = Map.copyOf(environment);
        this.receivers = new Receivers(clock);
        this.health = new Health(clock);
        this.latest = new AtomicReference<>(asker(Sources.none(file)));
    }

    /// What came of it, or the one sentence why nothing did.
    public sealed interface Result<T> {}

    public record Found<T>(T value) implements Result<T> {}

    public record Refused<T>(String sentence) implements Result<T> {}

    /// One source, and whether it answers.
    ///
    /// @param trouble why it does not answer; empty where it does, or was not asked
    public record SourceLine(String key, String kind, String address, String trouble) {}

    public record Tried(List<dev.gateboard.model.Reading> readings, List<Problem> problems) {}

    @Override
    public Probing.Reading read(Review review, String fileName, byte[] sidecar) {
        return switch (asker()) {
            case Found<Asker>(Asker asker) -> new SidecarProbing(asker).read(review, fileName, sidecar);
            case Refused<Asker>(String sentence) -> new Probing.Reading.Unreadable(new Problem(1, sentence));
        };
    }

    @Override
    public List<Question> questions(Review review, String fileName, byte[] sidecar, List<Binding.Probe> probes) {
        return switch (asker()) {
            case Found<Asker>(Asker asker) ->
                new SidecarProbing(asker)
                        .questions(review, fileName, sidecar, probes).stream()
                                .map(health::heard)
                                .toList();
            case Refused<Asker> _ -> List.of();
        };
    }

    /// Where the list of sources cannot be read, each says so, and none can be accepted.
    @Override
    public List<Proposal> proposals(Review review) {
        return switch (asker()) {
            case Found<Asker>(Asker asker) -> new SidecarProbing(asker).proposals(review);
            case Refused<Asker>(String sentence) ->
                new Proposals(Sources.none(file))
                        .of(review).stream()
                                .map(proposal ->
                                        new Proposal(proposal.gate(), proposal.offers(), proposal.reason(), sentence))
                                .toList();
        };
    }

    /// Opens the receivers that these questions are about.
    ///
    /// @return why one cannot listen, in one sentence; empty where all do
    public Optional<String> listen(List<Question> questions) {
        if (!(asker() instanceof Found<Asker>(Asker asker))) return Optional.empty();
        for (var question : questions) {
            var source = asker.sources().source(question.source());
            if (source.isEmpty() || source.get().kind() != Source.Kind.OTLP_RECEIVER) continue;
            var trouble = receivers.listen(source.get());
            if (trouble.isPresent()) return trouble;
        }
        return Optional.empty();
    }

    /// Runs whenever a receiver took telemetry in, on the thread that took it.
    public void onArrival(Runnable arrived) {
        receivers.onArrival(arrived);
    }

    /// Those of the questions that are about telemetry received here.
    public List<Question> received(List<Question> questions) {
        if (!(asker() instanceof Found<Asker>(Asker asker))) return List.of();
        return questions.stream()
                .filter(question -> asker.sources()
                        .source(question.source())
                        .filter(source -> source.kind() == Source.Kind.OTLP_RECEIVER)
                        .isPresent())
                .toList();
    }

    @Override
    public void close() {
        receivers.close();
    }

    /// Every source in the file's order, and what was last heard of it; nothing where the file cannot be read.
    public List<SourceHealth> health() {
        return switch (asker()) {
            case Refused<Asker> _ -> List.of();
            case Found<Asker>(Asker asker) ->
                asker.sources().byKey().values().stream().map(this::health).toList();
        };
    }

    private SourceHealth health(Source source) {
        var state = source.kind() == Source.Kind.OTLP_RECEIVER ? listening(source) : health.of(source.key());
        return new SourceHealth(source.key(), source.kind().word(), source.address(), source.grpc(), state);
    }

    private SourceHealth.State listening(Source source) {
        return receivers
                .rate(source.key())
                .<SourceHealth.State>map(rate -> new SourceHealth.State.Listening(rate.perSecond(), rate.signal()))
                .orElseGet(SourceHealth.State.Off::new);
    }

    /// Every source, in the file's order; asked where `check` says so.
    public Result<List<SourceLine>> sources(boolean check) {
        return switch (asker()) {
            case Refused<Asker>(String sentence) -> new Refused<>(sentence);
            case Found<Asker>(Asker asker) ->
                new Found<>(asker.sources().byKey().values().stream()
                        .map(source -> new SourceLine(
                                source.key(),
                                source.kind().word(),
                                source.address(),
                                check ? sentence(asker.trouble(source)) : ""))
                        .toList());
        };
    }

    private static String sentence(Optional<SourceTrouble> trouble) {
        return trouble.map(SourceTrouble::sentence).orElse("");
    }

    /// Why a source that is not kept yet does not answer; empty where it does.
    public String trouble(SourceDraft draft) {
        var folder = file.toAbsolutePath().getParent();
        try {
            var text = SourcesText.added("", draft).orElseThrow();
            var asker = asker(Sources.read(folder == null ? file : folder, text));
            var source = asker.sources().source(draft.key()).orElseThrow();
            return sentence(asker.trouble(source));
        } catch (Malformed e) {
            return e.sentence();
        }
    }

    /// Asks a kept source whether it answers, and remembers that.
    public String check(String key) {
        return switch (asker()) {
            case Refused<Asker>(String sentence) -> sentence;
            case Found<Asker>(Asker asker) -> {
                var source = asker.sources().source(key);
                if (source.isEmpty()) yield "There is no source `" + key + "` any more.";
                var began = System.nanoTime();
                var trouble = asker.trouble(source.get());
                health.hear(key, Duration.ofNanos(System.nanoTime() - began), trouble);
                yield sentence(trouble);
            }
        };
    }

    /// Turns a receiver on; empty, or why it cannot listen.
    public String listen(String key) {
        return switch (asker()) {
            case Refused<Asker>(String sentence) -> sentence;
            case Found<Asker>(Asker asker) ->
                asker.sources().source(key).flatMap(receivers::listen).orElse("");
        };
    }

    /// Turns a receiver off, and forgets what came.
    public void stop(String key) {
        receivers.stop(key);
    }

    /// What was heard of a source says nothing once it is another.
    public void forget(String key) {
        health.forget(key);
        receivers.stop(key);
    }

    /// Why the list of sources cannot be read; empty where it can.
    public String unreadable() {
        return asker() instanceof Refused<Asker>(String sentence) ? sentence : "";
    }

    /// Another number once the list of sources says something else.
    public int edition() {
        return asker() instanceof Found<Asker>(Asker asker) ? asker.sources().hashCode() : 0;
    }

    /// Asks a sidecar's probes once; all of them, or the one of this id.
    public Result<Tried> tried(String name, byte[] sidecar, Release release, String id) {
        return switch (asker()) {
            case Refused<Asker>(String sentence) -> new Refused<>(sentence);
            case Found<Asker>(Asker asker) -> tried(asker, name, sidecar, release, id);
        };
    }

    private static Result<Tried> tried(Asker asker, String name, byte[] bytes, Release release, String id) {
        try {
            var sidecar = Sidecar.read(new String(bytes, StandardCharsets.UTF_8), asker.sources(), release);
            if (!id.isEmpty() && !sidecar.probes().containsKey(id))
                return new Refused<>("There is no probe `" + id + "` in " + name + ".");
            var readings = sidecar.probes().values().stream()
                    .filter(probe -> id.isEmpty() || probe.id().equals(id))
                    .sorted(Comparator.comparingInt(Probe::line))
                    .map(asker::ask)
                    .toList();
            return new Found<>(new Tried(readings, sidecar.problems()));
        } catch (Malformed e) {
            return new Refused<>(name + ":" + e.line() + ": " + e.sentence());
        }
    }

    InstantSource clock() {
        return clock;
    }

    /// Kinds and addresses of the sources that are asked over the network, as a `sources.yaml`: what judging their
    /// answers again takes, and no credential.
    String addresses() {
        return asker() instanceof Found<Asker>(Asker asker) ? asker.sources().addresses() : "";
    }

    /// A probe that only its own deed runs, with what asks it.
    record Shot(Asker asker, Probe probe, Source source, String digest) {}

    Result<Shot> shot(Review review, SidecarFile beside, String id) {
        return switch (asker()) {
            case Refused<Asker>(String sentence) -> new Refused<>(sentence);
            case Found<Asker>(Asker asker) -> shot(asker, review, beside, id);
        };
    }

    private static Result<Shot> shot(Asker asker, Review review, SidecarFile beside, String id) {
        try {
            var text = new String(beside.bytes(), StandardCharsets.UTF_8);
            var probe = Sidecar.read(text, asker.sources(), review.release())
                    .probes()
                    .get(id);
            if (probe == null) return new Refused<>("There is no probe `" + id + "` in " + beside.fileName() + ".");
            if (!probe.keys().trouble().isEmpty())
                return new Refused<>(probe.keys().trouble());
            var source = asker.sources().source(probe.source());
            return source.isEmpty()
                    ? new Refused<>("There is no source `" + probe.source() + "` in your sources.yaml.")
                    : new Found<>(new Shot(asker, probe, source.get(), Digests.of(probe, asker.sources())));
        } catch (Malformed e) {
            return new Refused<>(beside.fileName() + ":" + e.line() + ": " + e.sentence());
        }
    }

    private Result<Asker> asker() {
        try {
            var sources = Sources.read(file);
            return new Found<>(latest.updateAndGet(known -> known.sources().equals(sources) ? known : asker(sources)));
        } catch (Malformed e) {
            return new Refused<>(file + ":" + e.line() + ": " + e.sentence());
        }
    }

    private Asker asker(Sources sources) {
        return new Asker(sources, clock, environment, receivers, collectors, new VerifiedRecords());
    }
}
