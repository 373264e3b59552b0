package dev.gateboard.signal.file;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/// The attributes of a test or a suite, with what they say of its outcome.
record TestAttributes(Map<String, String> values) {
    private static final Set<String> NO = Set.of("false", "no");

    TestAttributes {
        values = Map.copyOf(values);
    }

    /// Of the element whose start was read.
    static TestAttributes of(XMLStreamReader xml) {
        var values = new HashMap<String, String>();
        for (int index = 0; index < xml.getAttributeCount(); index++)
            values.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
        return new TestAttributes(values);
    }

    /// Empty where it is not there.
    String text(String key) {
        return values.getOrDefault(key, "");
    }

    String className() {
        return values.getOrDefault("classname", text("class"));
    }

    TestOutcome outcome() {
        var outcome = TestOutcome.ofWord(text("status")).or(TestOutcome.ofWord(text("result")));
        if (isNo("success")) outcome = outcome.or(TestOutcome.FAILED);
        return isNo("executed") ? outcome.or(TestOutcome.NOT_RUN) : outcome;
    }

    private boolean isNo(String key) {
        return NO.contains(text(key).strip().toLowerCase(Locale.ROOT));
    }
}
