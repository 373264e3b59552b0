package dev.gateboard.model.action;

/// An action of a meeting (rules R19 to R23).
public sealed interface MeetingAction extends Action
        permits Action.StartRound,
                Action.EndRound,
                Action.SetRole,
                Action.Accept,
                Action.CastVote,
                Action.Decide,
                Action.AffirmDecision,
                Action.Freeze,
                Action.Sign,
                Action.Amend,
                Action.SignAmendment,
                Action.RestoreFromRecord {}
