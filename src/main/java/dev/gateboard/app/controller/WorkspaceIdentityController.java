package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.model.person.InvalidPersonException;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.review.PersonProblemText;
import dev.gateboard.ui.settings.IdentityController;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.settings.UserSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Who is at the keyboard and how they sign. Files are looked at beside the JavaFX thread.
///
/// @param changed draws the window anew for another person
public record WorkspaceIdentityController(
        Workspace workspace,
        Person person,
        SigningFileFinder files,
        FileDialogs dialogs,
        Consumer<Person> changed,
        Executor screen)
        implements IdentityController {

    @Override
    public String setPerson(String name, String email) {
        try {
            var next = Person.fromInput(email.isBlank() ? name.strip() : name.strip() + " <" + email.strip() + ">");
            if (next.equals(person)) return "";
            var problem = next.findProblem();
            if (problem.isPresent()) return PersonProblemText.sentence(problem.get());
            var _ = workspace
                    .saveSetting(UserSettings.PERSON, next.toString())
                    .thenRunAsync(() -> changed.accept(next), screen);
            return "";
        } catch (InvalidPersonException e) {
            return PersonProblemText.sentence(e.problem());
        }
    }

    @Override
    public CompletableFuture<FileFinding> findKey(String named) {
        return beside(() -> files.key(named));
    }

    @Override
    public CompletableFuture<FileFinding> findSigners(String named) {
        return beside(() -> files.signers(named));
    }

    @Override
    public Optional<Path> chooseFile(String title) {
        return dialogs.chooseAnyFile(title);
    }

    private <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread).thenApplyAsync(answer -> answer, screen);
    }
}
