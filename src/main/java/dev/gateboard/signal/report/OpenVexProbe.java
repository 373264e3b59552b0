package dev.gateboard.signal.report;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.time.Duration;
import java.util.List;

/// Whether vulnerabilities affect a product, by its OpenVEX.
public record OpenVexProbe() implements ProbeKind {
    @Override
    public String text() {
        return "openvex";
    }

    @Override
    public String summary() {
        return "OpenVEX says that no vulnerability affects the product.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.FOLDER;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.required(
                        "path",
                        new ProbeKeyType.Text(),
                        VariablePlace.GLOB,
                        "A file in the folder, or a glob for several."),
                ProbeKey.required(
                        "product",
                        new ProbeKeyType.Text(),
                        VariablePlace.NAMES,
                        "The product, as the document identifies it."),
                ProbeKey.optional(
                        "version", new ProbeKeyType.Text(), VariablePlace.NAMES, "The version of the product."));
    }

    @Override
    public Duration freshness() {
        return Duration.ofHours(24);
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new VexCheck(context, OpenVexReader::new).ask();
    }
}
