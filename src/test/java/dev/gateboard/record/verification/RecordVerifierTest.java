package dev.gateboard.record.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.meeting.RecordVerification;
import dev.gateboard.model.meeting.RecordVerification.VerificationResult;
import dev.gateboard.record.Keys;
import dev.gateboard.record.Records;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.signature.SshKeygen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rule R30, with the stock ssh-keygen.
class RecordVerifierTest {
    private static final Instant A_YEAR_LATER = Instant.parse("2027-11-24T14:00:00Z");
    private static final String LIMITS = "It does not prove when it was signed, or that the content is true.";

    @TempDir
    private Path temp;

    private final SshKeygen ssh = new SshKeygen("ssh-keygen");
    private Path folder;
    private Keys keys;
    private Path ada;

    @BeforeEach
    void makeKeys() throws IOException, InterruptedException {
        folder = Files.createDirectory(temp.resolve("record"));
        keys = new Keys(temp);
        ada = keys.key("ada");
    }

    private void write(RecordJson.Role... roles) throws IOException {
        Records.write(folder, Records.twin(List.of(roles)));
    }

    private void sign(Path key, String role) throws SshKeygen.MissingProgram {
        assertThat(ssh.sign(key, folder.resolve("beep." + role + ".json")).isSuccess())
                .isTrue();
    }

    private RecordVerification verify(Path allowed) throws Exception {
        return RecordVerifier.verify(ssh, folder, Optional.of(allowed), A_YEAR_LATER);
    }

    /// A list of its own that gives the key these names.
    private Path list(String principals) throws IOException {
        return Files.writeString(temp.resolve("list"), principals + " " + Files.readString(temp.resolve("ada.pub")));
    }

    @Test
    void aSignerWhoseAddressIsListedWithOtherCapitalsIsTheSamePersonR24() throws Exception {
        write(Records.PRODUCT);
        sign(ada, "product");
        for (var listed :
                List.of("Ada@Example.ORG", "bo@example.org,ADA@example.org", "*@EXAMPLE.org", "a?A@Example.org"))
            assertThat(verify(list(listed)).result()).as(listed).isEqualTo(VerificationResult.APPROVED);
        for (var listed : List.of("bada@example.org", "Ada@Example.or", "!ADA@example.org,*@EXAMPLE.org"))
            assertThat(verify(list(listed)).result()).as(listed).isEqualTo(VerificationResult.SIGNED_BY_ANOTHER);
    }

    @Test
    void aRecordSignedByItsPersonIsApproved() throws Exception {
        write(Records.PRODUCT, Records.LEGAL);
        sign(ada, "product");

        var found = verify(keys.allow("ada@example.org", ada, ""));

        assertThat(found.result()).isEqualTo(VerificationResult.APPROVED);
        assertThat(found.isGood()).isTrue();
        assertThat(found.roleSentences())
                .containsExactly(
                        "Product sign-off: signed by Ada Bar <ada@example.org>",
                        "Legal: decided without Legal (optional)");
        assertThat(found.remarks()).isEmpty();
        assertThat(found.summary())
                .startsWith("Ada Bar <ada@example.org> decided go")
                .endsWith(LIMITS);
    }

    /// R21: an auditor reads that a go went against a role.
    @Test
    void aGoAgainstANoGoIsToldBesideItsSignature() throws Exception {
        write(Records.role("Product sign-off", "product", true, "Ada Bar <ada@example.org>", "no-go"));
        sign(ada, "product");

        assertThat(verify(keys.allow("ada@example.org", ada, "")).roleSentences())
                .containsExactly("Product sign-off: signed by Ada Bar <ada@example.org>, who voted no-go: it burns;"
                        + " decided go against it, with Bo Lee <bo@example.org> as second person");
    }

