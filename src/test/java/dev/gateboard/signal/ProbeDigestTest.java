package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.probe.ProbeDigest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Reviews store these digests: a probe whose digest changes is disarmed everywhere (rule R12).
class ProbeDigestTest {
    private static final Release RELEASE = new Release("beep-api", "staging", List.of("4f2a91c", "v1.2.0"), "", "");

    private static final String SOURCES = """
        sources:
          prom:  {kind: prometheus, url: "http://127.0.0.1:9090"}
          alarm: {kind: alertmanager, url: "http://127.0.0.1:9093"}
          otlp:  {kind: otlp-receiver, listen: "127.0.0.1:4318"}
          coll:  {kind: otlp-collector, url: "http://127.0.0.1:8888/metrics"}
          ci:    {kind: folder, path: "/var/ci"}
          graf:  {kind: grafana, url: "http://127.0.0.1:3000"}
          here:  {kind: reviews, database: this}
          web:   {kind: http, url: "https://staging.example.org"}
        """;

    /// One probe of each kind with each key it may have.
    private static final String PROBES = """
        version: 1
        vars: {job: beep-api, least: 2}
        probes:
          promql: {kind: promql, source: prom, title: Latency, interval: 10s, freshness: 20m, query: 'up{v="${release}"}', unit: s, pass: {max: 0.3}, fail: {min: 0.5, below: 9}, samples: 3, for: 10m, minVolume: 0.5, volume: 'rate(r{job="${job}"}[5m])', series: any}
          alert-rule: {kind: alert-rule, source: prom, name: "High.*${service}", annotations: runbook_url, labels: [severity, team]}
          targets-up: {kind: targets-up, source: prom, job: "${job}", min: "${least}"}
          alertmanager-link: {kind: alertmanager-link, source: prom}
          alert-route: {kind: alert-route, source: alarm, labels: {team: a}}
          controlled-alert: {kind: controlled-alert, source: alarm, receiver: pager, labels: {team: "${service}", severity: page}}
          test-report: {kind: test-report, source: ci, path: "${release}/*.xml", name: "*${service}*", min: 5}
          dashboard: {kind: dashboard, source: ci, path: "**.json", require: [http-latency, http-errors], prometheus: prom}
          env-contract: {kind: env-contract, source: ci, path: ".env", require: [A, B], forbid: C, format: dotenv}
          file-exists: {kind: file-exists, source: ci, path: "plan-${release}.md"}
          record: {kind: record, source: ci, path: "prod/*.md", signers: signers, service: "${service}", environment: "${environment}", release: "${release}"}
          sarif: {kind: sarif, source: ci, path: "*.sarif", tool: Trivy, level: error, revision: "${release}", baseline: new}
          k6-summary: {kind: k6-summary, source: ci, path: "k6/*.json", require: ["http_req_duration: p(95)<500", checks], min: 100}
          openvex: {kind: openvex, source: ci, path: "*.vex.json", product: "pkg:oci/${service}", version: "${release}"}
          cyclonedx-vex: {kind: cyclonedx-vex, source: ci, path: "bom.json", product: "${service}", version: "${release}"}
          review: {kind: review, source: here, review: beep-web, state: go, release: "${release}"}
          grafana-dashboard: {kind: grafana-dashboard, source: graf, require: [http-latency], uid: abc, folder: Beep, tag: [prod, api]}
          http: {kind: http, source: web, path: "/health?v=${service}", method: HEAD, status: 204, headers: {Origin: "https://${service}.example"}, expect: {Server: ""}, forbid: [X-Debug], contains: [Welcome, Back]}
          otlp-seen: {kind: otlp-seen, source: otlp, signal: traces, service: "${service}", version: "${release}", environment: "${environment}", min: 1, window: 10m}
          otlp-pii: {kind: otlp-pii, source: otlp}
          otlp-collector: {kind: otlp-collector, source: coll, signal: [traces, logs]}
          otlp-file: {kind: otlp-file, source: ci, path: "*.jsonl", signal: logs, service: "${service}", version: "${release}", environment: "${environment}", min: 2}
          tempo-search: {kind: tempo-search, source: web, query: '{resource.service.version="${release}"}', since: 30m, min: 3}
          log-count: {kind: log-count, source: web, dialect: victorialogs, query: 'service:="${release}"', since: 1h, min: 4}
          loki-count: {kind: loki-count, source: web, query: '{service="${release}"}', since: 1h, min: 4}
          jaeger-services: {kind: jaeger-services, source: web, service: "${service}"}
        """;

