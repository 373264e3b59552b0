package dev.gateboard.store.bundle;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.MeetingAction;
import dev.gateboard.model.gate.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which bytes a review's events speak of, by the folder of a bundle they lie in and their SHA-256.
public final class BundleFileCollector {
    public static final String DOCUMENTS = "documents";
    public static final String PROBES_FILES = "sidecars";
    public static final String ATTACHMENTS = "attachments";

    /// By the path in a bundle: what the file was called.
    private final SortedMap<String, String> names = new TreeMap<>();

    public static SortedMap<String, String> of(List<Action> actions) {
        var holdings = new BundleFileCollector();
        actions.forEach(holdings::add);
        return holdings.names;
    }

    private void add(Action action) {
        switch (action) {
            case Action.Open open -> put(DOCUMENTS, open.sha256(), open.fileName());
            case Action.Revise revise -> put(DOCUMENTS, revise.document(), revise.fileName());
            case Action.StoreProbesFile probesFile -> put(PROBES_FILES, probesFile.sha256(), probesFile.fileName());
            case Action.Pass pass -> files(pass.evidence());
            case Action.Fail fail -> files(fail.evidence());
            case Action.MarkNotApplicable out -> files(out.evidence());
            case Action.Attach attach -> files(List.of(attach.evidence()));
            case Action.AddEarlierDecision last -> files(last.decision().evidence());
            case Action.Freeze freeze -> frozen(freeze);
            case Action.Amend amend -> put(ATTACHMENTS, amend.sha256(), "amendment " + amend.number());
            case Action.SignAmendment sign -> put(ATTACHMENTS, sign.signature(), "amendment " + sign.number());
            case Action.Sign sign -> put(ATTACHMENTS, sign.signature(), sign.label());
            case GateAction _,
                    MeetingAction _,
                    Action.ContinueFromReview _,
                    Action.StartNewBuild _,
                    Action.AssignSection _,
                    Action.Fill _,
                    Action.AnswerOptional _,
                    Action.ChooseTier _,
                    Action.Name _,
                    Action.Settle _,
                    Action.Export _,
                    Action.Undo _,
                    Action.Redo _ -> {}
        }
    }

    private void frozen(Action.Freeze freeze) {
        var all = new ArrayList<>(List.of(freeze.markdown(), freeze.recordJson()));
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