    @Test
    void withoutAllowedSignersIdentitiesAreUnchecked() throws Exception {
        write(Records.PRODUCT);
        sign(ada, "product");

        var found = RecordVerifier.verify(ssh, folder.resolve("beep.md"), Optional.empty(), A_YEAR_LATER);

        assertThat(found.result()).isEqualTo(VerificationResult.UNCHECKED);
        assertThat(found.summary()).contains("signatures hold, identities unchecked");
    }

    @Test
    void oneChangedByteIsFound() throws Exception {
        write(Records.PRODUCT);
        sign(ada, "product");
        Files.writeString(folder.resolve("beep.md"), Records.MARKDOWN.replace("[x]", "[ ]"));

        var found = verify(keys.allow("ada@example.org", ada, ""));

        assertThat(found.result()).isEqualTo(VerificationResult.CHANGED);
        assertThat(found.roleSentences()).containsExactly("Product sign-off: beep.md was changed after signing");
    }

    @Test
    void lineEndsThatWereConvertedAreNamed() throws Exception {
        write(Records.PRODUCT);
        sign(ada, "product");
        Files.writeString(folder.resolve("beep.md"), Records.MARKDOWN.replace("\n", "\r\n"));

        var found = verify(keys.allow("ada@example.org", ada, ""));

        assertThat(found.result()).isEqualTo(VerificationResult.CHANGED);
        assertThat(found.roleSentences().getFirst()).endsWith("it matches when line endings are restored");
    }

    @Test
    void aChangedTwinIsFound() throws Exception {
        write(Records.PRODUCT);
        sign(ada, "product");
        var recordJson = folder.resolve("beep.record.json");
        Files.writeString(
                recordJson,
                Files.readString(recordJson).replace("\"environment\" : \"staging\"", "\"environment\" : \"prod\""));

        var found = verify(keys.allow("ada@example.org", ada, ""));

        assertThat(found.result()).isEqualTo(VerificationResult.CHANGED);
        assertThat(found.roleSentences().getFirst()).contains("beep.record.json was changed");
    }

    @Test
    void aHistoryThatDoesNotRecomputeIsFound() throws Exception {
        write(Records.PRODUCT);
        sign(ada, "product");
        var recordJson = folder.resolve("beep.record.json");
        Files.writeString(
                recordJson, Files.readString(recordJson).replace("\"verb\" : \"decide\"", "\"verb\" : \"hold\""));

        assertThat(verify(keys.allow("ada@example.org", ada, "")).result()).isEqualTo(VerificationResult.DAMAGED);
    }

    @Test
    void aStatementThatWasChangedDoesNotFitItsSignature() throws Exception {
        write(Records.PRODUCT);
        sign(ada, "product");
        var statement = folder.resolve("beep.product.json");
        Files.writeString(statement, Files.readString(statement) + "\n");

        var found = verify(keys.allow("ada@example.org", ada, ""));

        assertThat(found.result()).isEqualTo(VerificationResult.CHANGED);
        assertThat(found.roleSentences().getFirst()).contains("the signature does not match");
    }

    @Test
    void aStatementThatSaysAnotherDecisionIsFound() throws Exception {
        write(Records.PRODUCT);
        var statement = folder.resolve("beep.product.json");
        Files.writeString(
                statement, Files.readString(statement).replace("\"decision\" : \"go\"", "\"decision\" : \"no-go\""));
        sign(ada, "product");

        assertThat(verify(keys.allow("ada@example.org", ada, "")).result()).isEqualTo(VerificationResult.DAMAGED);
    }

    @Test
    void aSignatureBySomebodyElseNamesThem() throws Exception {
        var bo = keys.key("bo");
        write(Records.PRODUCT);
        sign(bo, "product");
        keys.allow("ada@example.org", ada, "");

        var found = verify(keys.allow("bo@example.org", bo, ""));

        assertThat(found.result()).isEqualTo(VerificationResult.SIGNED_BY_ANOTHER);
        assertThat(found.roleSentences())
                .containsExactly("Product sign-off: signed by bo@example.org instead of Ada Bar <ada@example.org>");
    }

