package dev.gateboard.model.action;

/// An action on the review as a whole, its document or its fields.
public sealed interface ReviewAction extends Action
        permits Action.Open,
                Action.ContinueFromReview,
                Action.StartNewBuild,
                Action.StoreProbesFile,
                Action.AssignSection,
                Action.Fill,
                Action.AnswerOptional,
                Action.ChooseTier,
                Action.Name,
                Action.Revise,
                Action.Settle,
                Action.Export,
                Action.Undo,
                Action.Redo {}
