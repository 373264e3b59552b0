package dev.gateboard.store;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which bytes a review's events speak of, by the folder of a bundle they lie in and their SHA-256.
final class Holdings {
    static final String DOCUMENTS = "documents";
    static final String SIDECARS = "sidecars";
    static final String ATTACHMENTS = "attachments";

    /// By the path in a bundle: what the file was called.
    private final SortedMap<String, String> names = new TreeMap<>();

    static SortedMap<String, String> of(List<Deed> deeds) {
        var holdings = new Holdings();
        deeds.forEach(holdings::add);
        return holdings.names;
    }

    private void add(Deed deed) {
        switch (deed) {
            case Deed.Open open -> put(DOCUMENTS, open.sha256(), open.fileName());
            case Deed.Revise revise -> put(DOCUMENTS, revise.document(), revise.fileName());
            case Deed.Sidecar sidecar -> put(SIDECARS, sidecar.sha256(), sidecar.fileName());
            case Deed.Pass pass -> files(pass.evidence());
            case Deed.Fail fail -> files(fail.evidence());
            case Deed.RuleOut out -> files(out.evidence());
            case Deed.Attach attach -> files(List.of(attach.evidence()));
            case Deed.LastTime last -> files(last.word().proofs());
            case Deed.Freeze freeze -> frozen(freeze);
            case Deed.Amend amend -> put(ATTACHMENTS, amend.sha256(), "amendment " + amend.number());
            case Deed.SignAmendment sign -> put(ATTACHMENTS, sign.signature(), "amendment " + sign.number());
            case Deed.Sign sign -> put(ATTACHMENTS, sign.signature(), sign.label());
            case Deed.OnGate _,
                    Deed.InMeeting _,
                    Deed.Follow _,
                    Deed.Recut _,
                    Deed.AssignSection _,
                    Deed.Fill _,
                    Deed.AnswerOptional _,
                    Deed.Name _,
                    Deed.Settle _,
                    Deed.Export _,
                    Deed.Undo _,
                    Deed.Redo _ -> {}
        }
    }

    private void frozen(Deed.Freeze freeze) {
        var all = new ArrayList<>(List.of(freeze.markdown(), freeze.twin()));
        all.addAll(freeze.statements());
        all.forEach(sha256 -> put(ATTACHMENTS, sha256, freeze.name()));
    }

    private void files(List<Evidence> evidence) {
        for (var each : evidence) each.file().ifPresent(file -> put(ATTACHMENTS, file.sha256(), file.name()));
    }

    private void put(String folder, String sha256, String name) {
        if (!sha256.isEmpty()) names.putIfAbsent(folder + "/" + sha256, name);
    }
}
