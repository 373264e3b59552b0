package dev.gateboard.ui.signal.editor;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceKind;
import java.util.Arrays;
import java.util.List;

/// The kinds of probes that the editor makes. The others are written into the probes file.
enum EditedKind {
    PROMQL("promql", SourceKind.PROMETHEUS),
    ALERT_RULE("alert-rule", SourceKind.PROMETHEUS),
    TARGETS_UP("targets-up", SourceKind.PROMETHEUS),
    TEST_REPORT("test-report", SourceKind.FOLDER),
    SARIF("sarif", SourceKind.FOLDER),
    K6_SUMMARY("k6-summary", SourceKind.FOLDER),
    FILE_EXISTS("file-exists", SourceKind.FOLDER),
    HTTP("http", SourceKind.HTTP),
    OTLP_SEEN("otlp-seen", SourceKind.OTLP_RECEIVER),
    REVIEW("review", SourceKind.REVIEWS),
    GRAFANA_DASHBOARD("grafana-dashboard", SourceKind.GRAFANA);

    private final String yamlName;
    private final SourceKind source;

    EditedKind(String yamlName, SourceKind source) {
        this.yamlName = yamlName;
        this.source = source;
    }

    static List<EditedKind> of(SourceKind source) {
        return Arrays.stream(values()).filter(kind -> kind.source == source).toList();
    }

    /// What a probes file calls it.
    String yamlName() {
        return yamlName;
    }

    /// On its button.
    String text(Messages messages) {
        return switch (this) {
            case PROMQL -> messages.text("editor.kindQuery");
            case ALERT_RULE -> messages.text("editor.kindRule");
            case TARGETS_UP -> messages.text("editor.kindTargets");
            case TEST_REPORT -> messages.text("editor.kindTests");
            case SARIF -> messages.text("editor.kindSarif");
            case K6_SUMMARY -> messages.text("editor.kindK6");
            case FILE_EXISTS -> messages.text("editor.kindFile");
            case HTTP -> messages.text("editor.kindHttp");
            case OTLP_SEEN -> messages.text("editor.kindTelemetry");
            case REVIEW -> messages.text("editor.kindReview");
            case GRAFANA_DASHBOARD -> messages.text("editor.kindDashboards");
        };
    }
}
