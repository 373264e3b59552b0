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
                .put("result", resultName(found.result()))
                .put("good", found.isGood())
                .put("decision", found.decision())
                .put("summary", found.summary());
        JsonFields.addStrings(body.putArray("roles"), found.roleSentences());
        JsonFields.addStrings(body.putArray("remarks"), found.remarks());
        var signatures = body.putArray("signatures");
        for (var finding : found.findings())
            signatures
                    .addObject()
                    .put("role", finding.role())
                    .put("required", finding.isRequired())
                    .put("result", resultName(finding.result()))
                    .put("words", finding.text());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }

    private static String resultName(RecordVerification.VerificationResult result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
