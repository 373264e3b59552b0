package dev.gateboard.document.parse;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;

/// What a file says of a leaf (rule R9).
final class ClaimReader {
    private ClaimReader() {}

    static Claim of(Outline.GateEntry task, Gate.Kind kind, boolean emptyField, Outline outline) {
        char mark = task.source.mark();
        if (mark == '/' || mark == '!' || mark == '>')
            outline.warn(task.line, "The box `[%c]` is read as open: write `[ ]`, `[x]` or `[~]`.".formatted(mark));
        if (task.content.hasUnreadableSuffix()) {
            outline.warn(
                    task.line,
                    "The suffix behind this gate cannot be read, so the gate is open: write it as ` - **FAILED**:"
                            + " reason <!-- gb:s=failed -->`, or take it out.");
            return Claim.NONE;
        }
        boolean ticked = mark == 'x' || mark == 'X';
        if (!(task.content.suffix() instanceof GateSuffix.NoSuffix)) {
            if (ticked)
                outline.warn(
                        task.line,
                        "This box is ticked, and the suffix behind it says otherwise: the suffix is believed. Take one"
                                + " of them out.");
            return task.content.suffix().claim();
        }
        if (mark == '~' || mark == '-') return new Claim.NotApplicable("");
        if (!ticked) return task.source.hasBox() ? Claim.NONE : task.columnClaim;
        if (kind instanceof Gate.Kind.Choice) {
            outline.warn(
                    task.line,
                    "A tick does not make a choice, so the gate is open: write the option into its placeholder.");
            return Claim.NONE;
        }
        if (emptyField) {
            outline.warn(
                    task.line,
                    "This gate is ticked while its own placeholder is empty, so it is open: fill the placeholder.");
            return Claim.NONE;
        }
        return new Claim.Passed();
    }
}
