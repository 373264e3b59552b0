package dev.gateboard.record.verification;

import dev.gateboard.language.Messages;
import dev.gateboard.record.content.AmendmentStatement;
import dev.gateboard.record.content.RecordFiles;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordSignatureStatus;
import dev.gateboard.record.html.HtmlBuilder;
import dev.gateboard.record.page.ReadmeWriter;
import dev.gateboard.record.page.RecordHtmlWriter;
import dev.gateboard.record.page.SignatureHtmlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Holds README.txt and the page to print against the record they are made from, which is signed: they are made again
/// and compared. Who had signed by then is taken from the page itself, since signatures come later than pages.
///
/// @param amendments those in the folder, in order
record ReadmeAndHtmlVerifier(RecordFiles kept, List<AmendmentStatement> amendments, List<String> remarks) {

    /// Says whether both pages are those of the record, as far as they are there.
    boolean isGood() {
        var html = kept.name() + ".html";
        var there = new ArrayList<String>();
        for (var file : List.of(html, "README.txt"))
            if (Files.exists(kept.folder().resolve(file))) there.add(file);
        if (there.isEmpty()) return true;
        if (!RecordSignatureStatus.canMake(kept.recordJson().pages())) {
            remarks.add(Messages.RECORD.text("pages.otherVersion", String.join(", ", there), kept.name() + ".md"));
            return true;
        }
        boolean good = true;
        for (var file : there) good &= file.equals(html) ? isPage(file) : isReadMe(file);
        return good;
    }

    private boolean isPage(String file) {
        return isMade(
                file,
                text -> contents(
                        text,
                        (contents, role) ->
                                element("<p class=\"said\">", SignatureHtmlWriter.line(contents, role, true), "</p>"),
                        (amendment, signed) ->
                                element(" ", SignatureHtmlWriter.line(kept.recordJson(), amendment, signed), "</li>")),
                contents -> new RecordHtmlWriter(contents).html());
    }

    private boolean isReadMe(String file) {
        return isMade(
                file,
                text -> contents(
                        text,
                        (contents, role) -> ReadmeWriter.line(contents, role, true),
                        (amendment, signed) -> ReadmeWriter.line(kept.recordJson(), amendment, signed)),
                contents -> new ReadmeWriter(contents).text());
    }

    private interface OfRole {
        String line(RecordSignatureStatus contents, RecordJson.Role role);
    }

    private interface OfAmendment {
        String line(AmendmentStatement amendment, boolean signed);
    }

    private boolean isMade(
            String file, Function<String, RecordSignatureStatus> read, Function<RecordSignatureStatus, String> made) {
        var path = kept.folder().resolve(file);
        try {
            var bytes = Files.readAllBytes(path);
            var contents = read.apply(new String(bytes, StandardCharsets.UTF_8));
            if (!Arrays.equals(bytes, made.apply(contents).getBytes(StandardCharsets.UTF_8))) {
                remarks.add(Messages.RECORD.text("pages.changed", file));
                return false;
            }
            var missing = missing(contents);
            missing.forEach(role -> remarks.add(Messages.RECORD.text("pages.signatureMissing", file, role.label())));
            return missing.isEmpty();
        } catch (IOException _) {
            remarks.add(Messages.RECORD.text("pages.unreadable", file));
            return false;
        } catch (RuntimeException _) {
            remarks.add(Messages.RECORD.text("pages.notMade", file));
            return false;
        }
    }

    /// What a page says of who signed and what was said afterwards.
    private RecordSignatureStatus contents(String text, OfRole ofRole, OfAmendment ofAmendment) {
        var nothing = new RecordSignatureStatus(kept.recordJson(), Set.of(), List.of());
        return nothing.language().call(() -> contents(nothing, text, ofRole, ofAmendment));
    }

    private RecordSignatureStatus contents(
            RecordSignatureStatus nothing, String text, OfRole ofRole, OfAmendment ofAmendment) {
        var signed = new HashSet<Integer>();
        var roles = kept.recordJson().roles();
        for (int index = 0; index < roles.size(); index++)
            if (!roles.get(index).person().isEmpty() && text.contains(ofRole.line(nothing, roles.get(index))))
                signed.add(index);
        var told = new ArrayList<RecordSignatureStatus.AmendmentStatus>();
        for (var amendment : amendments) {
            if (text.contains(ofAmendment.line(amendment, true)))
                told.add(new RecordSignatureStatus.AmendmentStatus(amendment, true));
            else if (text.contains(ofAmendment.line(amendment, false)))
                told.add(new RecordSignatureStatus.AmendmentStatus(amendment, false));
        }
        return new RecordSignatureStatus(kept.recordJson(), signed, told);
    }

    private List<RecordJson.Role> missing(RecordSignatureStatus contents) {
        return kept.recordJson().roles().stream()
                .filter(contents::isSigned)
                .filter(role -> !Files.exists(kept.file(role, ".json.sig")))
                .toList();
    }

    /// With the markup around it, which no text of a record can have: what a reason says is not taken for a signature.
    private static String element(String before, String text, String after) {
        return before + new HtmlBuilder().text(text).text() + after;
    }
}
