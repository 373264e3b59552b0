// Command service is a service as people run it: instrumented with the OpenTelemetry SDK, with a metrics page that
// Prometheus scrapes, and with traffic of its own. Its flags plant faults. With -tenant it is a gateway before a Prometheus
// instead, and with -ports it prints free ports.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

type options struct {
	name, version, environment string
	listen, otlp, protocol     string
	without                    string
	clockOff                   time.Duration
	isBroken                   bool
	tenant, upstream           string
	ports, requests            int
}

func main() {
	var o options
	flag.StringVar(&o.name, "name", "beep-api", "service.name, and the prefix of nothing else")
	flag.StringVar(&o.version, "version", "1.0.0", "service.version")
	flag.StringVar(&o.environment, "environment", "staging", "deployment.environment.name")
	flag.StringVar(&o.listen, "listen", "127.0.0.1:0", "where pages and metrics are served")
	flag.StringVar(&o.otlp, "otlp", "", "host and port that telemetry is sent to; nowhere if empty")
	flag.StringVar(&o.protocol, "protocol", "http/protobuf", "http/protobuf or grpc")
	flag.StringVar(&o.without, "without", "", "the beginning of names of metrics that the page lacks")
	flag.DurationVar(&o.clockOff, "clock-off", 0, "samples of the page bear times so much older")
	flag.BoolVar(&o.isBroken, "broken", false, "the page of metrics answers 500")
	flag.StringVar(&o.tenant, "tenant", "", "serve a gateway that shows -upstream to this X-Scope-OrgID alone")
	flag.StringVar(&o.upstream, "upstream", "", "the Prometheus behind the gateway")
	flag.IntVar(&o.ports, "ports", 0, "print so many free ports and end")
	flag.IntVar(&o.requests, "requests", 0, "answer so many requests at once, send what they left and end; any number if 0")
	flag.Parse()
	stop, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	if err := run(stop, o); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, o options) error {
	if o.ports > 0 {
		return printFreePorts(o.ports)
	}
	if o.tenant != "" {
		return serve(ctx, o.listen, gateway(o.tenant, o.upstream))
	}
	telemetry, err := startTelemetry(ctx, o)
	if err != nil {
		return err
	}
	if o.requests > 0 {
		for number := range o.requests {
			telemetry.served(ctx, statusOf(number), time.Millisecond)
		}
		return telemetry.stop()
	}
	defer telemetry.stop()
	page := newMetricsPage(o)
	mux := http.NewServeMux()
	mux.Handle("/metrics", page)
	mux.HandleFunc("/health", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, `{"status":"ok","version":%q}`, o.version)
	})
	go makeTraffic(ctx, telemetry, page)
	return serve(ctx, o.listen, mux)
}

// One request in a hundred fails.
func statusOf(number int) int {
	if number%100 == 7 {
		return http.StatusInternalServerError
	}
	return http.StatusOK
}

// Each request takes a few milliseconds.
func makeTraffic(ctx context.Context, telemetry *telemetry, page *metricsPage) {
	every := time.NewTicker(100 * time.Millisecond)
	defer every.Stop()
	for number := 0; ; number++ {
		select {
		case <-ctx.Done():
			return
		case <-every.C:
			status := statusOf(number)
			took := time.Duration(2+rand.IntN(40)) * time.Millisecond
			page.served(status, took)
			telemetry.served(ctx, status, took)
		}
	}
}

func serve(ctx context.Context, listen string, handler http.Handler) error {
	listener, err := net.Listen("tcp", listen)
	if err != nil {
		return err
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		<-ctx.Done()
		_ = server.Close()
	}()
	fmt.Println("Serving at", listener.Addr())
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// All are held until the last is found, so that none comes twice.
func printFreePorts(count int) error {
	var ports []string
	for range count {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return err
		}
		defer listener.Close()
		ports = append(ports, fmt.Sprint(listener.Addr().(*net.TCPAddr).Port))
	}
	fmt.Println(strings.Join(ports, " "))
	return nil
}
