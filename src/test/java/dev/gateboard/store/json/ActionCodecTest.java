package dev.gateboard.store.json;

import static dev.gateboard.store.Fixtures.ADA;
import static dev.gateboard.store.Fixtures.GATE;
import static dev.gateboard.store.Fixtures.NOON;
import static dev.gateboard.store.Fixtures.REVIEW;
import static dev.gateboard.store.Fixtures.append;
import static dev.gateboard.store.Fixtures.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.store.Actions;
import dev.gateboard.store.sqlite.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActionCodecTest {
    private static final Evidence LINK = new Evidence.Address("https://ci.example/1");
    private static final Evidence PICTURE = new Evidence.Attachment("ab12", "a.png", "image/png", 5_000_000_000L);

    private static final Binding.Probe PROBE = new Binding.Probe(
            "p95",
            "promql",
            "p95 latency",
            "prom",
            Duration.ofSeconds(30),
            Duration.ofMinutes(15),
            Binding.Trigger.ASKED,
            "d1");
    private static final String PROBE_JSON = "{'id':'p95','kind':'promql','title':'p95 latency','source':'prom',"
            + "'interval':'PT30S','freshness':'PT15M','asking':'asked','digest':'d1'}";
    private static final Reading READING = new Reading(
            "p95",
            "promql",
            "d1",
            "prom",
            "up",
            NOON,
            Reading.NO_SERVER_TIME,
            NOON,
            Duration.ofMinutes(15),
            List.of("812 ms"),
            1,
            "at most 0.3 s",
            Verdict.FAIL,
            "too slow",
            200,
            "ab");
    private static final String READING_JSON = "{'probe':'p95','kind':'promql','digest':'d1','source':'prom',"
            + "'query':'up','asked':'2026-11-24T12:00:00.123456789Z','server':'1970-01-01T00:00:00Z',"
            + "'proof':'2026-11-24T12:00:00.123456789Z','freshness':'PT15M','series':1,'rule':'at most 0.3 s',"
            + "'verdict':'fail','reason':'too slow','httpStatus':200,'bodySha256':'ab','values':['812 ms']}";

    @Test
    void everyDeedOfEveryKindComesBackFromTheFileAsItWas(@TempDir Path folder) throws StoreException {
        long seed = System.nanoTime();
        var actions = new Actions(new Random(seed));
        var events = new ArrayList<ReviewEvent>();
        for (int round = 0; round < 200; round++)
            for (var action : actions.ofEveryKind()) {
                int number = events.size() + 1;
                events.add(new ReviewEvent(
                        number,
                        number,
                        actions.instant(),
                        actions.offset(),
                        actions.person(),
                        actions.person(),
                        action));
            }
        try (var store = opened(folder.resolve("gateboard.db"))) {
            append(store, events);
        }
        try (var store = opened(folder.resolve("gateboard.db"))) {
            assertThat(store.events(REVIEW, 0)).as("seed " + seed).isEqualTo(events);
        }
    }

    @Test
    void randomDeedsAreOfEveryKindThereIs() {
        assertThat(new Actions(new Random(1)).ofEveryKind().stream().<Class<?>>map(Action::getClass))
                .containsExactlyInAnyOrderElementsOf(kinds(Action.class).toList());
    }

    /// Events written once are read for ever: these texts may be added to, never changed.
    @ParameterizedTest
    @MethodSource
    void deedIsWrittenAs(Action action, String verb, String body) {
        var json = new ActionCodec();
        assertThat(ActionName.of(action).storedName()).isEqualTo(verb);
        assertThat(json.write(action)).isEqualTo(body.replace('\'', '"'));
        assertThat(json.read(ActionName.of(action), GATE.toString(), body.replace('\'', '"')))
                .isEqualTo(action);
    }

    static Stream<Arguments> deedIsWrittenAs() {
        var waiver = new Waiver("late", "slow", "", ADA, LocalDate.of(2026, 12, 31));
        return Stream.of(
                Arguments.of(
                        new Action.Open(
                                "a.md", "ab", GateSyntax.of("tasks", 1), ZoneId.of("Europe/Berlin"), List.of(GATE)),
                        "open",
                        "{'fileName':'a.md','sha256':'ab','form':'tasks','zone':'Europe/Berlin','gates':['" + GATE
                                + "']}"),
                Arguments.of(
                        new Action.Open(
                                "a.md", "ab", new GateSyntax("TASKS", 2), ZoneId.of("Europe/Berlin"), List.of(GATE)),
                        "open",
                        "{'fileName':'a.md','sha256':'ab','form':'tasks','zone':'Europe/Berlin','gates':['" + GATE
                                + "'],'rules':2}"),
                Arguments.of(
                        new Action.Open(
                                "a.md",
                                "ab",
                                new GateSyntax(
                                        "TASKS",
                                        3,
                                        List.of(new GateSyntax.Inclusion(
                                                GateSyntax.Inclusion.Kind.TABLE, "Check | Status", 2, 17)),
                                        List.of(new GateSyntax.RoleChoice("Release > Approvals", 1, true))),
                                ZoneId.of("Europe/Berlin"),
                                List.of(GATE)),
                        "open",
                        "{'fileName':'a.md','sha256':'ab','form':'tasks','zone':'Europe/Berlin','gates':['" + GATE
                                + "'],'rules':3,'include':[{'kind':'table','anchor':'Check | Status','occurrence':2,"
                                + "'gates':17}],'roleSections':[{'path':'Release > Approvals','occurrence':1,"
                                + "'areRoles':true}]}"),
                Arguments.of(
                        new Action.Pass(GATE, "ok", Duration.ofHours(8), List.of(LINK, PICTURE)),
                        "pass",
                        "{'reason':'ok','validFor':'PT8H','evidence':[{'kind':'address','url':'https://ci.example/1'},"
                                + "{'kind':'attachment','sha256':'ab12','name':'a.png','mediaType':'image/png',"
                                + "'size':5000000000}]}"),
                Arguments.of(new Action.Fail(GATE, "no", List.of()), "fail", "{'reason':'no','evidence':[]}"),
                Arguments.of(
                        new Action.MarkNotApplicable(GATE, "no", List.of()), "na", "{'reason':'no','evidence':[]}"),
                Arguments.of(new Action.Reopen(GATE, ""), "reopen", "{'reason':''}"),
                Arguments.of(new Action.Confirm(GATE), "confirm", "{}"),
                Arguments.of(
                        new Action.Waive(GATE, waiver),
                        "waive",
                        "{'waiver':{'reason':'late','risk':'slow','mitigation':'','until':'2026-12-31',"
                                + "'approver':{'name':'Ada Bar','mail':'ada@example.org'}}}"),
                Arguments.of(new Action.Revoke(GATE, "done"), "revoke", "{'reason':'done'}"),
                Arguments.of(new Action.Choose(GATE, "single-node"), "choose", "{'option':'single-node'}"),
                Arguments.of(new Action.AddNote(GATE, "a\n\u00e4"), "note", "{'text':'a\\n\u00e4'}"),
                Arguments.of(
                        new Action.Attach(GATE, LINK),
                        "attach",
                        "{'evidence':{'kind':'address','url':'https://ci.example/1'}}"),
                Arguments.of(
                        new Action.AssignGate(GATE, Assignment.NOBODY), "assign", "{'assignment':{'kind':'nobody'}}"),
                Arguments.of(
                        new Action.AssignSection(3, "Ops", to(new Assignment.Due.On(LocalDate.of(2026, 11, 24)))),
                        "assign-section",
                        "{'section':3,'title':'Ops','assignment':{'kind':'to','owner':{'name':'Ada Bar',"
                                + "'mail':'ada@example.org'},'due':{'kind':'on','day':'2026-11-24'}}}"),
                Arguments.of(
                        new Action.AssignGate(GATE, to(new Assignment.Due.At(NOON))),
                        "assign",
                        "{'assignment':{'kind':'to','owner':{'name':'Ada Bar','mail':'ada@example.org'},"
                                + "'due':{'kind':'at','time':'2026-11-24T12:00:00.123456789Z'}}}"),
                Arguments.of(
                        new Action.AssignGate(GATE, to(Assignment.Due.NEVER)),
                        "assign",
                        "{'assignment':{'kind':'to','owner':{'name':'Ada Bar','mail':'ada@example.org'},"
                                + "'due':{'kind':'never'}}}"),
                Arguments.of(
                        new Action.Fill(2, "Owner", "Ada"), "fill", "{'placeholder':2,'label':'Owner','value':'Ada'}"),
                Arguments.of(new Action.AnswerOptional(true), "optional", "{'yes':true}"),
                Arguments.of(
                        new Action.SetOptional(GATE, true, "if using Kafka"),
                        "gate-optional",
                        "{'yes':true,'reason':'if using Kafka'}"),
                Arguments.of(new Action.ChooseTier("RC"), "tier", "{'name':'RC'}"),
                Arguments.of(new Action.Name("beep"), "name", "{'text':'beep'}"),
                Arguments.of(
                        new Action.Export("/x/a.md", "ab", true),
                        "export",
                        "{'file':'/x/a.md','sha256':'ab','plain':true}"),
                Arguments.of(
                        new Action.Bind(GATE, List.of(PROBE), Binding.Origin.COMMENT),
                        "bind",
                        "{'origin':'comment','probes':[" + PROBE_JSON + "]}"),
                Arguments.of(new Action.Arm(GATE, List.of(PROBE)), "arm", "{'probes':[" + PROBE_JSON + "]}"),
                Arguments.of(new Action.Disarm(GATE, "moved"), "disarm", "{'why':'moved'}"),
                Arguments.of(
                        new Action.Observe(GATE, Verdict.NO_DATA, List.of(READING)),
                        "observe",
                        "{'verdict':'noData','readings':[" + READING_JSON + "]}"),
                Arguments.of(
                        new Action.Attach(GATE, new Evidence.Measured(READING)),
                        "attach",
                        "{'evidence':{'kind':'reading','reading':" + READING_JSON + "}}"),
                Arguments.of(new Action.Overrule(GATE, "known"), "overrule", "{'reason':'known'}"),
                Arguments.of(
                        new Action.StoreProbesFile("a.probes.yaml", "ab"),
                        "sidecar",
                        "{'fileName':'a.probes.yaml','sha256':'ab'}"),
                Arguments.of(new Action.Undo(4), "undo", "{'step':4}"),
                Arguments.of(new Action.Redo(4), "redo", "{'step':4}"));
    }

    private static Assignment to(Assignment.Due due) {
        return new Assignment.To(ADA, due);
    }

    private static Stream<Class<?>> kinds(Class<?> kind) {
        return kind.isSealed()
                ? Stream.of(kind.getPermittedSubclasses()).flatMap(ActionCodecTest::kinds)
                : Stream.of(kind);
    }
}
