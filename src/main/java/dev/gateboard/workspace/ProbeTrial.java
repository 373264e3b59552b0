package dev.gateboard.workspace;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.review.Review;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeDigest;
import dev.gateboard.workspace.signal.StoredProbesFile;
import dev.gateboard.workspace.signal.TriedProbes;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Collectors;

/// Probes of a probes file that are asked once, outside of any schedule.
record ProbeTrial(ProbeExecutor asker) {

    ProbeService.ServiceResult<TriedProbes> tryProbes(String name, byte[] bytes, Release release, String id) {
        try {
            var probesFile = ProbesFile.read(new String(bytes, StandardCharsets.UTF_8), asker.sources(), release);
            if (!id.isEmpty() && !probesFile.probes().containsKey(id))
                return new ProbeService.SourceRefused<>(Messages.WORKSPACE.text("probe.missing", id, name));
            var readings = probesFile.probes().values().stream()
                    .filter(probe -> id.isEmpty() || probe.id().equals(id))
                    .sorted(Comparator.comparingInt(ProbeDefinition::line))
                    .map(asker::ask)
                    .toList();
            var rules = probesFile.probes().values().stream()
                    .collect(Collectors.toMap(ProbeDefinition::id, ProbeDefinition::rules));
            return new ProbeService.ResultFound<>(new TriedProbes(readings, probesFile.problems(), rules));
        } catch (InvalidConfigException e) {
            return new ProbeService.SourceRefused<>(name + ":" + e.line() + ": " + e.sentence());
        }
    }

    ProbeService.ServiceResult<ProbeService.TestAlertProbe> testAlert(
            Review review, StoredProbesFile probesFile, String id) {
        try {
            var text = new String(probesFile.bytes(), StandardCharsets.UTF_8);
            var probe = ProbesFile.read(text, asker.sources(), review.release())
                    .probes()
                    .get(id);
            if (probe == null)
                return new ProbeService.SourceRefused<>(
                        Messages.WORKSPACE.text("probe.missing", id, probesFile.fileName()));
            if (!probe.keys().problem().isEmpty())
                return new ProbeService.SourceRefused<>(probe.keys().problem());
            var source = asker.sources().source(probe.source());
            return source.isEmpty()
                    ? new ProbeService.SourceRefused<>(Messages.WORKSPACE.text("source.missing", probe.source()))
                    : new ProbeService.ResultFound<>(new ProbeService.TestAlertProbe(
                            asker, probe, source.get(), ProbeDigest.of(probe, asker.sources())));
        } catch (InvalidConfigException e) {
            return new ProbeService.SourceRefused<>(probesFile.fileName() + ":" + e.line() + ": " + e.sentence());
        }
    }
}
