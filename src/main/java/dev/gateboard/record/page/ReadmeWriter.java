package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.record.content.AmendmentFileNames;
import dev.gateboard.record.content.AmendmentStatement;
import dev.gateboard.record.content.RecordClock;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordSignatureStatus;
import java.util.ArrayList;
import java.util.List;

/// README.txt of a record folder, in the record's language: what each file is, in which order to read them, and how
/// to verify with stock commands, each on a line of its own.
public final class ReadmeWriter {
    private final RecordSignatureStatus contents;
    private final RecordJson recordJson;
    private final List<String> lines = new ArrayList<>();

    public ReadmeWriter(RecordSignatureStatus contents) {
        this.contents = contents;
        this.recordJson = contents.recordJson();
    }

    public String text() {
        return contents.language().call(this::write);
    }

    private String write() {
        lines.add(Messages.RECORD.text("readme.title", recordJson.title()));
        lines.add("");
        if (recordJson.history().ofDemo()) {
            lines.add("DEMO. " + Messages.RECORD.text("demo.notice"));
            lines.add("");
        }
        lines.add(contents.isDecided() ? decided() : Messages.RECORD.text("readme.draft"));
        lines.add("");
        files();
        if (contents.isSignable()) new ReadmeCommandWriter(contents, lines).write();
        return String.join("\n", lines) + "\n";
    }

    private String decided() {
        var decision = recordJson.decision();
        return Messages.RECORD.text(
                "readme.decided",
                RecordPhrases.decision(decision.decision()),
                decision.by(),
                RecordClock.of(recordJson).withZone(decision.at()));
    }

    private void files() {
        lines.add(Messages.RECORD.text("readme.order"));
        file(recordJson.name() + ".html", Messages.RECORD.text("readme.html"));
        file(recordJson.name() + ".md", Messages.RECORD.text("readme.markdown"));
        file(recordJson.name() + ".record.json", Messages.RECORD.text("readme.json"));
        if (contents.isSignable())
            for (var role : recordJson.roles()) lines.add(line(contents, role, contents.isSigned(role)));
        for (var amends : contents.amendments()) lines.add(line(recordJson, amends.amendment(), amends.isSigned()));
        if (!recordJson.evidence().isEmpty()) file("evidence/", Messages.RECORD.text("readme.evidence"));
        file(".gitattributes", Messages.RECORD.text("readme.attributes"));
    }

    private void file(String name, String text) {
        lines.add(entry(name, text));
    }

    private static String entry(String name, String text) {
        return "  " + name + "  " + text;
    }

    /// What it says of a role.
    public static String line(RecordSignatureStatus contents, RecordJson.Role role, boolean signed) {
        return entry(
                contents.file(role),
                role.person().isEmpty()
                        ? Messages.RECORD.text("readme.roleUnanswered", role.label())
                        : signed
                                ? Messages.RECORD.text("readme.roleSigned", role.label(), role.person())
                                : Messages.RECORD.text("readme.roleNotSigned", role.label(), role.person()));
    }

    /// What it says of an amendment.
    public static String line(RecordJson record, AmendmentStatement amendment, boolean signed) {
        var said = amendment.predicate();
        var number = Integer.toString(said.number());
        return entry(
                AmendmentFileNames.of(record.name(), said.number()),
                signed
                        ? Messages.RECORD.text("readme.amendmentSigned", number, said.amendedBy(), said.reason())
                        : Messages.RECORD.text("readme.amendmentNotSigned", number, said.amendedBy(), said.reason()));
    }
}
