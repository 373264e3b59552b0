package dev.gateboard.record;

import dev.gateboard.record.content.AmendmentFileNames;
import dev.gateboard.record.content.AmendmentStatement;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordSignatureStatus;
import dev.gateboard.record.page.ReadmeWriter;
import dev.gateboard.record.page.RecordHtmlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of a record folder, by their names in it (rule R28).
///
/// @param statements one for each role, in order; none in a draft
/// @param signatures by the role's index
/// @param evidence by its name in the folder
public record RecordFolder(
        String name,
        String markdown,
        String recordJson,
        List<String> statements,
        Map<Integer, String> signatures,
        List<AmendmentFiles> amendments,
        Map<String, byte[]> evidence) {

    /// An amendment's file.
    ///
    /// @param signature at most one
    public record AmendmentFiles(String bytes, List<String> signature) {}

    /// Texts are the files' bytes, a character a byte: they are never read as anything else here.
    public static String bytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// Every file, the Markdown last.
    ///
    /// @throws IOException where the JSON record or an amendment is not what Gateboard writes
    public Map<String, byte[]> files() throws IOException {
        var read = RecordJson.read(raw(recordJson));
        var files = new LinkedHashMap<String, byte[]>();
        for (int index = 0; index < statements.size(); index++) {
            var file = name + "." + read.roles().get(index).file() + ".json";
            files.put(file, raw(statements.get(index)));
            if (signatures.containsKey(index)) files.put(file + ".sig", raw(signatures.get(index)));
        }
        for (var amendment : amendments) {
            var file = AmendmentFileNames.of(name, read(amendment).predicate().number());
            files.put(file, raw(amendment.bytes()));
            amendment.signature().forEach(signature -> files.put(file + ".sig", raw(signature)));
        }
        files.putAll(evidence);
        var contents = contents(read);
        files.put("README.txt", text(new ReadmeWriter(contents).text()));
        files.put(name + ".html", text(new RecordHtmlWriter(contents).html()));
        files.put(name + ".record.json", raw(recordJson));
        files.put(name + ".md", raw(markdown));
        return files;
    }

    private RecordSignatureStatus contents(RecordJson read) throws IOException {
        var all = new java.util.ArrayList<RecordSignatureStatus.AmendmentStatus>();
        for (var amendment : amendments)
            all.add(new RecordSignatureStatus.AmendmentStatus(
                    read(amendment), !amendment.signature().isEmpty()));
        return new RecordSignatureStatus(read, signatures.keySet(), all);
    }

    private static AmendmentStatement read(AmendmentFiles amendment) throws IOException {
        return AmendmentStatement.read(raw(amendment.bytes()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] raw(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
}
