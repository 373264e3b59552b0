package dev.gateboard.signal.file;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Names of variables: the required are there and not empty, the forbidden are not there. Values are not kept, and a
/// line that is not understood proves nothing.
record EnvContractCheck(Path folder, ProbeDefinition probe, Instant now) {
    /// How files may be written, the first where a probe does not say.
    static final List<String> FORMATS = List.of("dotenv", "kubernetes");

    ProbeResult ask() {
        return new FolderFileFinder(folder).ask(pattern(), now, this::read);
    }

    private String pattern() {
        return probe.keys().text("path");
    }

    private ProbeResult read(List<Path> files) throws IOException {
        var name = "";
        try {
            var format = probe.keys().text("format");
            var names = new EnvNames(Map.of(), "");
            var kubernetes = new KubernetesEnvReader();
            for (var file : files) {
                name = String.valueOf(file.getFileName());
                var text = text(file);
                if (format.equals("kubernetes")) kubernetes.read(text);
                else names = new EnvNames(DotenvParser.read(text, names.names()), "");
            }
            return judge(format.equals("kubernetes") ? kubernetes.names() : names);
        } catch (UnreadableLineException e) {
            return result(Verdict.INCONCLUSIVE, e.sentence(name));
        } catch (WholeFileReader.NotRead e) {
            return result(Verdict.INCONCLUSIVE, name + " " + e.getMessage() + ".");
        } catch (CharacterCodingException e) {
            return result(Verdict.INCONCLUSIVE, name + " is no text in UTF-8.");
        }
    }

    private static String text(Path file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(WholeFileReader.read(file, TestReportCheck.LARGEST)))
                .toString();
    }

    private ProbeResult judge(EnvNames found) {
        if (required().size() + forbidden().size() == 0)
            return result(Verdict.INCONCLUSIVE, "The probe asks for no name.");
        var wrong = new ArrayList<String>();
        var unsure = new ArrayList<String>();
        for (var name : required()) {
            var value = found.names().get(name);
            if (value == null) (found.unseenReason().isEmpty() ? wrong : unsure).add(name + " is missing");
            else if (value == EnvValue.EMPTY) wrong.add(name + " is empty");
            else if (value == EnvValue.FROM_OUTSIDE) unsure.add(name + " has no value in the files");
        }
        for (var name : forbidden()) if (found.names().containsKey(name)) wrong.add(name + " is there");
        if (!wrong.isEmpty()) return result(Verdict.FAIL, String.join(", ", wrong) + ".");
        if (!unsure.isEmpty()) return result(Verdict.INCONCLUSIVE, String.join(", ", unsure) + ".");
        if (found.names().isEmpty()) return result(Verdict.INCONCLUSIVE, "The files define no variable.");
        if (!forbidden().isEmpty() && !found.unseenReason().isEmpty())
            return result(Verdict.INCONCLUSIVE, found.unseenReason());
        return result(Verdict.PASS, "All " + count() + " names are as asked.");
    }

    private List<String> required() {
        return probe.keys().list("require");
    }

    private List<String> forbidden() {
        return probe.keys().list("forbid");
    }

    private int count() {
        return required().size() + forbidden().size();
    }

    private ProbeResult result(Verdict verdict, String reason) {
        var values = List.of(count() + " names");
        return new ProbeResult(
                pattern(),
                Reading.NO_SERVER_TIME,
                now,
                values,
                1,
                "required names set, forbidden ones absent",
                verdict,
                reason,
                0,
                "");
    }
}
