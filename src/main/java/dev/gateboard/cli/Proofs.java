package dev.gateboard.cli;

import dev.gateboard.model.Blank;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.WebAddress;
import dev.gateboard.workspace.Enclosure;
import dev.gateboard.workspace.EvidenceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads what a mark is to rest on: addresses, files, pasted text.
final class Proofs {
    private final Session session;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Enclosure> enclosures = new ArrayList<>();

    Proofs(Session session) {
        this.session = session;
    }

    static Proofs of(Session session, List<String> named) throws Refused {
        var proofs = new Proofs(session);
        for (var name : named) proofs.add(name);
        return proofs;
    }

    void add(String named) throws Refused {
        var trimmed = named.strip();
        if (trimmed.isEmpty()) throw Refused.usage("Empty evidence proves nothing; name an address or a file.");
        if (WebAddress.isMeant(trimmed)) {
            add(new Evidence.Address(trimmed));
            return;
        }
        switch (EvidenceFile.read(session.path(named))) {
            case EvidenceFile.Taken(Enclosure enclosure) -> add(enclosure);
            case EvidenceFile.Refused(var _, String sentence) -> throw new Refused(sentence);
        }
    }

    private void add(Evidence.Address address) throws Refused {
        var refusal = EvidenceFile.refusal(address);
        if (refusal.isPresent()) throw new Refused(refusal.get());
        evidence.add(address);
    }

    /// Text from standard input.
    void addPasted() throws Refused {
        try {
            var bytes = session.surroundings().in().readNBytes(Enclosure.LARGEST + 1);
            if (Blank.is(bytes)) throw new Refused("Standard input has nothing to attach; pipe some text into it.");
            if (bytes.length > Enclosure.LARGEST)
                throw new Refused("The text is larger than 25 MiB; attach less of it.");
            add(Enclosure.of("pasted.txt", bytes));
        } catch (IOException e) {
            throw new Refused("Standard input cannot be read; attach a file in its place.");
        }
    }

    private void add(Enclosure enclosure) {
        enclosures.add(enclosure);
        evidence.add(enclosure.evidence());
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    List<Enclosure> enclosures() {
        return List.copyOf(enclosures);
    }
}
