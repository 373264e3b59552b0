package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.document.write.CheckboxMark;
import dev.gateboard.document.write.DocumentWriteResult;
import dev.gateboard.document.write.DocumentWriter;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Problem;
import java.util.Map;

/// Decisions as tests make them.
public final class Splices {
    public static final WriteInstructions.GateMark PASSED =
            new WriteInstructions.GateMark(CheckboxMark.CHECKED, GateSuffix.none());
    public static final WriteInstructions.GateMark REOPENED =
            new WriteInstructions.GateMark(CheckboxMark.OPEN, GateSuffix.none());

    private Splices() {}

    public static WriteInstructions.GateMark failed(String reason) {
        return new WriteInstructions.GateMark(CheckboxMark.OPEN, new GateSuffix.Failed(reason));
    }

    public static WriteInstructions.GateMark ruledOut(String reason) {
        return new WriteInstructions.GateMark(CheckboxMark.NOT_APPLICABLE, new GateSuffix.NotApplicable(reason));
    }

    static WriteInstructions decided(Gate gate, WriteInstructions.GateMark written) {
        return decided(gate.index(), written);
    }

    public static WriteInstructions decided(int gate, WriteInstructions.GateMark written) {
        return new WriteInstructions(Map.of(gate, written), Map.of(), "");
    }

    public static WriteInstructions valued(int placeholder, String value) {
        return new WriteInstructions(Map.of(), Map.of(placeholder, value), "");
    }

    static WriteInstructions recorded(String record) {
        return new WriteInstructions(Map.of(), Map.of(), record);
    }

    public static DocumentWriteResult.WrittenDocument written(
            DocumentParseResult.Parsed read, WriteInstructions decisions) {
        return switch (DocumentWriter.splice(read.document(), read.checklist(), decisions)) {
            case DocumentWriteResult.WrittenDocument written -> written;
            case DocumentWriteResult.WriteRefused(Problem problem) -> throw new AssertionError(problem.toString());
        };
    }

    public static String written(String text, WriteInstructions decisions) {
        return new String(
                written(Fixtures.read(text.getBytes(UTF_8)), decisions).bytes(), UTF_8);
    }

    public static Problem refused(String text, WriteInstructions decisions) {
        var read = Fixtures.read(text.getBytes(UTF_8));
        return switch (DocumentWriter.splice(read.document(), read.checklist(), decisions)) {
            case DocumentWriteResult.WrittenDocument written ->
                throw new AssertionError(new String(written.bytes(), UTF_8));
            case DocumentWriteResult.WriteRefused(Problem problem) -> problem;
        };
    }
}
