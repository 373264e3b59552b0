package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.model.Gate;
import dev.gateboard.model.Problem;
import java.util.Map;

/// Decisions as tests make them.
final class Splices {
    static final Decisions.Written PASSED = new Decisions.Written(Decisions.Box.DONE, Suffix.none());
    static final Decisions.Written REOPENED = new Decisions.Written(Decisions.Box.OPEN, Suffix.none());

    private Splices() {}

    static Decisions.Written failed(String reason) {
        return new Decisions.Written(Decisions.Box.OPEN, new Suffix.Failed(reason));
    }

    static Decisions.Written ruledOut(String reason) {
        return new Decisions.Written(Decisions.Box.RULED_OUT, new Suffix.NotApplicable(reason));
    }

    static Decisions decided(Gate gate, Decisions.Written written) {
        return decided(gate.index(), written);
    }

    static Decisions decided(int gate, Decisions.Written written) {
        return new Decisions(Map.of(gate, written), Map.of(), "");
    }

    static Decisions valued(int placeholder, String value) {
        return new Decisions(Map.of(), Map.of(placeholder, value), "");
    }

    static Decisions recorded(String record) {
        return new Decisions(Map.of(), Map.of(), record);
    }

    static Spliced.Written written(Parsed.Read read, Decisions decisions) {
        return switch (Splicer.splice(read.document(), read.checklist(), decisions)) {
            case Spliced.Written written -> written;
            case Spliced.Refused(Problem problem) -> throw new AssertionError(problem.toString());
        };
    }

    static String written(String text, Decisions decisions) {
        return new String(
                written(Fixtures.read(text.getBytes(UTF_8)), decisions).bytes(), UTF_8);
    }

    static Problem refused(String text, Decisions decisions) {
        var read = Fixtures.read(text.getBytes(UTF_8));
        return switch (Splicer.splice(read.document(), read.checklist(), decisions)) {
            case Spliced.Written written -> throw new AssertionError(new String(written.bytes(), UTF_8));
            case Spliced.Refused(Problem problem) -> problem;
        };
    }
}
