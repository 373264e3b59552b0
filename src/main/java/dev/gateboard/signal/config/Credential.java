package dev.gateboard.signal.config;

import java.util.List;
import java.util.Map;

/// A value that a request carries, as `sources.yaml` has it: where a secret is, or the plain text of a header.
public sealed interface Credential {

    /// As it may be shown and typed, never the secret: `env:NAME`, `file:PATH`, `exec: [PROGRAM, ARGUMENT]`.
    String reference();

    /// A header's plain text, which is no secret.
    record Plain(String text) implements Credential {
        @Override
        public String reference() {
            return text;
        }
    }

    /// A variable of the environment.
    record Variable(String name) implements Credential {
        @Override
        public String reference() {
            return "env:" + name;
        }
    }

    /// The content of a file, without white space around it.
    record FileContent(String path) implements Credential {
        @Override
        public String reference() {
            return "file:" + path;
        }
    }

    /// What a program prints, as `pass` or `secret-tool` does.
    ///
    /// @param arguments the program, and what it is called with
    record ProgramOutput(List<String> arguments) implements Credential {
        public ProgramOutput {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String reference() {
            return YamlFlowWriter.keys(Map.of(CredentialParser.EXEC, arguments));
        }

        /// Without arguments, of which an error says nothing.
        public String program() {
            return arguments.getFirst();
        }
    }
}
