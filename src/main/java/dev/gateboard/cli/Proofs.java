package dev.gateboard.cli;

import dev.gateboard.model.Evidence;
import dev.gateboard.workspace.Enclosure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads what a mark is to rest on: addresses, files, pasted text.
final class Proofs {
    private static final Pattern ADDRESS = Pattern.compile("(?i)([a-z][a-z0-9+.-]*://\\S+|mailto:\\S+)");

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
        if (ADDRESS.matcher(trimmed).matches()) {
            evidence.add(new Evidence.Address(trimmed));
            return;
        }
        var path = session.path(named);
        add(Enclosure.of(NamedFile.name(path), NamedFile.read(path, Enclosure.LARGEST)));
    }

    /// Text from standard input.
    void addPasted() throws Refused {
        try {
            var bytes = session.surroundings().in().readNBytes(Enclosure.LARGEST + 1);
            if (bytes.length == 0) throw new Refused("Standard input has nothing to attach; pipe some text into it.");
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
