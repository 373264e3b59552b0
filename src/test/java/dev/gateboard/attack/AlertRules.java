package dev.gateboard.attack;

/// The alerting rules that the real Prometheus loads: one that can fire, and many that only look so.
final class AlertRules {
    /// Names say what is wrong; `Healthy…` can fire.
    static final String FILE = """
        groups:
          - name: g
            rules:
              - {alert: HealthyErrors, expr: 'sum(rate(fresh_requests_total{service="shop"}[1m])) > 1e9', labels: {severity: page}, annotations: {runbook_url: "https://runbooks.example/errors"}}
              - {alert: HealthyRatio, expr: 'fresh_ratio{service="shop"} > 2', labels: {severity: page}, annotations: {runbook_url: "https://runbooks.example/ratio"}}
              - {alert: NoSuchMetric, expr: 'max(no_such_metric) > 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: NameByRegex, expr: '{__name__=~"no_such_.*"} > 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: NameByRegexThatFitsAnything, expr: '{__name__=~".+",service="nobody"} > 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: JobOnly, expr: 'count({job="nobody"}) > 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: ConstantTrue, expr: 'vector(1) > 2', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: ConstantNumber, expr: '1 > bool 2', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: ConstantTime, expr: 'vector(time()) < 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: OperatorInName, expr: 'requests_and_errors_total > 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: OperatorOrInName, expr: 'no_or_such_metric unless no_unless_metric', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: ByInName, expr: 'sum by (fresh_up) (no_such_by_metric) > 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: MetricInLabel, expr: 'no_such_metric{service="fresh_up"} > 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: MetricInComment, expr: "no_such_metric > 0 # fresh_up", annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: HalfThere, expr: 'sum(rate(no_such_errors_total[5m])) / sum(rate(fresh_requests_total[5m])) > 0.1', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: HalfThereWithDefault, expr: '(sum(no_such_errors_total) or vector(0)) > 10', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: DeadMetric, expr: 'gone_up{service="shop"} == 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: SubqueryOfNothing, expr: 'max_over_time(no_such_metric[5m:1m]) > 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: OffsetOfNothing, expr: 'no_such_metric offset 5m > 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: NameEmptyRegex, expr: '{__name__=~"|no_such",service="nobody"} > 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: EmptyRunbook, expr: 'fresh_up{service="shop"} == 0', labels: {severity: ""}, annotations: {runbook_url: ""}}
              - {alert: BlankRunbook, expr: 'fresh_up{service="shop"} == 0', annotations: {runbook_url: "  "}}
              - {alert: NoRunbook, expr: 'fresh_up{service="shop"} == 0'}
              - {alert: OtherService, expr: 'fresh_up{service="nobody"} == 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: Broken, expr: 'fresh_up * on(instance) group_left() fresh_requests_total > 0', annotations: {runbook_url: "https://runbooks.example"}}
              - {alert: HighErrorRate, expr: 'sum(rate(http_requests_total{job="shop",code=~"5.."}[1m])) / sum(rate(http_requests_total{job="shop"}[1m])) > 0.5', labels: {severity: page}, annotations: {runbook_url: "https://runbooks.example/http-errors", summary: errors}}
              - {alert: ElevatedLatency, expr: 'histogram_quantile(0.95, sum by (le) (rate(http_server_request_duration_seconds_bucket{job="shop"}[1m]))) > 9', labels: {severity: page}, annotations: {runbook_url: "https://runbooks.example/latency", summary: slow}}
              - {alert: FeedbackSlow, expr: 'feedback_seconds{job="shop"} > 60', labels: {severity: page}, annotations: {runbook_url: "https://runbooks.example", summary: feedback}}
              - {alert: RedisplayErrors, expr: 'feedback_seconds{job="shop"} > 61', labels: {severity: page}, annotations: {runbook_url: "https://runbooks.example", summary: redisplay}}
              - {alert: AuthorityMissing, expr: 'feedback_seconds{job="shop"} > 62', labels: {severity: page}, annotations: {runbook_url: "https://runbooks.example", summary: authority}}
              - {alert: ImmigrationFailures, expr: 'feedback_seconds{job="shop"} > 63', labels: {severity: page}, annotations: {runbook_url: "https://runbooks.example", summary: immigration}}
              - {record: HealthyRecorded, expr: 'sum(fresh_up)'}
        """;

    private AlertRules() {}
}
