package dev.gateboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a shared screen may show (design, section 7).
class SensitiveDataMaskerTest {
    private static final String SHA = "4f2a91c0d5e6f7a8b9c0d1e2f3a4b5c6d7e8f901";
    private static final Path SAMPLE = Path.of("assets/dev/gateboard/sample/production-readiness-staging.md");

    private final SensitiveDataMasker safe =
            SensitiveDataMasker.of(new Release("beep-api", "staging", List.of(SHA, "v1.4.2", "2026.11.24.1"), "", ""));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        http://prom.staging.corp:9090/graph?g0.expr=up        | http://•••
        see https://ada:pw@ci.example/runs/4211.              | see https://•••.
        (https://a.example/x)                                 | (https://•••)
        postgres://beep:hunter2@db-1/beep                     | postgres://•••
        ask ada.bar+ops@example.org, please                   | ask •••, please
        Ada Bar <ada@localhost>                               | Ada Bar <•••>
        mailto:ada@example.org                                | •••
        10.20.30.40 answers                                   | ••• answers
        from 10.20.30.40:9090 to 10.0.0.0/8                   | from ••• to •••
        127.0.0.1:4318                                        | •••
        2001:db8::ff00:42:8329                                | •••
        2001:0db8:0000:0000:0000:ff00:0042:8329 is up         | ••• is up
        [2001:db8::1]:9090                                    | •••
        ::1                                                   | •••
        fe80::1%eth0                                          | •••
        ::ffff:10.1.2.3                                       | •••
        02:42:ac:11:00:02                                     | •••
        prometheus:9090 refused                               | ••• refused
        staging-db.internal is slow                           | ••• is slow
        beep.svc.cluster.local                                | •••
        Grafana.Example.COM                                   | •••
        Authorization: Bearer abcdef123456                    | Authorization: Bearer •••
        basic YWRhOmh1bnRlcjI=                                | basic •••
        Bearer abcdefgh                                       | Bearer •••
        API_TOKEN=abc                                         | API_TOKEN=•••
        password: hunter2                                     | password: •••
        client_secret="not this one"                          | client_secret=•••
        eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl     | •••
        ghp_16C7e42F292c6912E7710c838347Ae178B4a              | •••
        AKIAIOSFODNN7EXAMPLE                                  | •••
        9f86d081884c7d659a2feaa0c55ad015a3bf4f1b              | •••
        key dGhpc0lzQVNlY3JldDQyT2YxN0J5dGVz ok               | key ••• ok
        c939727e-6a83-413d-8e0b-c31acba22da5                  | •••
        up{instance="staging-7",job="beep"}                   | up{instance=•••,job="beep"}
        """)
    void hostsAddressesMailsAndSecretsAreMasked(String text, String masked) {
        assertThat(safe.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build " + SHA,
                "release 4f2a91c of v1.4.2, 2026.11.24.1",
                "gates as of 14:31:05, due Tue 24 Nov 16:00",
                "Its rule reads http_request_duration_seconds_bucket, a metric with no series.",
                "Secrets policy: secrets never logged; secret values never committed.",
                "token rotation is documented: see the runbook",
                "bearer tokens are rotated, basic alerts exist",
                "production-readiness-staging.md, sources.yaml, deploy.sh and Main.java",
                "HighErrorRateOnCheckoutFor5m",
                "rate(http_requests_total{job=\"beep-api\"}[5m]) > 0.3",
                "p95 812 ms, at most 0.3 s; 3 of 3; 1:1; a ratio of 2:1",
                "Ada Bar (Carla Q, entered by Ada Bar)",
                "std::vector, e.g. node.js, i.e. 1.2.3",
                "DB/Redis saturation dashboards (if applicable)",
            })
    void whatAMeetingSpeaksOfStaysReadable(String text) {
        assertThat(safe.mask(text)).isEqualTo(text);
    }

    @Test
    void everyGateOfTheSampleStaysTheDocumentsOwnSentence() throws IOException {
        var parsed = DocumentParser.parse("sample.md", Files.readAllBytes(SAMPLE), GateSyntax.TASKS);
        assertThat(((DocumentParseResult.Parsed) parsed).checklist().gates())
                .isNotEmpty()
                .allSatisfy(gate -> assertThat(safe.mask(gate.text())).isEqualTo(gate.text()));
    }

    @Test
    void maskingTwiceChangesNothingMore() {
        var once = safe.mask("ask ada@example.org at 10.1.2.3:80, token=abc, https://a.example/b");
        assertThat(safe.mask(once)).isEqualTo(once).doesNotContain("example", "10.", "abc");
    }
}
