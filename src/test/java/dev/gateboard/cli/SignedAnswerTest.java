package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// An answer signed with the writer's key backs the pass (rule R10); any other signature proves nothing.
class SignedAnswerTest {
    private static final String CARLA = "Carla Q <carla@example.org>";

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);
    private String asked = "";

    @BeforeEach
    void ask() throws IOException, InterruptedException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("gates.md"), "# Gates\n\n## Ops\n\n- [ ] The beta holds\n");
        assertThat(terminal.run("open", "gates.md").code()).isZero();
        asked = terminal.run("ask", "Gates", "beta").out();
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "carla");
        Files.writeString(
                folder.resolve("signers"), "carla@example.org " + Files.readString(folder.resolve("carla.pub")));
    }

    private void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }

    /// The answer with its signature below, as it comes in one mail.
    private String signed() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("answer.txt"), asked.replace("[ ]", "[x]"));
        run("ssh-keygen", "-Y", "sign", "-f", "carla", "-n", "gateboard@v1", "answer.txt");
        return Files.readString(folder.resolve("answer.txt")) + "\n"
                + Files.readString(folder.resolve("answer.txt.sig"));
    }

    private Terminal.Answer answer(String text) throws IOException {
        Files.writeString(folder.resolve("mail.txt"), text);
        return terminal.run("answer", "Gates", "mail.txt", "--by", CARLA, "--allowed-signers", "signers");
    }

    private boolean backed() {
        var status = new JsonMapper()
                .readTree(terminal.run("status", "Gates", "--json").out());
        assertThat(status.at("/counts/passed").intValue()).isEqualTo(1);
        return status.at("/counts/backed").intValue() == 1;
    }

    @Test
    void theWritersSignatureBacksThePass() throws Exception {
        var answer = answer(signed());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(backed()).isTrue();
        assertThat(terminal.run("status", "Gates", "--json").out()).doesNotContain("BEGIN SSH");
    }

    @Test
    void otherWordsAboveTheSignatureAreAWord() throws Exception {
        var answer = answer(signed().replaceFirst("(?m)^(- \\[x].*)$", "$1 and more"));
        assertThat(answer.code()).isZero();
        assertThat(answer.err())
                .contains("do not confirm that " + CARLA + " signed this text")
                .hasLineCount(1);
        assertThat(backed()).isFalse();
    }

    @Test
    void whatIsAnsweredBelowTheSignatureIsNotReadAndSaidSo() throws Exception {
        var answer = answer(signed() + "\n" + asked.replace("[ ]", "[!]"));
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEqualTo("Text below the signature is not read. Paste it as a separate reply.\n");
        assertThat(backed()).isTrue();
    }

    @Test
    void aKeyThatNobodyListsIsAWord() throws Exception {
        var text = signed();
        Files.writeString(folder.resolve("signers"), "");
        assertThat(answer(text).err()).contains("does not count as evidence");
        assertThat(backed()).isFalse();
    }

    private Terminal.Answer again(String text) throws IOException {
        var answer = answer(text);
        assertThat(answer.code()).as(answer.out()).isEqualTo(65);
        return answer;
    }

    /// The same words with other white space below them, which the signature still fits.
    private static String touched(String signed) {
        return signed.replace("-----BEGIN", "\n\n-----BEGIN");
    }

    @Test
    void anAnswerIsForTheStateItWasAskedInAndNotAppliedAgainAfterAReopen() throws Exception {
        var signed = signed();
        assertThat(answer(signed).code()).isZero();
        assertThat(terminal.run("reopen", "Gates", "beta", "--reason", "it broke")
                        .code())
                .isZero();
        assertThat(again(signed).err()).contains("contains nothing new");
        assertThat(again(touched(signed)).err())
                .contains("has changed since the question")
                .contains("Ask again");
        // Asking again is another question.
        assertThat(terminal.run("ask", "Gates", "beta").out()).isNotEqualTo(asked);
        assertThat(again(touched(signed)).err()).contains("has changed since the question");
    }

    @Test
    void anAnswerAboutOneBuildIsNotAppliedToTheNext() throws Exception {
        var signed = signed();
        assertThat(answer(signed).code()).isZero();
        assertThat(terminal.run("recut", "Gates", "2026.12").code()).isZero();
        again(touched(signed));
        assertThat(terminal.run("ask", "Gates", "beta").out()).isNotEqualTo(asked);
        again(touched(signed));
    }

    @Test
    void anAnswerIsNotAppliedWhereSomebodyDecidedTheGateMeanwhile() throws Exception {
        var signed = signed();
        assertThat(terminal.run("fail", "Gates", "beta", "--reason", "it broke").code())
                .isZero();
        assertThat(again(signed).err()).contains("It is now failed (Ada Bar)");
    }

    @Test
    void theWriterIsTheSamePersonHoweverTheListWritesTheAddressR24() throws Exception {
        var signed = signed();
        Files.writeString(
                folder.resolve("signers"), "Carla@EXAMPLE.org " + Files.readString(folder.resolve("carla.pub")));
        assertThat(answer(signed).err()).isEmpty();
        assertThat(backed()).isTrue();
    }
}
