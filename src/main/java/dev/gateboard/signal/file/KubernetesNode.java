package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A part of a manifest, aliases resolved; what is not there is absent, and what has another shape is not understood.
///
/// @param node null where it is absent
record KubernetesNode(@Nullable Node node) {
    private static final KubernetesNode ABSENT = new KubernetesNode(null);

    boolean isAbsent() {
        return node == null
                || (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL));
    }

    int line() {
        return node == null
                ? 1
                : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    KubernetesNode get(String key) throws UnreadableLineException {
        return entries().getOrDefault(key, ABSENT);
    }

    Map<String, KubernetesNode> entries() throws UnreadableLineException {
        if (isAbsent()) return Map.of();
        if (!(node instanceof MappingNode mapping))
            throw new UnreadableLineException(line(), Messages.SIGNAL.text("kubernetes.notMap"));
        var entries = new LinkedHashMap<String, KubernetesNode>();
        for (var tuple : mapping.getValue()) {
            var key = new KubernetesNode(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar))
                throw new UnreadableLineException(key.line(), Messages.SIGNAL.text("kubernetes.keyNotText"));
            if (scalar.getValue().equals("<<"))
                throw new UnreadableLineException(key.line(), Messages.SIGNAL.text("kubernetes.merge"));
            if (entries.put(scalar.getValue(), new KubernetesNode(tuple.getValueNode())) != null)
                throw new UnreadableLineException(key.line(), Messages.SIGNAL.text("kubernetes.keyTwice"));
        }
        return entries;
    }

    List<KubernetesNode> items() throws UnreadableLineException {
        if (isAbsent()) return List.of();
        if (!(node instanceof SequenceNode sequence))
            throw new UnreadableLineException(line(), Messages.SIGNAL.text("kubernetes.notList"));
        return sequence.getValue().stream().map(KubernetesNode::new).toList();
    }

    /// A text; empty where it is absent. Kubernetes refuses a number or a truth value without quotes.
    String text() throws UnreadableLineException {
        if (isAbsent()) return "";
        if (!(node instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR))
            throw new UnreadableLineException(line(), Messages.SIGNAL.text("kubernetes.notText"));
        if (scalar.getValue().contains("{{"))
            throw new UnreadableLineException(line(), Messages.SIGNAL.text("kubernetes.template"));
        return scalar.getValue();
    }
}
