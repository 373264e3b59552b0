package dev.gateboard.record.page;

import dev.gateboard.model.person.Person;
import dev.gateboard.record.content.AmendmentFileNames;
import dev.gateboard.record.content.AmendmentStatement;
import dev.gateboard.record.content.DemoNotice;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordMarkdownFormatter;
import dev.gateboard.record.content.RecordSignatureStatus;
import dev.gateboard.record.signature.SshKeygen;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// README.txt of a record folder: what each file is, in which order to read them, and how to verify with stock
/// commands, each on a line of its own.
public final class ReadmeWriter {
    private static final DateTimeFormatter VERIFY_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final RecordSignatureStatus contents;
    private final RecordJson recordJson;
    private final List<String> lines = new ArrayList<>();

    public ReadmeWriter(RecordSignatureStatus contents) {
        this.contents = contents;
        this.recordJson = contents.recordJson();
    }

    public String text() {
        lines.add("Record of " + recordJson.title());
        lines.add("");
        if (recordJson.history().ofDemo()) {
            lines.add("DEMO. " + DemoNotice.SENTENCE);
            lines.add("");
        }
        lines.add(contents.isDecided() ? decided() : "A draft: nobody has decided it, and nobody can sign it.");
        lines.add("");
        order();
        if (contents.isSignable()) verify();
        return String.join("\n", lines) + "\n";
    }

    private String decided() {
        var decision = recordJson.decision();
        return "Decided " + decision.decision() + " by " + decision.by() + " on "
                + RecordMarkdownFormatter.forZone(recordJson.zone()).time(Instant.parse(decision.at())) + ".";
    }

    private void order() {
        lines.add("Read in this order");
        lines.add(
                "  " + recordJson.name() + ".html  to read or print; made from the record, not signed itself; gateboard"
                        + " verify makes it again and compares");
        lines.add("  " + recordJson.name() + ".md  the checklist as decided, with the record at its end");
        lines.add("  " + recordJson.name()
                + ".record.json  the same for programs, with every event and the opened document;"
                + " Gateboard opens it again");
        if (contents.isSignable()) recordJson.roles().forEach(this::role);
        contents.amendments().forEach(this::amendment);
        if (!recordJson.evidence().isEmpty())
            lines.add("  evidence/  the files that marks rest on, by name and SHA-256");
        lines.add("  .gitattributes  keeps git from converting line ends, which would break the signatures");
    }

    private void role(RecordJson.Role role) {
        lines.add(line(contents, role, contents.isSigned(role)));
    }

    /// What it says of a role.
    public static String line(RecordSignatureStatus contents, RecordJson.Role role, boolean signed) {
        var person = role.person().isEmpty() ? "nobody, since nobody answered for it" : role.person();
        return "  " + contents.file(role) + "  what " + role.label() + " signs: " + person
                + (role.person().isEmpty() ? "" : "; " + state(signed));
    }

    private void amendment(RecordSignatureStatus.AmendmentStatus amends) {
        lines.add(line(recordJson, amends.amendment(), amends.isSigned()));
    }

    /// What it says of an amendment.
    public static String line(RecordJson twin, AmendmentStatement amendment, boolean signed) {
        var said = amendment.predicate();
        return "  " + AmendmentFileNames.of(twin.name(), said.number()) + "  amendment " + said.number() + " by "
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
        lines.add("  sha256sum " + SshKeygen.quote(recordJson.name() + ".md") + " "
                + SshKeygen.quote(recordJson.name() + ".record.json"));
        for (var role : recordJson.roles()) lines.add("  grep sha256 " + SshKeygen.quote(contents.file(role)));
        if (!recordJson.evidence().isEmpty()) {
            lines.add("  sha256sum evidence/*");
            lines.add(
                    "   The digests of the evidence stand in " + recordJson.name() + ".md, which the statements name.");
        }
        lines.add("   (macOS: shasum -a 256 FILE; Windows: certutil -hashfile FILE SHA256)");
        lines.add("");
        lines.add("2. Each statement was signed by its person, as your own list of allowed signers knows them.");
        for (var role : recordJson.roles()) {
            if (!role.person().isEmpty()) verify(role.person(), contents.file(role));
        }
        for (var amends : contents.amendments()) {
            var said = amends.amendment().predicate();
            verify(said.amendedBy(), AmendmentFileNames.of(recordJson.name(), said.number()));
        }
        lines.add("   ssh-keygen tells capitals apart: write the address as your list does.");
        lines.add("   A key that has expired since is judged at the decision's time with");
        lines.add("   -Overify-time="
                + VERIFY_TIME.format(Instant.parse(recordJson.decision().at())) + " (OpenSSH 9.1 or" + " newer).");
        lines.add("");
        signing();
        lines.add("Take the list of allowed signers from a place you trust, never from this folder. Signatures prove"
                + " who");
        lines.add("held a key and which bytes were signed; they do not prove when, nor that what was said is true.");
        lines.add("Where line ends were converted on the way, restore them first: tr -d '\\r' < FILE");
    }

    /// The line that signs, for each role whose signature is not there.
    private void signing() {
        var left = recordJson.roles().stream()
                .filter(role -> !role.person().isEmpty() && !contents.isSigned(role))
                .toList();
        if (left.isEmpty()) return;
        lines.add("A role's person signs anywhere, with the key they already have:");
        for (var role : left) lines.add("  " + SshKeygen.signLine(contents.file(role)));
        lines.add("   KEY is a private key's file, or a public key's whose private half an agent holds.");
        lines.add("");
    }

    private void verify(String person, String file) {
        var email = Person.parse(person).email();
        lines.add("  ssh-keygen -Y verify -f allowed_signers -I " + SshKeygen.quote(email) + " -n "
                + SshKeygen.NAMESPACE + " -s " + SshKeygen.quote(file + ".sig") + " < " + SshKeygen.quote(file));
    }
}
