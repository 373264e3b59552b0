package dev.gateboard.ui.settings;

import dev.gateboard.model.person.Person;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What the settings ask about the person at the keyboard and how they sign. Answers come on the JavaFX thread.
public interface IdentityController {
    /// Who is at the keyboard now.
    Person person();

    /// Takes another person; the window is drawn anew for them. Answers why it cannot, else nothing.
    String setPerson(String name, String email);

    /// What is found where a signing key is named; with an empty name, what git names.
    CompletableFuture<FileFinding> findKey(String named);

    /// What is found where a list of allowed signers is named; with an empty name, what git names.
    CompletableFuture<FileFinding> findSigners(String named);

    /// Asks for a file.
    Optional<Path> chooseFile(String title);

    /// What is at a place.
    ///
    /// @param isGood whether nothing is wrong with it
    record FileFinding(String sentence, boolean isGood) {}
}
