package dev.gateboard.signal.report;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.util.Arrays;
import java.util.List;

/// How bad a result is (SARIF 2.1.0, section 3.27.10), the worst last.
enum SarifLevel {
    NONE,
    NOTE,
    WARNING,
    ERROR;

    /// Those that a probe may ask for.
    static final List<String> ASKED = List.of("error", "warning", "note");

    static SarifLevel of(String word) throws UnexpectedShapeException {
        return Arrays.stream(values())
                .filter(level -> level.yamlName().equals(word))
                .findFirst()
                .orElseThrow(() -> new UnexpectedShapeException(Messages.SIGNAL.text("sarif.unknownLevel", word)));
    }

    /// As both SARIF and a probe write it.
    String yamlName() {
        return switch (this) {
            case NONE -> "none";
            case NOTE -> "note";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    /// Of a `security-severity`, from 0 to 10 as CVSS counts: from 7 on it is high, from 4 on medium.
    static SarifLevel ofSeverity(double severity) {
        if (severity >= 7) return ERROR;
        if (severity >= 4) return WARNING;
        return severity > 0 ? NOTE : NONE;
    }

    SarifLevel orWorse(SarifLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
