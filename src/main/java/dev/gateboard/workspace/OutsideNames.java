package dev.gateboard.workspace;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.PlainName;
import dev.gateboard.model.ReviewEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The names of files in events that came from outside: they are names of the files' own and lead nowhere.
final class OutsideNames {
    private OutsideNames() {}

    /// The first that is no plain name; empty where all are.
    static Optional<String> wrong(List<ReviewEvent> events) {
        return events.stream()
                .map(ReviewEvent::deed)
                .flatMap(OutsideNames::names)
                .filter(name -> !PlainName.is(name))
                .findFirst();
    }

    private static Stream<String> names(Deed deed) {
        return switch (deed) {
            case Deed.Open open -> Stream.of(open.fileName());
            case Deed.Revise revise -> Stream.of(revise.fileName());
            case Deed.Sidecar sidecar -> Stream.of(sidecar.fileName());
            case Deed.Freeze freeze -> Stream.of(freeze.name());
            case Deed.Restore restore -> Stream.of(restore.fileName());
            case Deed.Pass pass -> names(pass.evidence());
            case Deed.Fail fail -> names(fail.evidence());
            case Deed.RuleOut out -> names(out.evidence());
            case Deed.Attach attach -> names(List.of(attach.evidence()));
            default -> Stream.of();
        };
    }

    private static Stream<String> names(List<Evidence> evidence) {
        return evidence.stream().flatMap(each -> each.file().stream()).map(Evidence.Attachment::name);
    }
}
