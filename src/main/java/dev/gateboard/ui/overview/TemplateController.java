package dev.gateboard.ui.overview;

import dev.gateboard.workspace.WorkspaceState.TemplateLine;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What the overview asks about templates. Answers come on the JavaFX thread; a sentence is empty where all went well.
public interface TemplateController {
    /// Every template, archived ones too, in the order they came.
    CompletableFuture<List<TemplateLine>> templates();

    /// Keeps the name and version of a template, and whether it is archived, as they stand in what is given.
    CompletableFuture<String> label(TemplateLine template);

    /// The names of the reviews that need a template.
    CompletableFuture<List<String>> reviewsThatUse(TemplateLine template);

    CompletableFuture<String> remove(TemplateLine template, String reason);
}