    private static final Map<String, String> STORED = Map.ofEntries(
            Map.entry("alert-route", "12dc50c14a8da87246bbd0c5ba0a3920ebddf732356e8baac907a83235a0ebda"),
            Map.entry("alert-rule", "fbe2e352264d03ad73b21833d1eb5848fdedb3b040a761757e23c777af08ddf1"),
            Map.entry("alertmanager-link", "7fa9c627cff75eb6c826acc6c74905ac1d268649f433c965012325f225f0b8c6"),
            Map.entry("controlled-alert", "4def51ce44eb991d753645497bd88011b4ad4818f47699e9a5e75aa0b42fbc21"),
            Map.entry("cyclonedx-vex", "931568f7bce22e4d1f2be232cecb451a12ffec40edc17a1c2e75cd6a9e8e7c4b"),
            Map.entry("dashboard", "f17faac1e927bf71c878ceb9e0e89c5020b6dcbccf77e1d8c1d69b0d7ecfecaa"),
            Map.entry("env-contract", "8c733bf2f6999183d7388aaddabacfebb4195e75f1abacdaccde0c9ea1c48a0a"),
            Map.entry("file-exists", "f9f16fb67e90a5f82347bf8719adf51a3228c246e9b3b519af3c7e26f8bcf0d9"),
            Map.entry("grafana-dashboard", "cff604299d5fddf30700dcec5fe03d69d093450fa9e78859167b30e73b26a607"),
            Map.entry("http", "033f4d7da85c3666891a1a0b49281d766da0acd655be9e9a01bb8853d744e336"),
            Map.entry("jaeger-services", "6724336b052010a2bbec07f444cf5ecd8c50d9ddef7d1269fbb6824638c1fd78"),
            Map.entry("k6-summary", "8d3aae1a645a969fbe96eaf9f6bc805dcc8bb10dda39fcd2e41d6c405fed914f"),
            Map.entry("log-count", "a6ff72ffa5f68dd77c98f9e104ed26d99b50d1a234d054e812871e62fda71b53"),
            Map.entry("loki-count", "11a9aacd71caef3e0b7b9fd602e87b5c0c7e559cdba6ff069541411987ea5249"),
            Map.entry("openvex", "d8f072c9e8ded0131288c5d10eb47614f15d8fbb82baa81af4de62743c33dbbb"),
            Map.entry("otlp-collector", "77618e9e11ea7b86fb0cd56dbf5ccd5337d199bee73a0f780f224d2fcbb5626a"),
            Map.entry("otlp-file", "78e6070637d724ecb6d567d1b6d77e8db7dd663ce3ee13bd8dc91c102c4c8918"),
            Map.entry("otlp-pii", "e922725c3f47da1b782c50463435108e350eb6c01fba5ab14984c43c18f973e1"),
            Map.entry("otlp-seen", "7655b12082d6f2f61aca3e0d9de36dcdd16cfa907369938d4d83bb503c702973"),
            Map.entry("promql", "5695106b60464ae59c30d45aac841d18aa070b37573a60564bae3afa31ce2eb7"),
            Map.entry("record", "710c3ae5a78ce246804ba4642c80fde957169c1adcd225b3b224241b0265e7b2"),
            Map.entry("review", "01870649ba62b290664a00e9bed33c6323c6799550044d44c915b0d606c7c383"),
            Map.entry("sarif", "69eed6a2c822af8d79494d08201d085bc9c7b68de25ec551485aed94075976f9"),
            Map.entry("targets-up", "f4f9403d6d2c3a23ee0b50910c46b3564dff312c3a9811373bf16763b4bac554"),
            Map.entry("tempo-search", "d625b720e41462631b42e12d3636d768f3c60a7e02dcaa26b14491fb72b82745"),
            Map.entry("test-report", "8f0dcd28759f5be43f01a74dc0934a1ab84ca9d3d01450c82d9543870e433df1"));

    @Test
    void theDigestOfEveryKindIsTheStoredOne() throws Exception {
        var sources = SourcesFile.read(Path.of("/"), SOURCES);
        var probesFile = ProbesFile.read(PROBES, sources, RELEASE);

        var digests = new TreeMap<String, String>();
        probesFile.probes().forEach((id, probe) -> digests.put(id, ProbeDigest.of(probe, sources)));
        assertThat(digests).isEqualTo(new TreeMap<>(STORED));
        assertThat(probesFile.probes().values()).allSatisfy(probe -> {
            assertThat(probe.kind().text()).isEqualTo(probe.id());
            assertThat(probe.keys().problem()).isEmpty();
        });
        assertThat(STORED.keySet()).containsExactlyInAnyOrderElementsOf(ProbeKindRegistry.BUILT_IN.texts());
    }
}
