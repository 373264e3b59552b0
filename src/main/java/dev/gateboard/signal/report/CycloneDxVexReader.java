package dev.gateboard.signal.report;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads CycloneDX from 1.4 on: the analyses of the vulnerabilities of the component that the document is about, or,
/// where it is about none, of those that name the product.
record CycloneDxVexReader(VexProduct product) implements JsonReports.Form<List<VexStatement>> {

    @Override
    public List<VexStatement> read(JsonShape top, Instant written) throws UnexpectedShapeException {
        if (!top.text("bomFormat").equals("CycloneDX"))
            throw new UnexpectedShapeException(Messages.SIGNAL.text("vex.notCycloneDx"));
        var metadata = top.has("metadata")
                ? top.object("metadata")
                : new JsonShape("metadata", top.node().path("none"));
        var at = metadata.node().isObject() && metadata.has("timestamp")
                ? JsonReports.time(metadata, "timestamp")
                : written;
        boolean isAbout = metadata.node().isObject() && metadata.has("component");
        if (isAbout && !isProduct(metadata.object("component"))) return List.of();
        var found = new ArrayList<VexStatement>();
        for (var vulnerability : top.maybeList("vulnerabilities")) {
            var id = vulnerability.text("id");
            var analysis =
                    vulnerability.has("analysis") ? analysis(vulnerability.object("analysis")) : VexStatus.UNKNOWN;
            for (var affected : vulnerability.list("affects")) {
                var reference = affected.text("ref");
                if (!isAbout && !product.isNamed(named(reference))) continue;
                found.add(new VexStatement(id, reference, ofVersion(affected, analysis), at, at));
            }
            if (isAbout && vulnerability.list("affects").isEmpty())
                found.add(new VexStatement(id, "", analysis, at, at));
        }
        return found;
    }

    /// The version that a component says counts where its identifier says none.
    private boolean isProduct(JsonShape component) {
        var version = component.node().path("version").asString("");
        if (product.isNamed(component.node().path("name").asString(""), version)) return true;
        boolean isOther = !version.isEmpty() && !product.versions().isEmpty() && !product.isVersion(version);
        return Stream.of("purl", "bom-ref", "cpe")
                .map(member -> component.node().path(member).asString(""))
                .filter(product::isNamed)
                .anyMatch(identifier -> !isOther || VexProduct.hasVersion(identifier));
    }

    /// A link into another document ends with what it means there (CycloneDX, "BOM-Link").
    private static String named(String reference) {
        return reference.startsWith("urn:cdx:") ? reference.substring(reference.indexOf('#') + 1) : reference;
    }

    private static VexStatus analysis(JsonShape analysis) throws UnexpectedShapeException {
        if (!analysis.has("state")) return VexStatus.UNKNOWN;
        var word = analysis.text("state");
        return switch (word) {
            case "resolved", "resolved_with_pedigree", "false_positive" -> VexStatus.CLEARED;
            case "exploitable" -> VexStatus.AFFECTED;
            case "in_triage" -> VexStatus.UNKNOWN;
            case "not_affected" ->
                analysis.has("justification") || analysis.has("detail") ? VexStatus.CLEARED : VexStatus.UNFOUNDED;
            default -> throw new UnexpectedShapeException(Messages.SIGNAL.text("vex.unknownStatus", word));
        };
    }

    /// What is said of the version that is asked for comes before what is said of all.
    private VexStatus ofVersion(JsonShape affected, VexStatus otherwise) throws UnexpectedShapeException {
        for (var version : affected.maybeList("versions"))
            if (version.isObject().has("version") && product.isVersion(version.text("version"))) {
                var word = version.has("status") ? version.text("status") : "affected";
                return switch (word) {
                    case "unaffected" -> VexStatus.CLEARED;
                    case "affected" -> otherwise.orWorse(VexStatus.AFFECTED);
                    case "unknown" -> otherwise.orWorse(VexStatus.UNKNOWN);
                    default -> throw new UnexpectedShapeException(Messages.SIGNAL.text("vex.unknownStatus", word));
                };
            }
        return otherwise;
    }
}
