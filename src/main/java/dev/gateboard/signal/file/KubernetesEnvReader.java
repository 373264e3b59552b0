package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The variables that Kubernetes manifests give to containers: a workload's `env` and `envFrom`, filled from the
/// ConfigMaps among the same files; where no workload is among them, the keys of the ConfigMaps themselves. Of
/// several containers that name a variable, the one that gives it least counts.
final class KubernetesEnvReader {
    private static final Set<String> TEMPLATED =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job");

    private static final int DEEPEST = 64;
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final Map<String, Map<String, EnvValue>> configMaps = new LinkedHashMap<>();
    private final List<KubernetesNode> containers = new ArrayList<>();

    void read(String text) throws UnreadableLineException {
        try {
            checkDepth(text);
            for (var documents = new Composer(SETTINGS, events(text)); documents.hasNext(); )
                resource(new KubernetesNode(documents.next()), false);
        } catch (MarkedYamlEngineException e) {
            throw new UnreadableLineException(
                    e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
                    Messages.SIGNAL.text("kubernetes.notYaml"));
        } catch (YamlEngineException e) {
            throw new UnreadableLineException(1, Messages.SIGNAL.text("kubernetes.notYaml"));
        }
    }

    private static ParserImpl events(String text) {
        return new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
    }

    /// A tree is built by recursion, so its depth is known before.
    private static void checkDepth(String text) throws UnreadableLineException {
        int depth = 0;
        for (var events = events(text); events.hasNext(); ) {
            var event = events.next();
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST)
                throw new UnreadableLineException(
                        event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1),
                        Messages.SIGNAL.text("kubernetes.tooDeep"));
            if (event instanceof CollectionEndEvent) depth--;
        }
    }

    private void resource(KubernetesNode resource, boolean listed) throws UnreadableLineException {
        var kind = resource.get("kind").text();
        var spec = resource.get("spec");
        if (kind.equals("List") && listed)
            throw new UnreadableLineException(resource.line(), Messages.SIGNAL.text("kubernetes.listInList"));
        if (kind.equals("List")) for (var item : resource.get("items").items()) resource(item, true);
        else if (kind.equals("ConfigMap")) configMap(resource);
        else if (kind.equals("Pod")) containers.addAll(spec.get("containers").items());
        else if (TEMPLATED.contains(kind))
            containers.addAll(podOf(spec).get("containers").items());
        else if (kind.equals("CronJob"))
            containers.addAll(
                    podOf(spec.get("jobTemplate").get("spec")).get("containers").items());
    }

    private static KubernetesNode podOf(KubernetesNode spec) throws UnreadableLineException {
        return spec.get("template").get("spec");
    }

    private void configMap(KubernetesNode map) throws UnreadableLineException {
        var keys = new LinkedHashMap<String, EnvValue>();
        for (var entry : map.get("data").entries().entrySet())
            keys.put(entry.getKey(), EnvValue.of(entry.getValue().text()));
        map.get("binaryData").entries().keySet().forEach(key -> keys.put(key, EnvValue.SET));
        configMaps.put(map.get("metadata").get("name").text(), keys);
    }

    EnvNames names() throws UnreadableLineException {
        var names = new LinkedHashMap<String, EnvValue>();
        var beyond = new ArrayList<String>();
        if (containers.isEmpty() && configMaps.isEmpty()) beyond.add(Messages.SIGNAL.text("env.noWorkload"));
        if (containers.isEmpty())
            configMaps
                    .values()
                    .forEach(keys -> keys.forEach((key, value) -> names.merge(key, value, KubernetesEnvReader::least)));
        for (var container : containers)
            container(container, beyond).forEach((key, value) -> names.merge(key, value, KubernetesEnvReader::least));
        return new EnvNames(names, beyond.isEmpty() ? "" : beyond.getFirst());
    }

    private static EnvValue least(EnvValue one, EnvValue other) {
        if (one == EnvValue.EMPTY || other == EnvValue.EMPTY) return EnvValue.EMPTY;
        return one == EnvValue.FROM_OUTSIDE ? one : other;
    }

    private Map<String, EnvValue> container(KubernetesNode container, List<String> beyond)
            throws UnreadableLineException {
        var names = new LinkedHashMap<String, EnvValue>();
        for (var from : container.get("envFrom").items()) {
            var name = from.get("configMapRef").get("name").text();
            var keys = configMaps.get(name);
            if (keys == null)
                beyond.add(
                        name.isEmpty()
                                ? Messages.SIGNAL.text("env.secret")
                                : Messages.SIGNAL.text("env.noConfigMap", name));
            else {
                var prefix = from.get("prefix").text();
                keys.forEach((key, value) -> names.put(prefix + key, value));
            }
        }
        for (var entry : container.get("env").items()) {
            var name = entry.get("name").text();
            if (name.isEmpty())
                throw new UnreadableLineException(entry.line(), Messages.SIGNAL.text("kubernetes.noName"));
            names.put(name, value(entry));
        }
        return names;
    }

    private EnvValue value(KubernetesNode entry) throws UnreadableLineException {
        var from = entry.get("valueFrom");
        if (from.isAbsent()) return EnvValue.of(entry.get("value").text());
        if (!from.get("fieldRef").isAbsent() || !from.get("resourceFieldRef").isAbsent()) return EnvValue.SET;
        var reference = from.get("configMapKeyRef");
        return configMaps
                .getOrDefault(reference.get("name").text(), Map.of())
                .getOrDefault(reference.get("key").text(), EnvValue.FROM_OUTSIDE);
    }
}
