package dev.gateboard.workspace.review;

import dev.gateboard.model.action.Action;
import java.util.List;

/// What is to be done to a review as it stands, or why nothing is.
public sealed interface ActionPlan {
    record Planned(List<Action> actions) implements ActionPlan {}

    record NothingPlanned(String sentence) implements ActionPlan {}
}
