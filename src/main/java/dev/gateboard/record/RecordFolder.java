package dev.gateboard.record;

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
        String twin,
        List<String> statements,
        Map<Integer, String> signatures,
        Map<String, byte[]> evidence) {

    /// Texts are the files' bytes, a character a byte: they are never read as anything else here.
    public static String bytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// Every file, the Markdown last.
    ///
    /// @throws IOException where the twin is not what Gateboard writes
    public Map<String, byte[]> files() throws IOException {
        var read = Twin.read(raw(twin));
        var files = new LinkedHashMap<String, byte[]>();
        for (int index = 0; index < statements.size(); index++) {
            var file = name + "." + read.roles().get(index).file() + ".json";
            files.put(file, raw(statements.get(index)));
            if (signatures.containsKey(index)) files.put(file + ".sig", raw(signatures.get(index)));
        }
        files.putAll(evidence);
        files.put("README.txt", new ReadMe(read, signatures.keySet()).text().getBytes(StandardCharsets.UTF_8));
        files.put(name + ".record.json", raw(twin));
        files.put(name + ".md", raw(markdown));
        return files;
    }

    private static byte[] raw(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
}