    @Test
    void aKeyNobodyListsIsNobodys() throws Exception {
        write(Records.PRODUCT);
        sign(keys.key("eve"), "product");

        assertThat(verify(keys.allow("ada@example.org", ada, ""))
                        .roleSentences()
                        .getFirst())
                .contains("a key that the allowed signers do not list for Ada Bar");
    }

    @Test
    void aKeyThatHasExpiredSinceIsJudgedAtTheDecision() throws Exception {
        write(Records.PRODUCT);
        sign(ada, "product");

        var found = verify(keys.allow("ada@example.org", ada, ",valid-before=\"20270101\""));

        assertThat(found.result()).isEqualTo(VerificationResult.APPROVED);
        assertThat(found.findings().getFirst().result()).isEqualTo(VerificationResult.EXPIRED_SINCE);
        assertThat(found.roleSentences())
                .containsExactly(
                        "Product sign-off: signed by Ada Bar <ada@example.org> with a key that was valid at the"
                                + " decision and has expired since");
    }

    /// Whoever takes all roles out of a record must not end with one that verifies.
    @Test
    void aRecordThatNoRoleSignsIsNotApproved() throws Exception {
        write();

        var found = verify(keys.allow("ada@example.org", ada, ""));

        assertThat(found.result()).isEqualTo(VerificationResult.NOT_SIGNED);
        assertThat(found.summary())
                .contains("Nobody has signed the record (beep.md), so nothing protects it from changes.");
    }

    @Test
    void aRecordOfOptionalRolesIsApprovedOnceOneHasSigned() throws Exception {
        write(Records.role("Product", "product", false, "Ada Bar <ada@example.org>", "go"));
        var allowed = keys.allow("ada@example.org", ada, "");
        assertThat(verify(allowed).result()).isEqualTo(VerificationResult.NOT_SIGNED);

        sign(ada, "product");

        assertThat(verify(allowed).result()).isEqualTo(VerificationResult.APPROVED);
    }

    @Test
    void aTruncatedRecordIsFound() throws Exception {
        write(Records.PRODUCT);
        sign(ada, "product");
        Files.writeString(folder.resolve("beep.md"), Records.MARKDOWN.substring(0, 9));
        assertThat(verify(keys.allow("ada@example.org", ada, "")).result()).isEqualTo(VerificationResult.CHANGED);

        var recordJson = folder.resolve("beep.record.json");
        Files.writeString(recordJson, Files.readString(recordJson).substring(0, 300));
        assertThat(verify(keys.allow("ada@example.org", ada, "")).result()).isEqualTo(VerificationResult.DAMAGED);
    }

    @Test
    void aSecondRecordBlockIsFound() throws Exception {
        write(Records.PRODUCT);
        sign(ada, "product");
        Files.writeString(
                folder.resolve("beep.md"),
                Records.MARKDOWN + "<!-- gb:record v1 -->\n## Record: no-go\n<!-- /gb:record -->\n");

        assertThat(verify(keys.allow("ada@example.org", ada, "")).result()).isEqualTo(VerificationResult.CHANGED);
    }

    /// The newest replaces the one before; of two in one file the first counts, as ssh-keygen reads it.
    @Test
    void aRecordSignedTwiceIsStillApproved() throws Exception {
        write(Records.PRODUCT);
        sign(ada, "product");
        var signature = folder.resolve("beep.product.json.sig");
        Files.writeString(signature, Files.readString(signature) + Files.readString(signature));

        assertThat(verify(keys.allow("ada@example.org", ada, "")).result()).isEqualTo(VerificationResult.APPROVED);
    }

    @Test
    void aFileThatIsNoMarkdownIsRefused() throws Exception {
        write(Records.PRODUCT);

        assertThatThrownBy(() ->
                        RecordVerifier.verify(ssh, folder.resolve("beep.product.json"), Optional.empty(), A_YEAR_LATER))
                .isInstanceOf(RecordVerifier.NoSuchPlace.class);
    }

