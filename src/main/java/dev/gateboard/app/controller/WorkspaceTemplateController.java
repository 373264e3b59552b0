package dev.gateboard.app.controller;

import dev.gateboard.model.person.Person;
import dev.gateboard.ui.overview.TemplateController;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState.TemplateLine;
import dev.gateboard.workspace.review.RemovalResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What the overview asks about templates, done on the workspace.
public record WorkspaceTemplateController(Workspace workspace, Person me, Executor screen)
        implements TemplateController {

    @Override
    public CompletableFuture<List<TemplateLine>> templates() {
        return onScreen(workspace.tidying().templates());
    }

    @Override
    public CompletableFuture<String> label(TemplateLine template) {
        return trouble(workspace.tidying().labelTemplate(template, me));
    }

    /// Takes a template for the next version of the earlier one of the same file name.
    public CompletableFuture<String> takeAsNextVersion(TemplateLine template) {
        return trouble(workspace.tidying().takeAsNextVersion(template, me));
    }

    @Override
    public CompletableFuture<List<String>> reviewsThatUse(TemplateLine template) {
        return onScreen(workspace.tidying().reviewsThatUse(template));
    }

    @Override
    public CompletableFuture<String> remove(TemplateLine template, String reason) {
        return trouble(workspace.tidying().removeTemplate(template.sha256(), me, reason));
    }

    private CompletableFuture<String> trouble(CompletableFuture<RemovalResult> asked) {
        return onScreen(asked.thenApply(done -> switch (done) {
            case RemovalResult.Removed _ -> "";
            case RemovalResult.RemovalRefused(String sentence) -> sentence;
        }));
    }

    private <T> CompletableFuture<T> onScreen(CompletableFuture<T> asked) {
        return asked.thenApplyAsync(answer -> answer, screen);
    }
}
