package main

import (
	"context"
	"errors"
	"strconv"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/exporters/otlp/otlplog/otlploggrpc"
	"go.opentelemetry.io/otel/exporters/otlp/otlplog/otlploghttp"
	"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetricgrpc"
	"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetrichttp"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracegrpc"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/log"
	"go.opentelemetry.io/otel/metric"
	sdklog "go.opentelemetry.io/otel/sdk/log"
	sdkmetric "go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

// A service that ends by itself sends once, when it ends.
func (o options) sendEvery() time.Duration {
	if o.requests > 0 {
		return time.Hour
	}
	return time.Second
}

// telemetry sends a span, a log record and a measurement of each request.
type telemetry struct {
	tracer   trace.Tracer
	logger   log.Logger
	requests metric.Float64Histogram
	ends     []func(context.Context) error
}

func startTelemetry(ctx context.Context, o options) (*telemetry, error) {
	of, err := resource.New(ctx, resource.WithTelemetrySDK(), resource.WithAttributes(
		attribute.String("service.name", o.name),
		attribute.String("service.version", o.version),
		attribute.String("deployment.environment.name", o.environment)))
	if err != nil {
		return nil, err
	}
	spans := []sdktrace.TracerProviderOption{sdktrace.WithResource(of)}
	logs := []sdklog.LoggerProviderOption{sdklog.WithResource(of)}
	values := []sdkmetric.Option{sdkmetric.WithResource(of)}
	if o.otlp != "" {
		sent, err := exporters(ctx, o)
		if err != nil {
			return nil, err
		}
		spans = append(spans, sdktrace.WithBatcher(sent.spans, sdktrace.WithBatchTimeout(o.sendEvery())))
		logs = append(logs, sdklog.WithProcessor(sdklog.NewBatchProcessor(sent.logs, sdklog.WithExportInterval(o.sendEvery()))))
		values = append(values, sdkmetric.WithReader(sdkmetric.NewPeriodicReader(sent.values, sdkmetric.WithInterval(o.sendEvery()))))
	}
	traced, logged, measured := sdktrace.NewTracerProvider(spans...), sdklog.NewLoggerProvider(logs...), sdkmetric.NewMeterProvider(values...)
	requests, err := measured.Meter("service").Float64Histogram("http.server.request.duration", metric.WithUnit("s"))
	if err != nil {
		return nil, err
	}
	return &telemetry{
		tracer:   traced.Tracer("service"),
		logger:   logged.Logger("service"),
		requests: requests,
		ends:     []func(context.Context) error{traced.Shutdown, logged.Shutdown, measured.Shutdown},
	}, nil
}

type exported struct {
	spans  sdktrace.SpanExporter
	logs   sdklog.Exporter
	values sdkmetric.Exporter
}

// OTEL_EXPORTER_OTLP_COMPRESSION says whether they compress.
func exporters(ctx context.Context, o options) (sent exported, err error) {
	if o.protocol == "grpc" {
		if sent.spans, err = otlptracegrpc.New(ctx, otlptracegrpc.WithInsecure(), otlptracegrpc.WithEndpoint(o.otlp)); err != nil {
			return
		}
		if sent.logs, err = otlploggrpc.New(ctx, otlploggrpc.WithInsecure(), otlploggrpc.WithEndpoint(o.otlp)); err != nil {
			return
		}
		sent.values, err = otlpmetricgrpc.New(ctx, otlpmetricgrpc.WithInsecure(), otlpmetricgrpc.WithEndpoint(o.otlp))
		return
	}
	if sent.spans, err = otlptracehttp.New(ctx, otlptracehttp.WithInsecure(), otlptracehttp.WithEndpoint(o.otlp)); err != nil {
		return
	}
	if sent.logs, err = otlploghttp.New(ctx, otlploghttp.WithInsecure(), otlploghttp.WithEndpoint(o.otlp)); err != nil {
		return
	}
	sent.values, err = otlpmetrichttp.New(ctx, otlpmetrichttp.WithInsecure(), otlpmetrichttp.WithEndpoint(o.otlp))
	return
}

func (t *telemetry) served(ctx context.Context, status int, took time.Duration) {
	end := time.Now()
	ctx, span := t.tracer.Start(ctx, "GET /knowledge", trace.WithTimestamp(end.Add(-took)), trace.WithSpanKind(trace.SpanKindServer),
		trace.WithAttributes(attribute.Int("http.response.status_code", status)))
	if status >= 500 {
		span.SetStatus(codes.Error, "failed")
	}
	var record log.Record
	record.SetTimestamp(end)
	record.SetSeverity(log.SeverityInfo)
	record.SetBody(attribute.StringValue("GET /knowledge " + strconv.Itoa(status)))
	t.logger.Emit(ctx, record)
	t.requests.Record(ctx, took.Seconds(), metric.WithAttributes(attribute.Int("http.response.status_code", status)))
	span.End(trace.WithTimestamp(end))
}

// What was not sent yet is sent, for four seconds at most.
func (t *telemetry) stop() error {
	ctx, cancel := context.WithTimeout(context.Background(), 4*time.Second)
	defer cancel()
	var failed error
	for _, end := range t.ends {
		failed = errors.Join(failed, end(ctx))
	}
	return failed
}
