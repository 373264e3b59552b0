package dev.gateboard.model.gate;

/// The owner's answer to whether gates without (R) are optional (rule R7).
public enum OptionalGatesAnswer {
    NOT_ASKED,
    YES,
    NO
}
