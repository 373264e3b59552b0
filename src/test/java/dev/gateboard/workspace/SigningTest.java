package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.record.signature.SshKeygen;
import dev.gateboard.workspace.record.RecordService;
import dev.gateboard.workspace.record.SignableStatement;
import dev.gateboard.workspace.record.SigningErrorText;
import dev.gateboard.workspace.review.FileAttachment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Rule R23 and what may go wrong, with the stock ssh-keygen.
class SigningTest {
    private static final byte[] STATEMENT = "{\"_type\": \"a statement\"}\n".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path temp;

    private Path key;

    @BeforeEach
    void makeKey() throws Exception {
        key = make("carla", "open sesame");
    }

    private Path make(String name, String passphrase) throws Exception {
        var file = temp.resolve(name);
        var made = new ProcessBuilder(
                        "ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", name, "-f", file.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        return file;
    }

    private static String refused(RecordService.RecordResult<byte[]> result) {
        return switch (result) {
            case RecordService.SignatureFound<byte[]> _ -> throw new AssertionError("it signed");
            case RecordService.RecordRefused<byte[]>(String sentence) -> sentence;
        };
    }

    @Test
    @Timeout(20)
    void aPassphraseIsAskedForWithoutATerminalAndOpensTheKey() throws Exception {
        var asked = new ArrayList<String>();
        var result = RecordService.withPrompt(question -> {
                    asked.add(question);
                    return Optional.of("open sesame");
                })
                .sign(STATEMENT, key);

        assertThat(result)
                .isInstanceOfSatisfying(
                        RecordService.SignatureFound.class,
                        found -> assertThat(new String((byte[]) found.value(), StandardCharsets.UTF_8))
                                .startsWith("-----BEGIN SSH SIGNATURE-----"));
        assertThat(asked).singleElement().asString().containsIgnoringCase("passphrase");
    }

    @Test
    @Timeout(20)
    void aWrongPassphraseIsSaidInOneSentence() {
        assertThat(refused(RecordService.withPrompt(_ -> Optional.of("wrong")).sign(STATEMENT, key)))
                .isEqualTo("Wrong passphrase for " + key + ". Try again.");
    }

    @Test
    @Timeout(20)
    void whoeverStopsAtThePassphraseSignsNothing() {
        assertThat(refused(RecordService.withPrompt(_ -> Optional.empty()).sign(STATEMENT, key)))
                .isEqualTo("Signing was stopped. Nothing is signed.");
    }

    /// As on Windows, where there are no pipes to ask through.
    @Test
    void whereNobodyCanBeAskedForThePassphraseTheAgentIsNamed() {
        assertThat(SigningErrorText.sentence(
                        key, SshKeygen.UNASKED + "Load key: incorrect passphrase supplied to decrypt private key"))
                .isEqualTo(key + " has a passphrase, which Gateboard cannot ask for on this system. Add the key to your"
                        + " agent with ssh-add, and sign again.");
        assertThat(SigningErrorText.sentence(key, "incorrect passphrase supplied"))
                .startsWith("Wrong passphrase for");
    }

    /// An agent or a hardware key may wait for ever; interrupting the thread that signs ends it.
    @Test
    @Timeout(20)
    void aSignerThatWaitsIsStoppedByInterruptingIt() throws Exception {
        var waits = Files.writeString(temp.resolve("waits"), "#!/bin/sh\nexec sleep 600\n");
        assertThat(waits.toFile().setExecutable(true)).isTrue();
        var started = new CountDownLatch(1);
        var said = new ArrayList<String>();
        var signing = Thread.ofVirtual().start(() -> {
            started.countDown();
            said.add(refused(new RecordService(new SshKeygen(waits.toString())).sign(STATEMENT, key)));
        });

        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        signing.interrupt();
        signing.join();

        assertThat(said).containsExactly("Signing was stopped. Nothing is signed.");
    }

    /// What a stopped signer started may live on with its output open; the next signature does not wait for it.
    @Test
    @Timeout(20)
    void whatAStoppedSignerLeavesBehindHoldsUpNobody() throws Exception {
        var leaves = Files.writeString(
                temp.resolve("leaves"), "#!/bin/sh\n(sleep 30 &)\ntouch " + temp + "/left\nexec sleep 600\n");
        assertThat(leaves.toFile().setExecutable(true)).isTrue();
        for (int each = 0; each < 4; each++) {
            Files.deleteIfExists(temp.resolve("left"));
            var signing = Thread.ofVirtual()
                    .start(() -> refused(new RecordService(new SshKeygen(leaves.toString())).sign(STATEMENT, key)));
            while (!Files.exists(temp.resolve("left"))) Thread.onSpinWait();
            signing.interrupt();
            signing.join();
        }

        assertThat(new RecordService().sign(STATEMENT, make("bo", "")))
                .isInstanceOf(RecordService.SignatureFound.class);
    }

    @Test
    void aMachineWithoutSshKeygenSaysSoInOneSentence() {
        var nowhere = temp.resolve("no-such-program");
        assertThat(refused(new RecordService(new SshKeygen(nowhere.toString())).sign(STATEMENT, key)))
                .isEqualTo(
                        nowhere + " was not found. Install OpenSSH 8.1 or newer, or verify and sign on a machine that"
                                + " has it.");
    }

    @Test
    @Timeout(20)
    void aFileThatIsNoKeyIsNamed() throws Exception {
        var note = Files.writeString(temp.resolve("note"), "no key\n");
        assertThat(note.toFile().setReadable(false, false)).isTrue();
        assertThat(note.toFile().setReadable(true, true)).isTrue();

        assertThat(refused(RecordService.withPrompt(_ -> Optional.empty()).sign(STATEMENT, note)))
                .startsWith("ssh-keygen cannot read " + note);
        assertThat(refused(new RecordService().sign(STATEMENT, temp.resolve("nowhere"))))
                .isEqualTo("There is no key at " + temp.resolve("nowhere") + " that you can read.");
    }

    @Test
    @Timeout(20)
    void aPublicKeyThatNoAgentHoldsIsNamed() throws Exception {
        var line = Files.readString(temp.resolve("carla.pub")).strip();

        assertThat(refused(RecordService.withPrompt(_ -> Optional.empty()).sign(STATEMENT, "key::" + line, temp)))
                .contains("No agent has the private half of");
    }

    @Test
    void aSignatureThatCameByMailFindsItsStatement() throws Exception {
        var plain = make("bo", "");
        var one = signable(0, STATEMENT);
        var other = signable(1, "{}\n".getBytes(StandardCharsets.UTF_8));
        var signed = (RecordService.SignatureFound<byte[]>) new RecordService().sign(STATEMENT, plain);
        var file = Files.write(temp.resolve("from-bo.sig"), signed.value());

        assertThat(new RecordService().findStatement(List.of(other, one), file))
                .isEqualTo(new RecordService.SignatureFound<>(one));
        assertThat(new RecordService().findStatement(List.of(other), file))
                .isInstanceOfSatisfying(
                        RecordService.RecordRefused.class,
                        said -> assertThat(said.sentence())
                                .startsWith("from-bo.sig does not match any statement of this record"));
    }

    @Test
    void theWrongPersonsKeyIsSeenByTheAllowedSigners() throws Exception {
        var bo = make("bo", "");
        var list = Files.writeString(
                temp.resolve("allowed"), "bo@example.org " + Files.readString(temp.resolve("bo.pub")));
        var signed = ((RecordService.SignatureFound<byte[]>) new RecordService().sign(STATEMENT, bo)).value();

        assertThat(new RecordService().otherSigner(signable(0, STATEMENT), signed, Optional.of(list), NOW))
                .isEqualTo("bo@example.org");
        assertThat(new RecordService().otherSigner(signable(0, STATEMENT), signed, Optional.empty(), NOW))
                .isEmpty();
    }

    private static SignableStatement signable(int role, byte[] statement) {
        return new SignableStatement(
                new SignableStatement.Signatory.OfRole(role),
                "Product",
                true,
                List.of(BeepReview.CARLA),
                "beep.product.json",
                FileAttachment.of("statement.json", statement),
                List.of());
    }
}
