import org.jspecify.annotations.NullMarked;

/// Gateboard, the desktop release dashboard. This file is the list of what it is built on; nothing of it is a library
/// for others, so it opens only what JavaFX and picocli have to reach.
@NullMarked
@SuppressWarnings("requires-automatic") // protobuf has no module descriptor; the distribution keeps its jars as jars
module dev.gateboard {
    requires com.google.protobuf;
    requires info.picocli;
    requires java.sql;
    requires javafx.controls;
    requires jdk.httpserver;
    requires okhttp3;
    requires okhttp3.tls;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires org.controlsfx.controls;
    requires org.eclipse.jetty.http2.server;
    requires org.snakeyaml.engine;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;
    requires static org.jspecify;

    exports dev.gateboard.app;

    opens dev.gateboard.cli to
            info.picocli;
    opens dev.gateboard.cli.command to
            info.picocli;
    opens dev.gateboard.cli.document to
            info.picocli;
    opens dev.gateboard.cli.gate to
            info.picocli;
    opens dev.gateboard.cli.meeting to
            info.picocli;
    opens dev.gateboard.cli.overview to
            info.picocli;
    opens dev.gateboard.cli.record to
            info.picocli;
    opens dev.gateboard.cli.review to
            info.picocli;
    opens dev.gateboard.cli.signal to
            info.picocli;
    opens dev.gateboard.model.action to
            tools.jackson.databind;
    opens dev.gateboard.record.content to
            tools.jackson.databind;
    opens dev.gateboard.signal.prometheus to
            tools.jackson.databind;
    opens dev.gateboard.store.bundle to
            tools.jackson.databind;
}
