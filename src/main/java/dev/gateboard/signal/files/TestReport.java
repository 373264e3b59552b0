package dev.gateboard.signal.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a JUnit XML report counts, of the tests whose class or name fits a pattern.
///
/// @param at the report's own time, else the file's
record TestReport(int tests, int failed, int skipped, Instant at) {
    static final TestReport NONE = new TestReport(0, 0, 0, Instant.MAX);

    TestReport plus(TestReport other) {
        return new TestReport(
                tests + other.tests,
                failed + other.failed,
                skipped + other.skipped,
                at.isBefore(other.at) ? at : other.at);
    }

    /// @param name a glob such as `*CrossOrg*`; empty takes every test
    static TestReport read(Path file, String name) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var in = Files.newInputStream(file)) {
            var xml = factory.createXMLStreamReader(in);
            var total = NONE;
            var at = Files.getLastModifiedTime(file).toInstant();
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                if (xml.getLocalName().equals("testsuite")) at = time(xml, at);
                else if (xml.getLocalName().equals("testcase")) total = total.plus(test(xml, name, at));
            }
            return new TestReport(total.tests, total.failed, total.skipped, at);
        }
    }

    private static TestReport test(XMLStreamReader xml, String name, Instant at) throws XMLStreamException {
        var own = attribute(xml, "name");
        var whole = attribute(xml, "classname") + "." + own;
        boolean failed = false;
        boolean skipped = false;
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            depth++;
            failed |= xml.getLocalName().equals("failure") || xml.getLocalName().equals("error");
            skipped |= xml.getLocalName().equals("skipped");
        }
        if (!fits(name, own) && !fits(name, whole)) return NONE;
        return new TestReport(1, failed ? 1 : 0, skipped ? 1 : 0, at);
    }

    private static boolean fits(String glob, String text) {
        if (glob.isEmpty()) return true;
        var plain = text.replaceAll("[/\\\\:]", "_");
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(plain));
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /// A time without an offset is this machine's.
    private static Instant time(XMLStreamReader xml, Instant otherwise) {
        var text = attribute(xml, "timestamp");
        try {
            return text.isEmpty() ? otherwise : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            return local(text, otherwise);
        }
    }

    private static Instant local(String text, Instant otherwise) {
        try {
            return LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException _) {
            return otherwise;
        }
    }
}
