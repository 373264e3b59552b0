package dev.gateboard.record.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What one role's person signs: an in-toto Statement v1 (in-toto Attestation Framework, "Statement") about the exact
/// bytes of the Markdown and of its JSON record (rule R23).
public record SignOffStatement(
        @JsonProperty("_type") String type, List<StatementSubject> subject, String predicateType, Predicate predicate) {
    public static final String TYPE = "https://in-toto.io/Statement/v1";
    public static final String PREDICATE = "urn:gateboard:sign-off:v1";

    /// A file and its digests.
    public record StatementSubject(String name, Map<String, String> digest) {
        public static StatementSubject of(String name, byte[] bytes) {
            return new StatementSubject(name, Map.of("sha256", Sha256Digest.of(bytes)));
        }
    }

    /// What the role's person signs for.
    ///
    /// @param person `Name <mail>`; empty where no one answered for the role
    /// @param vote the counted vote in words; empty where no one answered
    /// @param decision in words, such as `go`
    /// @param decidedAt ISO 8601
    /// @param gates how many leaves stand how
    public record Predicate(
            String role,
            String person,
            String vote,
            String decision,
            String decidedBy,
            String decidedAt,
            String review,
            Map<String, Integer> gates) {}

    public static SignOffStatement of(List<StatementSubject> subjects, Predicate predicate) {
        return new SignOffStatement(TYPE, subjects, PREDICATE, predicate);
    }

    public byte[] bytes() {
        return RecordJsonMapper.write(this);
    }

    public static SignOffStatement read(byte[] bytes) throws IOException {
        return RecordJsonMapper.read(bytes, SignOffStatement.class);
    }

    /// The SHA-256 it states for a file, or empty.
    public String digestOf(String file) {
        return subject.stream()
                .filter(named -> named.name().equals(file))
                .map(named -> named.digest().getOrDefault("sha256", ""))
                .findFirst()
                .orElse("");
    }
}
