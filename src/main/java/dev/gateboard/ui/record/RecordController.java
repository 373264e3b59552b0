package dev.gateboard.ui.record;

import dev.gateboard.model.meeting.RecordVerification;
import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.record.SignableStatement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// What the pages of a record ask for. Everything is done beside the JavaFX thread and answered on it; a trouble is
/// one sentence, empty where all went well.
public interface RecordController {

    /// What is to be signed, and what has been.
    CompletableFuture<List<SignatureStatus>> signatures(UUID review);

    /// A statement, and how it stands.
    ///
    /// @param otherSigner whose key signed it instead, as the allowed signers list it; empty where no one says so
    /// @param isChecked whether there are allowed signers to say so
    record SignatureStatus(SignableStatement signable, String otherSigner, boolean isChecked) {}

    /// Whether it is who uses this window: anyone else's signature is asked for.
    boolean isCurrentUser(Person person);

    /// The key that git signs with; empty where it names none.
    CompletableFuture<String> key();

    /// Signs with a key.
    ///
    /// @param asked takes a question such as for a passphrase, on the JavaFX thread
    CompletableFuture<String> sign(
            UUID review, SignableStatement signable, String key, Consumer<PassphraseRequest> asked);

    /// What ssh-keygen asks; the answer is empty where the user stops.
    record PassphraseRequest(String prompt, CompletableFuture<Optional<String>> answer) {}

    /// Stops what is being signed.
    void stop();

    /// Asks for a key's file.
    Optional<Path> chooseKey();

    /// Copies the message and the line that signs a statement anywhere; the statement goes along as text.
    void copyRequest(SignableStatement signable);

    CompletableFuture<String> amend(UUID review, String reason);

    /// Asks for a record's folder.
    Optional<Path> chooseRecord();

    /// Verifies what lies at a place.
    ///
    /// @param allowedSigners the list that says whose keys are whose; without it, the one that Git names
    CompletableFuture<FolderVerification> verify(Path place, Optional<Path> allowedSigners);

    /// Asks for a list of allowed signers.
    Optional<Path> chooseAllowedSigners();

    /// The list that Git names; empty where it names none.
    CompletableFuture<String> gitAllowedSigners();

    /// What verifying found.
    ///
    /// @param problem why nothing could be verified; empty where the verification is there
    record FolderVerification(Path place, List<RecordVerification> verifications, String problem, boolean canOpen) {}

    /// Opens a record again as a review.
    void open(Path place);
}
