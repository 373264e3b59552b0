package dev.gateboard.store;

import dev.gateboard.fuzz.Fuzz;
import dev.gateboard.store.bundle.BundleReader;
import dev.gateboard.store.sqlite.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Any bytes as a bundle somebody handed over: refused in one sentence.
@Timeout(value = 12, unit = TimeUnit.HOURS) // as long as was asked for
class BundleFuzzTest {
    @TempDir
    private Path folder;

    @Test
    void anyFileIsOpenedOrRefused() throws IOException {
        var file = folder.resolve("a.gateboard");
        Fuzz.of("bundle")
                .from(zip("{}", "[]", "[]"))
                .hold(
                        bytes -> {
                            Files.write(file, bytes);
                            BundleReader.open(file).close();
                        },
                        StoreException.class);
    }

    /// The texts inside a whole zip, where a change of its bytes would only spoil a checksum.
    @Test
    void anyManifestAndEventsAreTakenOrRefused() throws IOException {
        var file = folder.resolve("b.gateboard");
        Fuzz.of("bundle-texts")
                .from(
                        """
                        {"format":"gateboard-bundle-1","review":"23ad09d6-aa5c-411e-a261-2c2963915c24","name":"beep","events":2,
                        "history":"00","files":[{"path":"events.json","sha256":"00","size":2,"name":"a","form":"tasks"}]}
                        """,
                        "[{\"number\":1,\"step\":1,\"at\":\"2026-11-24T12:00:00Z\",\"verb\":\"open\",\"body\":\"{}\"}]")
                .hold(
                        bytes -> {
                            var text = new String(bytes, StandardCharsets.UTF_8);
                            Files.write(file, zip(text, text, text));
                            BundleReader.open(file).close();
                        },
                        StoreException.class);
    }

    private static byte[] zip(String manifest, String events, String readings) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "gateboard.json", manifest);
            entry(zip, "events.json", events);
            entry(zip, "readings.json", readings);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