    @Test
    void aMachineWithoutSshKeygenSaysSoInOneSentence() throws Exception {
        write(Records.PRODUCT);
        Files.writeString(folder.resolve("beep.product.json.sig"), "x");

        assertThatThrownBy(() -> RecordVerifier.verify(
                        new SshKeygen(temp.resolve("no-such-program").toString()),
                        folder,
                        Optional.empty(),
                        A_YEAR_LATER))
                .isInstanceOf(SshKeygen.MissingProgram.class)
                .hasMessageContaining("was not found. Install OpenSSH 8.1 or newer");
    }

    @Test
    void aKeyThatWasNotYetGoodDoesNotCount() throws Exception {
        write(Records.PRODUCT);
        sign(ada, "product");

        assertThat(verify(keys.allow("ada@example.org", ada, ",valid-after=\"20270101\""))
                        .result())
                .isEqualTo(VerificationResult.SIGNED_BY_ANOTHER);
    }

    @Test
    void aSignatureForAnotherPurposeDoesNotCount() throws Exception {
        write(Records.PRODUCT);
        var signed = new ProcessBuilder(
                        "ssh-keygen", "-q", "-Y", "sign", "-n", "git", "-f", ada.toString(), "beep.product.json")
                .directory(folder.toFile())
                .start();
        assertThat(signed.waitFor()).isZero();

        assertThat(verify(keys.allow("ada@example.org", ada, "")).result()).isEqualTo(VerificationResult.CHANGED);
    }

    @Test
    void aRequiredRoleWithoutSignatureIsNotSigned() throws Exception {
        write(Records.PRODUCT);

        var found = verify(keys.allow("ada@example.org", ada, ""));

        assertThat(found.result()).isEqualTo(VerificationResult.NOT_SIGNED);
        assertThat(found.roleSentences()).containsExactly("Product sign-off: not signed by Ada Bar <ada@example.org>");
    }

    @Test
    void aRequiredRoleWithoutPersonIsDecidedWithout() throws Exception {
        write(Records.PRODUCT, Records.role("Security sign-off", "security", true, "", ""));
        sign(ada, "product");

        var found = verify(keys.allow("ada@example.org", ada, ""));

        assertThat(found.result()).isEqualTo(VerificationResult.DECIDED_WITHOUT);
        assertThat(found.summary()).contains("decided without Security sign-off.");
    }

    @Test
    void aDraftIsNoRecord() throws Exception {
        Files.writeString(folder.resolve("beep.md"), Records.MARKDOWN);

        assertThat(verify(keys.allow("ada@example.org", ada, "")).result()).isEqualTo(VerificationResult.NOT_A_RECORD);
    }

    @Test
    void aTruncatedTwinIsDamaged() throws Exception {
        write(Records.PRODUCT);
        var recordJson = folder.resolve("beep.record.json");
        Files.writeString(recordJson, Files.readString(recordJson).substring(0, 200));

        assertThat(verify(keys.allow("ada@example.org", ada, "")).result()).isEqualTo(VerificationResult.DAMAGED);
    }

    @Test
    void aFolderOfTwoDocumentsIsNone() throws Exception {
        write(Records.PRODUCT);
        Files.writeString(folder.resolve("other.md"), "");

        assertThatThrownBy(() -> verify(ada)).hasMessageContaining("more than one Markdown file");
    }

    @Test
    void aMachineWithoutSshKeygenIsTold() throws Exception {
        write(Records.PRODUCT);
        sign(ada, "product");

        assertThatThrownBy(() -> RecordVerifier.verify(
                        new SshKeygen("no-such-ssh-keygen"), folder, Optional.empty(), A_YEAR_LATER))
                .hasMessageStartingWith("no-such-ssh-keygen was not found. Install OpenSSH");
    }
}
