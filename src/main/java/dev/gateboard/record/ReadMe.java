package dev.gateboard.record;

import dev.gateboard.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// README.txt of a record folder: what each file is, in which order to read them, and how to verify with stock
/// commands.
final class ReadMe {
    private final Twin twin;
    private final Set<Integer> signed;

    ReadMe(Twin twin, Set<Integer> signed) {
        this.twin = twin;
        this.signed = signed;
    }

    String text() {
        var lines = new ArrayList<String>();
        var decision = twin.decision();
        lines.add("Record of " + twin.title());
        lines.add("");
        lines.add(
                decision.decision().isEmpty()
                        ? "A draft: nobody has decided it, and nobody can sign it."
                        : "Decided " + decision.decision() + " by " + decision.by() + " at " + decision.at() + ".");
        lines.add("");
        lines.add("Read in this order");
        lines.add("  " + twin.name() + ".md  the checklist as decided, with the record at its end");
        lines.add("  " + twin.name() + ".record.json  the same for programs, with every event and the opened document");
        for (var role : twin.roles()) role(role, lines);
        if (!twin.evidence().isEmpty()) lines.add("  evidence/  the files that marks rest on, by name and SHA-256");
        if (!decision.decision().isEmpty()) verify(lines);
        return String.join("\n", lines) + "\n";
    }

    private void role(Twin.Role role, List<String> lines) {
        if (twin.decision().decision().isEmpty()) return;
        var person = role.person().isEmpty() ? "nobody" : role.person();
        var state = signed.contains(twin.roles().indexOf(role)) ? "signed, see the .sig beside it" : "not signed";
        lines.add("  " + file(role) + "  what " + role.label() + " signs: " + person + "; " + state);
    }

    private void verify(List<String> lines) {
        lines.add("");
        lines.add("Verify, with nothing but stock commands");
        lines.add("  sha256sum " + twin.name() + ".md " + twin.name() + ".record.json");
        lines.add("  Both digests stand in each statement. Then, for each role, with your own list of who may sign:");
        for (var role : twin.roles()) {
            if (role.person().isEmpty()) continue;
            var mail = Person.parse(role.person()).mail();
            lines.add("  ssh-keygen -Y verify -f allowed_signers -I " + mail + " -n " + SshKeygen.NAMESPACE + " -s "
                    + file(role) + ".sig < " + file(role));
        }
        lines.add("");
        lines.add("A role's person signs anywhere, with the key they already have:");
        lines.add("  ssh-keygen -Y sign -f KEY -n " + SshKeygen.NAMESPACE + " FILE.json");
        lines.add("");
        lines.add("Take the list of allowed signers from a place you trust, never from this folder. Signatures prove"
                + " who");
        lines.add("held a key and which bytes were signed; they do not prove when, nor that what was said is true.");
        lines.add("Where line ends were converted on the way, restore them first: tr -d '\\r' < FILE");
    }

    private String file(Twin.Role role) {
        return twin.name() + "." + role.file() + ".json";
    }
}
