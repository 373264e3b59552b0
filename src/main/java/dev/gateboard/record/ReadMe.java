package dev.gateboard.record;

import dev.gateboard.model.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// README.txt of a record folder: what each file is, in which order to read them, and how to verify with stock
/// commands, each on a line of its own.
final class ReadMe {
    private static final DateTimeFormatter VERIFY_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Contents contents;
    private final Twin twin;
    private final List<String> lines = new ArrayList<>();

    ReadMe(Contents contents) {
        this.contents = contents;
        this.twin = contents.twin();
    }

    String text() {
        lines.add("Record of " + twin.title());
        lines.add("");
        if (twin.history().ofDemo()) {
            lines.add("DEMO. " + Demo.SENTENCE);
            lines.add("");
        }
        lines.add(contents.isDecided() ? decided() : "A draft: nobody has decided it, and nobody can sign it.");
        lines.add("");
        order();
        if (contents.isSignable()) verify();
        return String.join("\n", lines) + "\n";
    }

    private String decided() {
        var decision = twin.decision();
        return "Decided " + decision.decision() + " by " + decision.by() + " on "
                + Prose.in(twin.zone()).time(Instant.parse(decision.at())) + ".";
    }

    private void order() {
        lines.add("Read in this order");
        lines.add("  " + twin.name() + ".html  to read or print; made from the record, not signed itself; gateboard"
                + " verify makes it again and compares");
        lines.add("  " + twin.name() + ".md  the checklist as decided, with the record at its end");
        lines.add("  " + twin.name() + ".record.json  the same for programs, with every event and the opened document;"
                + " Gateboard opens it again");
        if (contents.isSignable()) twin.roles().forEach(this::role);
        contents.amendments().forEach(this::amendment);
        if (!twin.evidence().isEmpty()) lines.add("  evidence/  the files that marks rest on, by name and SHA-256");
        lines.add("  .gitattributes  keeps git from converting line ends, which would break the signatures");
    }

    private void role(Twin.Role role) {
        lines.add(line(contents, role, contents.isSigned(role)));
    }

    /// What it says of a role.
    static String line(Contents contents, Twin.Role role, boolean signed) {
        var person = role.person().isEmpty() ? "nobody, since nobody answered for it" : role.person();
        return "  " + contents.file(role) + "  what " + role.label() + " signs: " + person
                + (role.person().isEmpty() ? "" : "; " + state(signed));
    }

    private void amendment(Contents.Amends amends) {
        lines.add(line(twin, amends.amendment(), amends.signed()));
    }

    /// What it says of an amendment.
    static String line(Twin twin, Amendment amendment, boolean signed) {
        var said = amendment.predicate();
        return "  " + Amendment.file(twin.name(), said.number()) + "  amendment " + said.number() + " by "
                + said.amendedBy() + ": " + said.reason() + "; " + state(signed);
    }

    private static String state(boolean signed) {
        return signed ? "signed, see the .sig beside it" : "not signed";
    }

    private void verify() {
        lines.add("");
        lines.add("Verify, with nothing but stock commands, in this folder");
        lines.add("");
        lines.add("1. These are the bytes that were signed: both digests stand in each statement.");
        lines.add("  sha256sum " + SshKeygen.quoted(twin.name() + ".md") + " "
                + SshKeygen.quoted(twin.name() + ".record.json"));
        for (var role : twin.roles()) lines.add("  grep sha256 " + SshKeygen.quoted(contents.file(role)));
        if (!twin.evidence().isEmpty()) {
            lines.add("  sha256sum evidence/*");
            lines.add("   The digests of the evidence stand in " + twin.name() + ".md, which the statements name.");
        }
        lines.add("   (macOS: shasum -a 256 FILE; Windows: certutil -hashfile FILE SHA256)");
        lines.add("");
        lines.add("2. Each statement was signed by its person, as your own list of allowed signers knows them.");
        for (var role : twin.roles()) {
            if (!role.person().isEmpty()) verify(role.person(), contents.file(role));
        }
        for (var amends : contents.amendments()) {
            var said = amends.amendment().predicate();
            verify(said.amendedBy(), Amendment.file(twin.name(), said.number()));
        }
        lines.add("   ssh-keygen tells capitals apart: write the address as your list does.");
        lines.add("   A key that has expired since is judged at the decision's time with");
        lines.add("   -Overify-time="
                + VERIFY_TIME.format(Instant.parse(twin.decision().at())) + " (OpenSSH 9.1 or" + " newer).");
        lines.add("");
        signing();
        lines.add("Take the list of allowed signers from a place you trust, never from this folder. Signatures prove"
                + " who");
        lines.add("held a key and which bytes were signed; they do not prove when, nor that what was said is true.");
        lines.add("Where line ends were converted on the way, restore them first: tr -d '\\r' < FILE");
    }

    /// The line that signs, for each role whose signature is not there.
    private void signing() {
        var left = twin.roles().stream()
                .filter(role -> !role.person().isEmpty() && !contents.isSigned(role))
                .toList();
        if (left.isEmpty()) return;
        lines.add("A role's person signs anywhere, with the key they already have:");
        for (var role : left) lines.add("  " + SshKeygen.signLine(contents.file(role)));
        lines.add("   KEY is a private key's file, or a public key's whose private half an agent holds.");
        lines.add("");
    }

    private void verify(String person, String file) {
        var mail = Person.parse(person).mail();
        lines.add("  ssh-keygen -Y verify -f allowed_signers -I " + SshKeygen.quoted(mail) + " -n "
                + SshKeygen.NAMESPACE + " -s " + SshKeygen.quoted(file + ".sig") + " < " + SshKeygen.quoted(file));
    }
}
