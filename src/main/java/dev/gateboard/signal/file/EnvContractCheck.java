package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
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
            return result(Verdict.INCONCLUSIVE, e.sentence(name));
        } catch (CharacterCodingException e) {
            return result(Verdict.INCONCLUSIVE, Messages.SIGNAL.text("env.notUtf8", name));
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
            return result(Verdict.INCONCLUSIVE, Messages.SIGNAL.text("env.noNames"));
        var missing = required().stream()
                .filter(name -> !found.names().containsKey(name))
                .toList();
        var empty = required(found, EnvValue.EMPTY);
        var fromOutside = required(found, EnvValue.FROM_OUTSIDE);
        var set = forbidden().stream().filter(found.names()::containsKey).toList();
        var wrong = new ArrayList<String>();
        var unsure = new ArrayList<String>();
        if (!missing.isEmpty())
            (found.unseenReason().isEmpty() ? wrong : unsure)
                    .add(Messages.SIGNAL.text("env.missing", String.join(", ", missing)));
        if (!empty.isEmpty()) wrong.add(Messages.SIGNAL.text("env.empty", String.join(", ", empty)));
        if (!set.isEmpty()) wrong.add(Messages.SIGNAL.text("env.forbidden", String.join(", ", set)));
        if (!fromOutside.isEmpty()) unsure.add(Messages.SIGNAL.text("env.noValue", String.join(", ", fromOutside)));
        if (!wrong.isEmpty()) return result(Verdict.FAIL, String.join(" ", wrong));
        if (!unsure.isEmpty()) return result(Verdict.INCONCLUSIVE, String.join(" ", unsure));
        if (found.names().isEmpty()) return result(Verdict.INCONCLUSIVE, Messages.SIGNAL.text("env.noVariables"));
        if (!forbidden().isEmpty() && !found.unseenReason().isEmpty())
            return result(Verdict.INCONCLUSIVE, found.unseenReason());
        return result(Verdict.PASS, Messages.SIGNAL.count("env.passes", count()));
    }

    private List<String> required(EnvNames found, EnvValue value) {
        return required().stream()
                .filter(name -> found.names().get(name) == value)
                .toList();
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
        var values = List.of(Messages.SIGNAL.count("env.names", count()));
        return new ProbeResult(
                pattern(),
                Reading.NO_SERVER_TIME,
                now,
                values,
                1,
                Messages.SIGNAL.text("env.expected"),
                verdict,
                reason,
                0,
                "");
    }
}
