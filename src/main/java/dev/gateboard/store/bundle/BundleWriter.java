package dev.gateboard.store.bundle;

import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.store.json.SignalCodec;
import dev.gateboard.store.sqlite.Sha256;
import dev.gateboard.store.sqlite.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a review as one portable file: a ZIP (APPNOTE 6.3) whose entries are stored in a fixed order and without a
/// time of their own, so that the same review gives the same bytes on any machine.
public final class BundleWriter {
    static final String MANIFEST = "gateboard.json";
    static final String EVENTS = "events.json";
    static final String READINGS = "readings.json";

    /// The earliest time a ZIP can say.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Sha256 sha256 = new Sha256();
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final SignalCodec signals = new SignalCodec(json);

    /// Gives the bytes kept under a digest.
    public interface ByteSource {
        byte[] of(String path) throws StoreException;
    }

    public byte[] write(
            UUID review,
            String name,
            List<EventLogEntry> lines,
            String head,
            List<Reading> readings,
            Map<String, String> holdings,
            ByteSource bytes)
            throws StoreException {
        var entries = new LinkedHashMap<String, byte[]>();
        var names = new LinkedHashMap<>(holdings);
        entries.put(EVENTS, json.writeValueAsBytes(lines));
        entries.put(READINGS, json.writeValueAsBytes(signals.readings(readings)));
        for (var path : holdings.keySet()) entries.put(path, bytes.of(path));
        var files = new ArrayList<BundleManifest.File>();
        entries.forEach((path, content) -> files.add(
                new BundleManifest.File(path, names.getOrDefault(path, path), sha256.of(content), content.length)));
        var manifest = new BundleManifest(BundleManifest.FORMAT, review.toString(), name, lines.size(), head, files);
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            put(zip, MANIFEST, json.writeValueAsBytes(manifest));
            for (var entry : entries.entrySet()) put(zip, entry.getKey(), entry.getValue());
        } catch (IOException e) {
            throw new AssertionError("memory takes every byte", e);
        }
        return zipped.toByteArray();
    }

    private static void put(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        var entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(bytes.length);
        var crc = new CRC32();
        crc.update(bytes);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        OutputStream out = zip;
        out.write(bytes);
        zip.closeEntry();
    }
}
