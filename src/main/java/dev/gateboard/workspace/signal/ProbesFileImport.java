package dev.gateboard.workspace.signal;

import dev.gateboard.model.checklist.Problem;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.imports.ProbeImport;
import java.nio.charset.StandardCharsets;

/// Makes a probes file of a document of another tool. Nothing is kept or asked.
public final class ProbesFileImport {
    private ProbesFileImport() {}

    /// What came of it.
    public sealed interface ImportResult {
        /// Probes are proposed.
        ///
        /// @param text of the probes file
        record Imported(String text) implements ImportResult {}

        /// It cannot be read, or is of no form that is known.
        record NotImported(Problem problem) implements ImportResult {}
    }

    /// Proposes the probes of a file.
    ///
    /// @param name of the file, for people
    /// @param source the key of the Prometheus that the probes ask
    public static ImportResult read(String name, byte[] bytes, String source) {
        try {
            return new ImportResult.Imported(ProbeImport.of(name, new String(bytes, StandardCharsets.UTF_8), source));
        } catch (InvalidConfigException e) {
            return new ImportResult.NotImported(new Problem(e.line(), e.sentence()));
        }
    }
}
