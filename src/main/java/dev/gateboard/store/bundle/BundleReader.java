package dev.gateboard.store.bundle;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.store.json.SignalCodec;
import dev.gateboard.store.sqlite.Sha256;
import dev.gateboard.store.sqlite.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A bundle someone handed over, believed in nothing: every entry is capped before it is read, has a name of ours,
/// and is what the manifest says; the history's digest is computed anew. Anything else is refused in one sentence.
public final class BundleReader implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile(
            "gateboard\\.json|events\\.json|readings\\.json|(documents|sidecars|attachments)/[0-9a-f]{64}");
    private static final int MOST_ENTRIES = 10_000;
    private static final long MIB = 1024L * 1024;
    private static final long MOST = 1024 * MIB;
    private static final int MOST_RATIO = 100;

    private final Path file;
    private final ZipFile zip;
    private final Sha256 sha256 = new Sha256();
    private final JsonMapper json = new JsonMapper();
    private final Map<String, BundleManifest.File> files = new HashMap<>();
    private final BundleManifest manifest;
    private final List<EventLogEntry> lines;
    private final List<Reading> readings;

    private BundleReader(Path file, ZipFile zip) throws IOException, StoreException {
        this.file = file;
        this.zip = zip;
        requireEntries();
        this.manifest = manifest();
        for (var each : manifest.files()) files.put(each.path(), each);
        requireListed();
        this.lines = List.of(json.readValue(bytes(BundleWriter.EVENTS), EventLogEntry[].class));
        this.readings = new SignalCodec(json).readingList(json.readTree(bytes(BundleWriter.READINGS)));
        requireChain();
    }

    /// Opens and checks a bundle.
    ///
    /// @throws StoreException in one sentence: what is wrong with the file, and what to do
    public static BundleReader open(Path file) throws StoreException {
        ZipFile zip = null;
        var good = false;
        try {
            zip = new ZipFile(file.toFile());
            var bundle = new BundleReader(file, zip);
            good = true;
            return bundle;
        } catch (ZipException e) {
            throw new StoreException(Messages.STORE.text("bundle.incomplete", file), e);
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw new StoreException(Messages.STORE.text("bundle.invalid", file), e);
        } catch (IOException e) {
            throw new StoreException(Messages.STORE.text("bundle.unreadable", file), e);
        } finally {
            if (!good && zip != null) close(zip);
        }
    }

    private void requireEntries() throws StoreException {
        if (zip.size() > MOST_ENTRIES)
            throw refused(Messages.STORE.text("refused.manyFiles", zip.size(), MOST_ENTRIES));
        var names = new HashSet<String>();
        long total = 0;
        for (var entry : zip.stream().toList()) {
            var name = entry.getName();
            if (!NAME.matcher(name).matches()) throw refused(Messages.STORE.text("refused.otherName", printable(name)));
            if (!names.add(name)) throw refused(Messages.STORE.text("refused.duplicate", name));
            total += entry.getSize();
            boolean bomb = entry.getSize() > MIB && entry.getSize() / MOST_RATIO > entry.getCompressedSize();
            if (entry.getSize() > most(name) || total > MOST || bomb)
                throw refused(Messages.STORE.text("refused.tooLarge"));
        }
        if (!names.contains(BundleWriter.MANIFEST))
            throw refused(Messages.STORE.text("refused.noEntry", BundleWriter.MANIFEST));
    }

    private static String printable(String name) {
        return name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(80)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// In bytes.
    private static long most(String name) {
        if (name.startsWith(BundleFileCollector.ATTACHMENTS)) return Evidence.Attachment.LARGEST;
        if (name.equals(BundleWriter.EVENTS)) return 256 * MIB;
        if (name.equals(BundleWriter.READINGS)) return 64 * MIB;
        return 10 * MIB;
    }

    private BundleManifest manifest() throws IOException, StoreException {
        var tree = json.readTree(read(BundleWriter.MANIFEST));
        var format = tree.path("format").stringValue("");
        if (format.startsWith(BundleManifest.FAMILY) && !format.equals(BundleManifest.FORMAT))
            throw new StoreException(Messages.STORE.text("bundle.newer", file, printable(format)));
        if (!format.equals(BundleManifest.FORMAT)) throw refused(Messages.STORE.text("refused.otherFormat"));
        return json.treeToValue(tree, BundleManifest.class);
    }

    private void requireListed() throws IOException, StoreException {
        if (files.size() != zip.size() - 1 || files.size() != manifest.files().size())
            throw refused(Messages.STORE.text("refused.otherFiles"));
        for (var path : files.keySet()) bytes(path);
    }

    private void requireChain() throws StoreException {
        var hash = "";
        int number = 0;
        for (var line : lines) {
            if (line.number() != ++number || !line.isOfLines()) throw broken(number);
            hash = line.hash(hash, manifest.review());
        }
        if (!hash.equals(manifest.head()) || lines.isEmpty()) throw broken(number);
    }

    private StoreException broken(int number) {
        return refused(Messages.STORE.text("refused.history", number));
    }

    /// @param what is wrong, to be read after the name of the file
    private StoreException refused(String what) {
        return new StoreException(Messages.STORE.text("bundle.refused", file, what));
    }

    /// The bytes of an entry, which are those the manifest lists.
    public byte[] bytes(String path) throws IOException, StoreException {
        var listed = files.get(path);
        var bytes = read(path);
        if (listed == null || bytes.length != listed.size() || !sha256.of(bytes).equals(listed.sha256()))
            throw refused(Messages.STORE.text("refused.otherBytes", path));
        int folder = path.indexOf('/');
        if (folder > 0 && !path.substring(folder + 1).equals(listed.sha256()))
            throw refused(Messages.STORE.text("refused.otherBytes", path));
        return bytes;
    }

    private byte[] read(String path) throws IOException, StoreException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) throw refused(Messages.STORE.text("refused.noEntry", path));
        long most = most(path);
        try (InputStream stream = zip.getInputStream(entry)) {
            var bytes = stream.readNBytes((int) most + 1);
            if (bytes.length > most) throw refused(Messages.STORE.text("refused.tooLarge"));
            return bytes;
        }
    }

    public Path file() {
        return file;
    }

    public UUID review() {
        return UUID.fromString(manifest.review());
    }

    public String name() {
        return manifest.name();
    }

    /// The hash of the newest event.
    public String head() {
        return manifest.head();
    }

    /// Its events in the words they are kept in; their chain is whole.
    public List<EventLogEntry> lines() {
        return lines;
    }

    public List<Reading> readings() {
        return readings;
    }

    public List<BundleManifest.File> files() {
        return manifest.files();
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            System.getLogger(BundleReader.class.getName())
                    .log(System.Logger.Level.WARNING, "a bundle could not be closed: " + e.getMessage());
        }
    }
}
