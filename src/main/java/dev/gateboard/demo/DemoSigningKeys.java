package dev.gateboard.demo;

import dev.gateboard.model.person.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A key for each person, a list that allows them, and a folder where git knows that list; all of it is thrown away
/// with the folder.
record DemoSigningKeys(Path folder, List<Person> people) {

    /// False where ssh-keygen or git is not installed.
    boolean create() throws IOException, InterruptedException {
        var allowed = new StringBuilder();
        for (var person : people) {
            if (!runProgram("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", person.email(), "-f", key(person)))
                return false;
            allowed.append(person.email()).append(' ').append(Files.readString(folder.resolve(key(person) + ".pub")));
        }
        var list = Files.writeString(folder.resolve("allowed_signers"), allowed);
        return runProgram("git", "init", "-q")
                && runProgram("git", "config", "gpg.ssh.allowedSignersFile", list.toString())
                && runProgram("git", "config", "user.signingkey", key(people.getFirst()));
    }

    static String key(Person person) {
        return person.email().replaceAll("@.*", "");
    }

    private boolean runProgram(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
