package dev.gateboard.cli.command;

import dev.gateboard.model.meeting.RecordVerification;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/// What verifying a record found, as `verify` tells it to programs. Fields may be added, never renamed.
public final class VerificationJsonFormatter {
    private VerificationJsonFormatter() {}

    public static String text(RecordVerification found) {
        var json = new JsonMapper();
        var body = json.createObjectNode()
                .put("result", word(found.result()))
                .put("good", found.isGood())
                .put("decision", found.decision())
                .put("summary", found.summary());
        JsonFields.strings(body.putArray("roles"), found.roles());
        JsonFields.strings(body.putArray("remarks"), found.remarks());
        var signatures = body.putArray("signatures");
        for (var finding : found.findings())
            signatures
                    .addObject()
                    .put("role", finding.role())
                    .put("required", finding.required())
                    .put("result", word(finding.result()))
                    .put("words", finding.words());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }

    private static String word(RecordVerification.Result result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
