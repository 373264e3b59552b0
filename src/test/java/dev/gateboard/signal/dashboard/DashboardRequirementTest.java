package dev.gateboard.signal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A metric is known by whole words of its name: metrics here are those of well-known exporters and libraries, and
/// others whose names only have the same letters in them.
class DashboardRequirementTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP_LATENCY, http_server_request_duration_seconds_bucket",
        "HTTP_LATENCY, http_request_duration_seconds_bucket",
        "HTTP_LATENCY, http_server_duration_milliseconds_bucket",
        "HTTP_LATENCY, rpc_server_duration_milliseconds_bucket",
        "HTTP_LATENCY, grpc_server_latency_seconds_bucket",
        "HTTP_LATENCY, http:request_latency_seconds:p95",
        "HTTP_ERRORS, http_requests_total",
        "HTTP_ERRORS, http_server_requests_seconds_count",
        "HTTP_ERRORS, http_request_duration_seconds_count",
        "HTTP_ERRORS, grpc_server_handled_total",
        "DB_SATURATION, pg_stat_activity_count",
        "DB_SATURATION, mysql_global_status_threads_connected",
        "DB_SATURATION, db_client_connections_usage",
        "DB_SATURATION, db_client_connection_count",
        "DB_SATURATION, hikaricp_connections_active",
        "DB_SATURATION, sqlx_pool_connections_idle",
        "DB_SATURATION, postgresql_backends",
        "DB_SATURATION, mongodb_connections",
        "REDIS_SATURATION, redis_memory_used_bytes",
        "REDIS_SATURATION, redis_connected_clients",
        "REDIS_SATURATION, redis_blocked_clients",
        "REDIS_SATURATION, redis_evicted_keys_total",
        "REDIS_SATURATION, redis_rejected_connections_total",
        "QUEUE_HEALTH, rabbitmq_queue_messages_ready",
        "QUEUE_HEALTH, rabbitmq_queue_messages_unacked",
        "QUEUE_HEALTH, kafka_consumergroup_lag",
        "QUEUE_HEALTH, kafka_consumer_fetch_manager_records_lag_max",
        "QUEUE_HEALTH, sidekiq_queue_latency_seconds",
        "QUEUE_HEALTH, queue_depth",
        "QUEUE_HEALTH, nats_consumer_num_pending",
        "QUEUE_HEALTH, temporal_workflow_task_schedule_to_start_latency_seconds_bucket"
    })
    void isMetByItsMetrics(DashboardRequirement requirement, String metric) {
        assertThat(requirement.isNamed(metric)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUE_HEALTH, queue_already_processed_total",
        "QUEUE_HEALTH, queue_flags",
        "QUEUE_HEALTH, queue_resized_total",
        "QUEUE_HEALTH, rabbitmq_plaguewatch_total",
        "QUEUE_HEALTH, rabbitmq_build_info",
        "QUEUE_HEALTH, queueless_depth",
        "QUEUE_HEALTH, natsort_size",
        "QUEUE_HEALTH, temporally_pending",
        "QUEUE_HEALTH, kafka_server_brokertopicmetrics_messagesin_total",
        "HTTP_LATENCY, httpd_uptime_durationless_seconds",
        "HTTP_LATENCY, http_durations_config",
        "HTTP_LATENCY, httpbin_duration_seconds",
        "HTTP_LATENCY, rpcbind_latency_seconds",
        "HTTP_ERRORS, http_requester_config",
        "HTTP_ERRORS, http_panhandled_total",
        "HTTP_ERRORS, httpx_requests_total",
        "DB_SATURATION, postgrest_build_info",
        "DB_SATURATION, pgbouncerish_up",
        "DB_SATURATION, db_clientele_connections_used",
        "DB_SATURATION, mongodbless_up",
        "REDIS_SATURATION, redis_memoryless_mode",
        "REDIS_SATURATION, redis_connected_clientside_caches",
        "REDIS_SATURATION, redis_rejectedish",
        "REDIS_SATURATION, redis_up"
    })
    void isNotMetByMetricsThatOnlyHaveItsLetters(DashboardRequirement requirement, String metric) {
        assertThat(requirement.isNamed(metric)).isFalse();
    }
}
