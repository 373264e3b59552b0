package dev.gateboard.ui.signal.editor;

import dev.gateboard.language.Messages;
import java.time.ZoneId;
import java.util.List;

/// Makes the lines of each kind of probe.
record ProbeFormFactory(Messages messages, ProbeEditorController controller, String source, ZoneId zone) {

    ProbeForm form(EditedKind kind) {
        return switch (kind) {
            case PROMQL -> new QueryForm(messages, controller, source, zone);
            case ALERT_RULE -> new AlertRuleForm(messages, controller, source);
            case TARGETS_UP -> new KeysForm(messages, List.of(line("job"), line("min")), List.of("job"));
            case TEST_REPORT ->
                new KeysForm(messages, List.of(line("path"), line("name"), line("min")), List.of("path"));
            case SARIF ->
                new KeysForm(
                        messages,
                        List.of(line("path"), line("tool"), line("level"), line("revision")),
                        List.of("path", "tool"));
            case K6_SUMMARY ->
                new KeysForm(
                        messages,
                        List.of(line("path"), new KeysForm.Line("min", messages.text("editor.iterations"), "1")),
                        List.of("path"));
            case FILE_EXISTS -> new KeysForm(messages, List.of(line("path")), List.of("path"));
            case HTTP -> new KeysForm(messages, List.of(line("path"), line("status"), line("contains")), List.of());
            case REVIEW ->
                new KeysForm(messages, List.of(line("review"), line("state"), line("release")), List.of("review"));
            case GRAFANA_DASHBOARD ->
                new KeysForm(
                        messages,
                        List.of(line("require"), line("folder"), line("tag"), line("uid")),
                        List.of("require"));
            case OTLP_SEEN -> new TelemetryForm(messages, controller, source, signal());
        };
    }

    private KeysForm signal() {
        return new KeysForm(
                messages, List.of(line("signal"), line("service"), line("min")), List.of("signal", "service"));
    }

    private KeysForm.Line line(String key) {
        return switch (key) {
            case "job" -> new KeysForm.Line(key, messages.text("editor.job"), "");
            case "path" -> new KeysForm.Line(key, messages.text("editor.path"), messages.text("editor.pathPrompt"));
            case "name" -> new KeysForm.Line(key, messages.text("editor.tests"), messages.text("editor.testsPrompt"));
            case "tool" -> new KeysForm.Line(key, messages.text("editor.tool"), messages.text("editor.toolPrompt"));
            case "level" -> new KeysForm.Line(key, messages.text("editor.level"), "warning");
            case "revision" -> new KeysForm.Line(key, messages.text("editor.revision"), "");
            case "review" ->
                new KeysForm.Line(key, messages.text("editor.review"), messages.text("editor.reviewPrompt"));
            case "state" -> new KeysForm.Line(key, messages.text("editor.state"), "ready");
            case "release" -> new KeysForm.Line(key, messages.text("editor.release"), "");
            case "require" -> new KeysForm.Line(key, messages.text("editor.require"), "http-latency");
            case "folder" -> new KeysForm.Line(key, messages.text("editor.folder"), "");
            case "tag" -> new KeysForm.Line(key, messages.text("editor.tag"), "");
            case "uid" -> new KeysForm.Line(key, messages.text("editor.uid"), "");
            case "min" -> new KeysForm.Line(key, messages.text("editor.min"), "1");
            case "status" -> new KeysForm.Line(key, messages.text("editor.status"), "200");
            case "contains" -> new KeysForm.Line(key, messages.text("editor.contains"), "");
            case "signal" -> new KeysForm.Line(key, messages.text("editor.signal"), "traces");
            case "service" -> new KeysForm.Line(key, messages.text("editor.service"), "");
            default -> throw new IllegalArgumentException(key);
        };
    }
}
