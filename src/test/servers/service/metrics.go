package main

import (
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/common/expfmt"
)

// metricsPage is what Prometheus scrapes, with the faults that were planted.
type metricsPage struct {
	options  options
	registry *prometheus.Registry
	requests *prometheus.HistogramVec
}

func newMetricsPage(o options) *metricsPage {
	page := &metricsPage{options: o, registry: prometheus.NewRegistry()}
	page.requests = prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name:    "http_server_request_duration_seconds",
		Help:    "How long requests took.",
		Buckets: []float64{0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1},
	}, []string{"http_response_status_code"})
	page.registry.MustRegister(page.requests)
	for _, status := range []int{200, 500} {
		page.requests.WithLabelValues(strconv.Itoa(status))
	}
	page.counter("migrations_failed_total", "Migrations of the database that failed.")
	page.counter("session_failures_total", "Sessions in Redis that could not be read or written.")
	page.gauge("pg_stat_activity_count", "Connections to Postgres.", 4)
	page.gauge("redis_memory_used_bytes", "What Redis holds.", 1<<20)
	page.gauge("queue_depth", "Jobs that wait.", 3)
	return page
}

func (page *metricsPage) counter(name, help string) {
	page.registry.MustRegister(prometheus.NewCounter(prometheus.CounterOpts{Name: name, Help: help}))
}

func (page *metricsPage) gauge(name, help string, value float64) {
	gauge := prometheus.NewGauge(prometheus.GaugeOpts{Name: name, Help: help})
	gauge.Set(value)
	page.registry.MustRegister(gauge)
}

func (page *metricsPage) served(status int, took time.Duration) {
	page.requests.WithLabelValues(strconv.Itoa(status)).Observe(took.Seconds())
}

func (page *metricsPage) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	if page.options.isBroken {
		http.Error(w, "the page of metrics is broken", http.StatusInternalServerError)
		return
	}
	families, err := page.registry.Gather()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	format := expfmt.NewFormat(expfmt.TypeTextPlain)
	w.Header().Set("Content-Type", string(format))
	encoder := expfmt.NewEncoder(w, format)
	for _, family := range families {
		if page.options.without != "" && strings.HasPrefix(family.GetName(), page.options.without) {
			continue
		}
		if page.options.clockOff != 0 {
			then := time.Now().Add(-page.options.clockOff).UnixMilli()
			for _, metric := range family.Metric {
				metric.TimestampMs = &then
			}
		}
		if err := encoder.Encode(family); err != nil {
			return
		}
	}
}
