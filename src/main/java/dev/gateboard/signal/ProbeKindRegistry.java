package dev.gateboard.signal;

import dev.gateboard.signal.alertmanager.AlertRouteProbe;
import dev.gateboard.signal.alertmanager.ControlledAlertProbe;
import dev.gateboard.signal.dashboard.DashboardProbe;
import dev.gateboard.signal.dashboard.GrafanaDashboardProbe;
import dev.gateboard.signal.file.EnvContractProbe;
import dev.gateboard.signal.file.FileExistsProbe;
import dev.gateboard.signal.file.RecordProbe;
import dev.gateboard.signal.file.TestReportProbe;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.prometheus.AlertRuleProbe;
import dev.gateboard.signal.prometheus.AlertmanagerLinkProbe;
import dev.gateboard.signal.prometheus.PromqlProbe;
import dev.gateboard.signal.prometheus.TargetsUpProbe;
import dev.gateboard.signal.report.CycloneDxVexProbe;
import dev.gateboard.signal.report.K6SummaryProbe;
import dev.gateboard.signal.report.OpenVexProbe;
import dev.gateboard.signal.report.SarifProbe;
import dev.gateboard.signal.review.ReviewProbe;
import dev.gateboard.signal.telemetry.OtlpCollectorProbe;
import dev.gateboard.signal.telemetry.OtlpFileProbe;
import dev.gateboard.signal.telemetry.OtlpPiiProbe;
import dev.gateboard.signal.telemetry.OtlpSeenProbe;
import dev.gateboard.signal.web.HttpProbe;
import dev.gateboard.signal.web.JaegerServicesProbe;
import dev.gateboard.signal.web.LogCountProbe;
import dev.gateboard.signal.web.LokiCountProbe;
import dev.gateboard.signal.web.TempoSearchProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The kinds of probes that a probes file may have. A new kind is one class, and one line here.
///
/// @param all in the order in which the documentation lists them
public record ProbeKindRegistry(List<ProbeKind> all) {
    /// Every kind of the program.
    public static final ProbeKindRegistry BUILT_IN = new ProbeKindRegistry(List.of(
            new PromqlProbe(),
            new AlertRuleProbe(),
            new TargetsUpProbe(),
            new AlertmanagerLinkProbe(),
            new AlertRouteProbe(),
            new ControlledAlertProbe(),
            new TestReportProbe(),
            new DashboardProbe(),
            new GrafanaDashboardProbe(),
            new EnvContractProbe(),
            new FileExistsProbe(),
            new RecordProbe(),
            new ReviewProbe(),
            new SarifProbe(),
            new K6SummaryProbe(),
            new OpenVexProbe(),
            new CycloneDxVexProbe(),
            new HttpProbe(),
            new OtlpSeenProbe(),
            new OtlpPiiProbe(),
            new OtlpCollectorProbe(),
            new OtlpFileProbe(),
            new TempoSearchProbe(),
            new LogCountProbe(),
            new LokiCountProbe(),
            new JaegerServicesProbe()));

    public ProbeKindRegistry {
        all = List.copyOf(all);
        if (all.stream().map(ProbeKind::text).distinct().count() < all.size())
            throw new IllegalArgumentException("Two kinds of probes have the same name.");
    }

    /// These kinds and one more.
    public ProbeKindRegistry with(ProbeKind kind) {
        var more = new ArrayList<>(all);
        more.add(kind);
        return new ProbeKindRegistry(more);
    }

    /// The kind of this name.
    public Optional<ProbeKind> find(String text) {
        return all.stream().filter(kind -> kind.text().equals(text)).findFirst();
    }

    /// Their names.
    public List<String> texts() {
        return all.stream().map(ProbeKind::text).toList();
    }
}
