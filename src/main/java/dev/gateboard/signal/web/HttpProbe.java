package dev.gateboard.signal.web;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.util.List;

/// Whether a web server answers as expected.
public record HttpProbe() implements ProbeKind {
    @Override
    public String text() {
        return "http";
    }

    @Override
    public String summary() {
        return "The response has the status, headers and texts expected.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.HTTP;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.optional(
                        "path",
                        new ProbeKeyType.Text(),
                        VariablePlace.URL,
                        "Path and query, appended to the URL of the source."),
                ProbeKey.optional(
                        "method",
                        new ProbeKeyType.PatternText("[A-Za-z]{1,17}", "GET"),
                        "The HTTP method. Default: GET."),
                ProbeKey.optional(
                        "status", new ProbeKeyType.WholeNumber(100, 599), "The expected status. Default: 200."),
                ProbeKey.optional(
                        "headers", new ProbeKeyType.HeaderMap(), VariablePlace.HEADER, "Headers of the request."),
                ProbeKey.optional(
                        "expect",
                        new ProbeKeyType.HeaderMap(),
                        "Headers the response must have, with their values. An empty value allows any."),
                ProbeKey.optional(
                        "forbid", new ProbeKeyType.TextList(), "Names of headers the response must not have."),
                ProbeKey.optional("contains", new ProbeKeyType.TextList(), "Texts the response must contain."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new HttpCheck(context.client(), context.probe(), context.now()).ask();
    }
}
