package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceKind;

/// What a kind of source is called, and what is to be typed for it.
record SourceKindText(Messages messages) {

    String name(SourceKind kind) {
        return switch (kind) {
            case PROMETHEUS -> messages.text("sources.prometheus");
            case ALERTMANAGER -> messages.text("sources.alertmanager");
            case OTLP_RECEIVER -> messages.text("sources.receiver");
            case OTLP_COLLECTOR -> messages.text("sources.collector");
            case FOLDER -> messages.text("sources.folder");
            case HTTP -> messages.text("sources.http");
            case GRAFANA -> messages.text("sources.grafana");
            case REVIEWS -> messages.text("sources.reviews");
        };
    }

    String hint(SourceKind kind) {
        return switch (kind) {
            case PROMETHEUS -> messages.text("sources.prometheusHint");
            case ALERTMANAGER -> messages.text("sources.alertmanagerHint");
            case OTLP_RECEIVER -> messages.text("sources.receiverHint");
            case OTLP_COLLECTOR -> messages.text("sources.collectorHint");
            case FOLDER -> messages.text("sources.folderHint");
            case HTTP -> messages.text("sources.httpHint");
            case GRAFANA -> messages.text("sources.grafanaHint");
            case REVIEWS -> messages.text("sources.reviewsHint");
        };
    }
}
