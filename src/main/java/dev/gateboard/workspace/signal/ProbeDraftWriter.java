package dev.gateboard.workspace.signal;

import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.signal.ProbesFileEditor;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.YamlFlowWriter;
import dev.gateboard.signal.config.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Writes a probe that a person made into the review's probes file, and reads one back to be changed. What the owner
/// wrote there, comments too, stays.
public record ProbeDraftWriter(Review review, StoredProbesFile probesFile) {

    /// The probes file of the review with this probe, bound to a gate.
    ///
    /// @param replaced the id of the probe it takes the place of; empty for another one
    /// @throws InvalidConfigException where the file has no place for it
    public StoredProbesFile with(UUID gate, ProbeDraft draft, String replaced) throws InvalidConfigException {
        var editor = editor();
        var yaml = yaml(draft);
        var id = replaced;
        if (replaced.isEmpty()) id = editor.probe(draft.id(), yaml);
        else editor.replace(replaced, yaml);
        var path = new GatePathIndex(review.checklist()).path(gate);
        if (path.isPresent()) editor.bind(path.get(), List.of(id));
        return file(editor);
    }

    /// The probes file without the tie between a gate and a probe; the probe stays.
    ///
    /// @throws InvalidConfigException where the gate's line cannot be changed
    public StoredProbesFile without(UUID gate, String probe) throws InvalidConfigException {
        var editor = editor();
        var path = new GatePathIndex(review.checklist()).path(gate);
        if (path.isPresent()) editor.unbind(path.get(), probe);
        return file(editor);
    }

    /// A probes file with this probe alone, to be tried.
    public static byte[] alone(ProbeDraft draft) {
        return ("version: 1\nprobes:\n  " + YamlFlowWriter.text(draft.id()) + ": " + yaml(draft) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String yaml(ProbeDraft draft) {
        return "{" + YamlFlowWriter.keys(draft.all()) + "}";
    }

    private ProbesFileEditor editor() throws InvalidConfigException {
        return new ProbesFileEditor(new String(probesFile.bytes(), StandardCharsets.UTF_8));
    }

    private StoredProbesFile file(ProbesFileEditor editor) throws InvalidConfigException {
        var name = probesFile.isNothing()
                ? StoredProbesFile.nameFor(review.openAction().fileName())
                : probesFile.fileName();
        return new StoredProbesFile(name, editor.text().getBytes(StandardCharsets.UTF_8));
    }

    /// A probe of the file as a draft; empty where it says more than a draft can hold.
    public Optional<ProbeDraft> draft(String id) {
        try {
            var written = YamlNode.read(new String(probesFile.bytes(), StandardCharsets.UTF_8))
                    .block("probes")
                    .mapping(id);
            var keys = new LinkedHashMap<String, String>();
            var ranges = new LinkedHashMap<String, Map<String, String>>();
            for (var entry : written.entries().entrySet()) {
                switch (entry.getValue()) {
                    case YamlNode.Scalar(int _, String text) -> keys.put(entry.getKey(), text);
                    case YamlNode.Mapping range -> ranges.put(entry.getKey(), texts(range));
                    case YamlNode.Sequence _, YamlNode.EmptyValue _ -> {
                        return Optional.empty();
                    }
                }
            }
            var kind = String.valueOf(keys.remove("kind"));
            return Optional.of(new ProbeDraft(id, kind, String.valueOf(keys.remove("source")), keys, ranges));
        } catch (InvalidConfigException _) {
            return Optional.empty();
        }
    }

    private static Map<String, String> texts(YamlNode.Mapping range) throws InvalidConfigException {
        var texts = new LinkedHashMap<String, String>();
        for (var side : range.entries().keySet()) texts.put(side, range.anyText(side));
        return texts;
    }
}
