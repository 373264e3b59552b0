package dev.gateboard.app.controller;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.signal.probe.BackoffPolicy;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.ReviewProbeMonitor;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The probes of every review that is not archived are asked, whichever is on screen.
class ActiveReviewProbeServiceTest {
    private static final Person ADA = Person.parse("Ada <ada@example.org>");

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<WorkspaceState> states = new LinkedBlockingQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private ProbeService probes;
    private Workspace workspace;
    private ActiveReviewProbeService service;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: {web: {kind: http, url: \"http://127.0.0.1:"
                        + server.getAddress().getPort() + "\"}}\n");
        probes = new ProbeService(folder.resolve("sources.yaml"), InstantSource.system(), Map.of());
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gates.db"))).store();
        workspace = new Workspace(store, InstantSource.system(), ZoneOffset.UTC, states::add, probes);
        service = new ActiveReviewProbeService(
                workspace, probes, BackoffPolicy.of(InstantSource.system()), new SilentListener());
    }

    private static final class SilentListener implements ActiveReviewProbeService.ProbeServiceListener {
        @Override
        public void onStateChanged(ReviewProbeMonitor.State state) {}

        @Override
        public void onError(String sentence) {}

        @Override
        public void onSourcesChanged(List<SourceHealth> sources) {}
    }

    @AfterEach
    void close() throws Exception {
        service.close();
        workspace.close();
        server.stop(0);
    }

    private UUID begin(String name) throws Exception {
        return begin(name, "/health");
    }

    private UUID begin(String name, String path) throws Exception {
        var probesFile = "version: 1\nprobes:\n  up: {kind: http, source: web, path: " + path + ", interval: 1h}\n";
        var done = workspace
                .open(
                        ADA,
                        name + ".md",
                        ("# " + name + "\n\n- [ ] it answers <!-- probe: up -->\n").getBytes(StandardCharsets.UTF_8),
                        GateSyntax.TASKS,
                        Map.of(),
                        new StoredProbesFile(name + ".probes.yaml", probesFile.getBytes(StandardCharsets.UTF_8)))
                .get();
        var review = ((WorkspaceResult.Stored) done).reviewStatus().review();
        var gate = review.checklist().gates().getFirst().id();
        assertThat(workspace.signals().arm(review.id(), ADA, List.of(gate)).get())
                .isInstanceOf(WorkspaceResult.Stored.class);
        return review.id();
    }

    private void until(Predicate<WorkspaceState> wanted) throws Exception {
        var state = workspace.state().get();
        while (!wanted.test(state)) {
            state = states.poll(20, TimeUnit.SECONDS);
            assertThat(state).isNotNull();
        }
    }

    private static boolean isPassed(WorkspaceState state, UUID review) {
        return state.reviewStatus(review)
                .filter(status -> status.total().count(GateStatus.PASSED) == 1)
                .isPresent();
    }

    @Test
    void twoReviewsThatAskTheSameAreBothAnsweredByOneRequest() throws Exception {
        var one = begin("one");
        var two = begin("two");
        service.show(one, workspace.state().get());
        until(state -> isPassed(state, one) && isPassed(state, two));
        assertThat(requests).hasValue(1);
    }

    @Test
    void reviewsThatAskOtherThingsAreAnsweredEach() throws Exception {
        var one = begin("one");
        var two = begin("two", "/ready");
        service.show(two, workspace.state().get());
        until(state -> isPassed(state, one) && isPassed(state, two));
        assertThat(requests).hasValue(2);
    }

    @Test
    void nobodyAsksForAnArchivedReview() throws Exception {
        var one = begin("one");
        var two = begin("two");
        workspace.tidying().archive(two, ADA).get();
        service.show(one, workspace.state().get());
        until(state -> isPassed(state, one));
        assertThat(workspace.signals().questions(two).get()).isEmpty();
        assertThat(workspace
                        .overview()
                        .reviewStatus(two)
                        .get()
                        .orElseThrow()
                        .total()
                        .passed())
                .isZero();
    }
}
