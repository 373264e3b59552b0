package dev.gateboard.signal.web;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.UnexpectedShapeException;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.util.List;

/// Whether Jaeger knows a service ("Internal HTTP JSON").
public record JaegerServicesProbe() implements ProbeKind {
    private static final String V3 = "v3";

    @Override
    public String text() {
        return "jaeger-services";
    }

    @Override
    public String summary() {
        return "Jaeger knows the service.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.HTTP;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.required(
                        "service", new ProbeKeyType.Text(), VariablePlace.NAMES, "The service Jaeger must know."),
                ProbeKey.optional(
                        "api",
                        new ProbeKeyType.Choice(List.of("v1", V3)),
                        "The API that is asked, /api/services or /api/v3/services. Default: v1."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        var services = context.probe().keys().list("service");
        boolean isNew = context.probe().keys().text("api").equals(V3);
        return new BackendCountCheck(context.client(), context.probe(), context.now())
                .count(
                        isNew ? "/api/v3/services" : "/api/services",
                        BackendCountCheck.Counted.SERVICES,
                        body -> isNew ? foundByV3(body, services) : found(body, services));
    }

    /// Before its first span the list is left out.
    private static BackendCountCheck.Count foundByV3(JsonShape body, List<String> services)
            throws UnexpectedShapeException {
        int found = 0;
        boolean isNone = !body.has("services") && body.isEmpty();
        for (var name : isNone ? List.<JsonShape>of() : body.list("services"))
            if (services.contains(name.text())) found++;
        return new BackendCountCheck.Count(found, BackendCountCheck.warnings(body));
    }

    /// Before its first span it says null, and that there are none.
    private static BackendCountCheck.Count found(JsonShape body, List<String> services)
            throws UnexpectedShapeException {
        for (var error : body.maybeList("errors"))
            throw new UnexpectedShapeException(
                    Messages.SIGNAL.text("shape.error", error.isObject().node()));
        int found = 0;
        boolean isNone = !body.has("data") && body.has("total") && body.whole("total") == 0;
        for (var name : isNone ? List.<JsonShape>of() : body.list("data")) if (services.contains(name.text())) found++;
        return new BackendCountCheck.Count(found, BackendCountCheck.warnings(body));
    }
}
