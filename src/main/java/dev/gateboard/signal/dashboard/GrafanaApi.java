package dev.gateboard.signal.dashboard;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.http.HttpResult;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.SourceHttpClient;
import dev.gateboard.signal.http.UnexpectedShapeException;
import dev.gateboard.signal.probe.SourceProblem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The HTTP API of a Grafana, as its documentation has it: search, dashboards, library elements and data sources.
public final class GrafanaApi {
    /// So many dashboards are on a page of a search.
    static final int PAGE = 500;

    /// The HTTP status of a dashboard that an older API does not have in its form.
    private static final int NOT_IN_THIS_FORM = 406;

    /// More dashboards than that are not looked through.
    static final int MOST = 2000;

    private final SourceHttpClient client;
    private final Instant now;
    private Instant oldest;

    public GrafanaApi(SourceHttpClient client, Instant now) {
        this.client = client;
        this.now = now;
        this.oldest = now;
    }

    /// When the oldest of its answers was given.
    Instant observedAt() {
        return oldest;
    }

    /// A dashboard as a search lists it.
    record Listed(String uid, String title, String folderUid, String folder) {}

    /// Dashboards with all of these tags, page by page.
    List<Listed> search(List<String> tags) throws GrafanaAnswerException {
        var found = new LinkedHashMap<String, Listed>();
        for (int page = 1; found.size() <= MOST; page++) {
            var path = new StringBuilder("/api/search?type=dash-db&limit=" + PAGE + "&page=" + page);
            for (var tag : tags) path.append("&tag=").append(encoded(tag));
            int before = found.size();
            var items = get(path.toString(), JsonShape::items);
            for (var item : items) {
                var listed = listed(item);
                found.put(listed.uid(), listed);
            }
            // A server may put fewer on a page than it is asked for.
            if (items.isEmpty()) return List.copyOf(found.values());
            // A server that gives the same page again does not say what the others hold.
            if (found.size() == before) break;
        }
        throw new GrafanaAnswerException(Verdict.INCONCLUSIVE, Messages.SIGNAL.text("grafana.tooMany", MOST), 200);
    }

    private static Listed listed(JsonShape item) throws GrafanaAnswerException {
        return shaped(
                200,
                () -> new Listed(
                        item.isObject().text("uid"),
                        item.text("title"),
                        item.node().path("folderUid").asString(""),
                        item.node().path("folderTitle").asString("")));
    }

    /// A dashboard in its classic JSON; empty where there is none of this uid. One that is kept in a newer schema is
    /// asked for as the newer API converts it, of the organization that a Grafana has from its beginning.
    Optional<JsonShape> dashboard(String uid) throws GrafanaAnswerException {
        try {
            var found = maybe("/api/dashboards/uid/" + encoded(uid), answer -> answer.object("dashboard"));
            return found.isEmpty() || found.get().has("panels") || found.get().has("rows")
                    ? found
                    : converted(uid).or(() -> found);
        } catch (GrafanaAnswerException e) {
            if (e.status() == NOT_IN_THIS_FORM) return converted(uid);
            throw e;
        }
    }

    private Optional<JsonShape> converted(String uid) throws GrafanaAnswerException {
        return maybe("/apis/dashboard.grafana.app/v1/namespaces/default/dashboards/" + encoded(uid), answer -> {
            if (answer.node().path("status").path("conversion").path("failed").asBoolean(false))
                throw new UnexpectedShapeException(Messages.SIGNAL.text("grafana.noPanels"));
            return answer.object("spec");
        });
    }

    /// A panel of the library in its own JSON; empty where there is none of this uid.
    Optional<JsonShape> libraryPanel(String uid) throws GrafanaAnswerException {
        return maybe(
                "/api/library-elements/" + encoded(uid),
                answer -> answer.object("result").object("model"));
    }

    /// A data source as the list has it.
    record DataSource(String uid, String name, String type, boolean isDefault) {}

    /// Every data source; empty where the login may not list them.
    List<DataSource> dataSources() throws GrafanaAnswerException {
        try {
            var all = new ArrayList<DataSource>();
            for (var item : get("/api/datasources", JsonShape::items))
                all.add(shaped(
                        200,
                        () -> new DataSource(
                                item.isObject().text("uid"),
                                item.text("name"),
                                item.text("type"),
                                item.node().path("isDefault").asBoolean(false))));
            return all;
        } catch (GrafanaAnswerException e) {
            if (e.status() == 403) return List.of();
            throw e;
        }
    }

    /// Asks a Prometheus through the Grafana that knows it.
    SourceHttpClient through(String dataSource) {
        return client.below("/api/datasources/proxy/uid/" + encoded(dataSource));
    }

    /// Why it does not answer a search, or empty.
    public Optional<SourceProblem> findProblem() {
        try {
            get("/api/search?type=dash-db&limit=1", JsonShape::items);
            return Optional.empty();
        } catch (GrafanaAnswerException e) {
            return Optional.of(SourceProblem.of(e.sentence(), e.status()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private interface Reading<T> {
        T of(JsonShape answer) throws UnexpectedShapeException;
    }

    private interface Shaped<T> {
        T read() throws UnexpectedShapeException;
    }

    private static <T> T shaped(int status, Shaped<T> part) throws GrafanaAnswerException {
        try {
            return part.read();
        } catch (UnexpectedShapeException e) {
            throw new GrafanaAnswerException(
                    Verdict.ERROR, Messages.SIGNAL.text("grafana.otherShape", String.valueOf(e.getMessage())), status);
        }
    }

    private <T> Optional<T> maybe(String path, Reading<T> reading) throws GrafanaAnswerException {
        try {
            return Optional.of(get(path, reading));
        } catch (GrafanaAnswerException e) {
            if (e.status() == 404) return Optional.empty();
            throw e;
        }
    }

    private <T> T get(String path, Reading<T> reading) throws GrafanaAnswerException {
        return switch (client.get(path, Map.of("Accept", "application/json"), SourceHttpClient.LARGE_CAP)) {
            case HttpResult.NoResponse(String reason) -> throw new GrafanaAnswerException(Verdict.ERROR, reason, 0);
            case HttpResult.Response http -> read(http, reading);
        };
    }

    private <T> T read(HttpResult.Response http, Reading<T> reading) throws GrafanaAnswerException {
        int status = http.status();
        var refusal = client.refusal(http);
        if (refusal.isPresent()) throw new GrafanaAnswerException(Verdict.ERROR, refusal.get(), status);
        if (status != 200)
            throw new GrafanaAnswerException(Verdict.ERROR, Messages.SIGNAL.text("source.status", status), status);
        var answered = http.observedAt(now);
        if (answered.isBefore(oldest)) oldest = answered;
        return shaped(status, () -> reading.of(JsonShape.read(http.body())));
    }
}
