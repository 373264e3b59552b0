package dev.gateboard.workspace;

import dev.gateboard.model.Blank;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.PlainName;
import dev.gateboard.model.WebAddress;
import dev.gateboard.signal.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Takes files as evidence, and refuses what shows nothing: an empty file, a folder, a device, an address that leads
/// nowhere (rules R10 and R35).
public sealed interface EvidenceFile {

    record Taken(Enclosure enclosure) implements EvidenceFile {}

    /// What is not taken.
    ///
    /// @param sentence why, and what to do
    record Refused(Why why, String sentence) implements EvidenceFile {}

    /// What is wrong with a file.
    enum Why {
        LARGE,
        EMPTY,
        UNREADABLE
    }

    /// Reads a file once and whole.
    static EvidenceFile read(Path file) {
        var name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) return new Refused(Why.UNREADABLE, "There is no file " + file + "; check its name.");
        if (!PlainName.is(name))
            return new Refused(Why.UNREADABLE, "\"" + name + "\" is no plain name of a file. Rename it first.");
        try {
            var bytes = WholeFile.read(file, Enclosure.LARGEST);
            var enclosure = Enclosure.of(name, bytes);
            return Blank.is(bytes) ? new Refused(Why.EMPTY, empty(file.toString())) : new Taken(enclosure);
        } catch (WholeFile.NotRead e) {
            return new Refused(
                    e.isLarge() ? Why.LARGE : Why.UNREADABLE, file + " " + e.getMessage() + ". Attach another file.");
        } catch (IOException e) {
            return new Refused(Why.UNREADABLE, file + " cannot be read; check that you may read it.");
        }
    }

    private static String empty(String name) {
        return name + " is empty, so it proves nothing. Attach a file with something in it.";
    }

    /// Why new evidence is not taken; empty where it is.
    static Optional<String> refusal(List<Deed> deeds, List<Enclosure> enclosures) {
        for (var enclosure : enclosures)
            if (Blank.is(enclosure.bytes()))
                return Optional.of(empty(enclosure.evidence().name()));
        return deeds.stream()
                .flatMap(deed -> brought(deed).stream())
                .flatMap(evidence -> refusal(evidence).stream())
                .findFirst();
    }

    private static List<Evidence> brought(Deed deed) {
        return switch (deed) {
            case Deed.Pass pass -> pass.evidence();
            case Deed.Fail fail -> fail.evidence();
            case Deed.RuleOut out -> out.evidence();
            case Deed.Attach(var _, Evidence evidence) -> List.of(evidence);
            default -> List.of();
        };
    }

    /// Why this is no evidence; empty where it is, or is the word itself.
    static Optional<String> refusal(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Address(String url)
            when !WebAddress.is(url) ->
                Optional.of("\"" + url
                        + "\" leads to no page or file. Give an address such as https://ci.example.org/run/7, or a"
                        + " file.");
            case Evidence.Attachment file when file.isEmpty() -> Optional.of(empty(file.name()));
            case Evidence.Attachment file
            when !PlainName.is(file.name()) ->
                Optional.of("\"" + file.name() + "\" is no plain name of a file. Rename it first.");
            case Evidence.Address _, Evidence.Attachment _, Evidence.Answer _, Evidence.Measured _ -> Optional.empty();
        };
    }
}
