package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the dialects of JUnit XML that its writers made of it; there is no one schema. What is not certain to have
/// run and passed is told apart from what did, and a total that does not add up is a problem.
final class JUnitXmlReader {
    /// In elements; deeper is nobody's report, and Java's reader stops at 100.
    private static final int DEEPEST = 64;

    private static final Set<String> SUITES = Set.of("testsuites", "testsuite", "testrun");

    private final XMLStreamReader xml;
    private final TestNamePattern name;
    private final ZoneId zone;
    private final List<String> problems = new ArrayList<>();
    private TestReport.Outcomes tests = TestReport.Outcomes.NONE;
    private Optional<Instant> told = Optional.empty();
    private int broken;
    private int depth;

    private JUnitXmlReader(XMLStreamReader xml, TestNamePattern name, ZoneId zone) {
        this.xml = xml;
        this.name = name;
        this.zone = zone;
    }

    static TestReport read(byte[] bytes, TestNamePattern name, ZoneId zone) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var isReport = false;
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            var report = new JUnitXmlReader(xml, name, zone);
            isReport = report.begins();
            return isReport ? report.whole() : TestReport.unreadable(Messages.SIGNAL.text("report.notJUnit"));
        } catch (Unread e) {
            return TestReport.unreadable(String.valueOf(e.getMessage()));
        } catch (XMLStreamException e) {
            return TestReport.unreadable(isReport ? brokenOff(e) : Messages.SIGNAL.text("report.notJUnit"));
        }
    }

    private static String brokenOff(XMLStreamException problem) {
        var place = problem.getLocation();
        return place == null
                ? Messages.SIGNAL.text("report.breaksOff")
                : Messages.SIGNAL.text("report.breaksOffAt", String.valueOf(Math.max(1, place.getLineNumber())));
    }

    /// A limit that was reached; its message is a sentence.
    private static final class Unread extends XMLStreamException {
        private static final long serialVersionUID = 1;

        Unread(String sentence) {
            super(sentence);
        }
    }

    private boolean begins() throws XMLStreamException {
        while (xml.hasNext())
            if (next() == XMLStreamConstants.START_ELEMENT) return SUITES.contains(xml.getLocalName());
        return false;
    }

    private TestReport whole() throws XMLStreamException {
        suite();
        while (xml.hasNext()) next();
        return new TestReport(tests, told, broken, problems);
    }

    /// Refuses what could bring in another file.
    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST)
            throw new Unread(Messages.SIGNAL.text("report.tooDeep", DEEPEST));
        if (event == XMLStreamConstants.END_ELEMENT) depth--;
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
            throw new Unread(Messages.SIGNAL.text("report.doctype"));
        return event;
    }

    /// The suite whose start was read, with all that is in it.
    private TestSuite suite() throws XMLStreamException {
        var header = TestAttributes.of(xml);
        var suite = new TestSuite(header.values());
        time(header);
        if (header.outcome() != TestOutcome.PASSED) brokenSuite(suite, header.outcome());
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            var element = xml.getLocalName();
            if (SUITES.contains(element)) suite.add(suite());
            else if (element.equals("testcase")) suite.add(test());
            else {
                brokenSuite(suite, TestOutcome.ofElement(element));
                skip();
            }
        }
        problems.addAll(suite.problems());
        return suite;
    }

    private void brokenSuite(TestSuite suite, TestOutcome outcome) {
        switch (outcome) {
            case FAILED -> {
                suite.addBroken();
                broken++;
            }
            case UNKNOWN, UNSURE, NOT_RUN, SKIPPED -> problems.add(Messages.SIGNAL.text("report.suiteNotPassed"));
            case PASSED -> {}
        }
    }

    private TestOutcome test() throws XMLStreamException {
        var attributes = TestAttributes.of(xml);
        time(attributes);
        var outcome = attributes.outcome();
        if (outcome == TestOutcome.UNKNOWN)
            problems.add(Messages.SIGNAL.text(
                    "report.unknownStatus", String.valueOf(xml.getLocation().getLineNumber())));
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            if (SUITES.contains(xml.getLocalName()) || xml.getLocalName().equals("testcase"))
                problems.add(Messages.SIGNAL.text(
                        "report.testInTest", String.valueOf(xml.getLocation().getLineNumber())));
            outcome = outcome.or(TestOutcome.ofElement(xml.getLocalName()));
            skip();
        }
        if (name.matches(attributes.className(), attributes.text("name")))
            tests = tests.plus(TestReport.Outcomes.one(outcome));
        return outcome;
    }

    /// To the end of the element whose start was read.
    private void skip() throws XMLStreamException {
        for (int inside = 1; inside > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) inside++;
            if (event == XMLStreamConstants.END_ELEMENT) inside--;
        }
    }

    private void time(TestAttributes attributes) {
        var text = attributes.text("timestamp");
        if (!ReportTimeParser.hasTime(text)) return;
        var time = ReportTimeParser.read(text, zone);
        if (time.isEmpty()) problems.add(Messages.SIGNAL.text("report.badTime"));
        else if (told.isEmpty() || time.get().isBefore(told.get())) told = time;
    }
}
