package dev.gateboard.signal.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.RealServer;
import dev.gateboard.signal.ServerProgram;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.http.CredentialResolver;
import dev.gateboard.signal.http.SourceHttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Prometheus 3 answers where a proxy before it asks for rules by name or by page.
class RulePagesTest {
    @TempDir
    private Path folder;

    private static RuleList rules(PrometheusHttpApi api, String path) {
        return switch (api.get(path, RuleList.class)) {
            case PrometheusHttpApi.Data<RuleList> data -> data.value();
            case PrometheusHttpApi.Failed<RuleList> failed -> throw new AssertionError(failed.reason());
        };
    }

    @Test
    void aPageIsKnownAsOneAndAChoiceByNameIsNone() throws Exception {
        try (var server = RealServer.prometheus(ServerProgram.PROMETHEUS, folder)) {
            var source = new Source("prom", SourceKind.PROMETHEUS, 1, server.url() + "/prom");
            var api = new PrometheusHttpApi(new SourceHttpClient(
                    SourceHttpClient.shared(InstantSource.system()), source, new CredentialResolver(folder, Map.of())));

            assertThat(rules(api, "rules?type=alert").isPage()).isFalse();
            assertThat(rules(api, "rules?type=alert&group_limit=1").isPage()).isTrue();
            var chosen = rules(api, "rules?type=alert&rule_name[]=Recorded");
            assertThat(chosen.isPage()).isFalse();
            assertThat(chosen.rules("alerting")).extracting(RuleList.Rule::name).containsExactly("Recorded");
        }
    }
}
