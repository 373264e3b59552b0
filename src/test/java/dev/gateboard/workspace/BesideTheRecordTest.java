package dev.gateboard.workspace;

import static dev.gateboard.workspace.BeepReview.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.RecordVerification.VerificationResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies beside the signed bytes: the pages are made again and compared, the rest is named (rule R30).
class BesideTheRecordTest {
    @TempDir
    private Path temp;

    private BeepReview beep;

    @BeforeEach
    void decided() throws Exception {
        beep = new BeepReview(temp);
        beep.decided();
        beep.signed();
        beep.export();
    }

    @AfterEach
    void close() throws Exception {
        beep.close();
    }

    private void edit(String file, String before, String after) throws Exception {
        var text = beep.text(file);
        assertThat(text).contains(before);
        Files.writeString(beep.folder().resolve(file), text.replace(before, after));
    }

    @Test
    void aFolderAsItWasWrittenIsApprovedWithoutARemark() {
        assertThat(beep.verify().isGood()).isTrue();
        assertThat(beep.verify().remarks()).isEmpty();
    }

    @Test
    void aPageThatWasEditedIsNotApproved() throws Exception {
        for (var edited : List.of(
                List.of("beep.html", "<h1>Beep</h1>", "<h1>Beep, all of it</h1>"),
                List.of("beep.html", "Decided by Ada", "Decided by Eve"),
                List.of("beep.html", "</body>", "<p>And more.</p></body>"),
                List.of("README.txt", "Decided: GO", "Decided: NO-GO"),
                List.of("README.txt", "never from this folder", "from this folder"))) {
            beep.exportOverEdited();
            edit(edited.getFirst(), edited.get(1), edited.get(2));
            var found = beep.verify();
            assertThat(found.result()).as(edited.toString()).isEqualTo(VerificationResult.CHANGED);
            assertThat(found.remarks())
                    .contains(edited.getFirst() + " was changed: it is not the page made from this record.");
            // An export asks before it replaces a page that somebody edited, and writes one that is gone.
            Files.delete(beep.folder().resolve(edited.getFirst()));
        }
    }

    @Test
    void aPageMayBeOlderThanSignaturesAndAmendments() throws Exception {
        var page = beep.text("beep.html");
        beep.does(ADA, new Action.Fail(beep.leaves().getFirst(), "silent", List.of()));
        beep.amend("rolled back");
        beep.export();
        assertThat(beep.text("beep.html")).isNotEqualTo(page);
        assertThat(beep.verify().isGood()).isTrue();
        Files.writeString(beep.folder().resolve("beep.html"), page);
        assertThat(beep.verify().isGood()).isTrue();
    }

    @Test
    void aPageThatSaysSignedWithoutASignatureIsNotApproved() throws Exception {
        Files.delete(beep.folder().resolve("beep.product.json.sig"));
        assertThat(beep.verify().remarks())
                .contains("beep.html says that Product sign-off is signed, but the signature is not in this folder.");
    }

    @Test
    void whatIsNoPartOfTheRecordIsNamed() throws Exception {
        Files.writeString(beep.folder().resolve("notes.txt"), "trust me");
        Files.writeString(beep.folder().resolve("evidence/more.png"), "trust me");
        Files.writeString(beep.folder().resolve(".gitattributes"), "*.md text\n");
        var found = beep.verify();
        assertThat(found.isGood()).isTrue();
        assertThat(found.remarks())
                .contains("Not part of this record and not covered: notes.txt, evidence/more.png.")
                .contains("The .gitattributes of this folder allows Git to convert line endings.");
    }
}
