package dev.gateboard.signal.report;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKind;
import java.time.Duration;
import java.util.List;

/// Whether vulnerabilities affect a product, by the analyses in its CycloneDX.
public record CycloneDxVexProbe() implements ProbeKind {
    @Override
    public String text() {
        return "cyclonedx-vex";
    }

    @Override
    public String summary() {
        return "CycloneDX says that no vulnerability affects the product.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.FOLDER;
    }

    @Override
    public List<ProbeKey> keys() {
        return new OpenVexProbe().keys();
    }

    @Override
    public Duration freshness() {
        return Duration.ofHours(24);
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new VexCheck(context, CycloneDxVexReader::new).ask();
    }
}
