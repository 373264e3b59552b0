package dev.gateboard.document.parse;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;

/// What a file says of a leaf (rule R9).
final class ClaimReader {
    private ClaimReader() {}

    static Claim of(Outline.GateEntry task, Gate.Kind kind, boolean emptyField, Outline outline) {
        char mark = task.source.mark();
        if (mark == '/' || mark == '!' || mark == '>')
            outline.warn(task.line, Messages.DOCUMENT.text("claim.otherMark", String.valueOf(mark)));
        if (task.content.hasUnreadableSuffix()) {
            outline.warn(task.line, Messages.DOCUMENT.text("claim.unreadableSuffix"));
            return Claim.NONE;
        }
        boolean ticked = mark == 'x' || mark == 'X';
        if (!(task.content.suffix() instanceof GateSuffix.NoSuffix)) {
            if (ticked) outline.warn(task.line, Messages.DOCUMENT.text("claim.tickedAndSuffix"));
            return task.content.suffix().claim();
        }
        if (mark == '~' || mark == '-') return new Claim.NotApplicable("");
        boolean isStatusCell = !task.source.hasBox() && outline.statusCells().containsKey(task.index);
        if (isStatusCell && task.columnClaim instanceof Claim.Passed) ticked = true;
        if (!ticked) return task.source.hasBox() ? Claim.NONE : task.columnClaim;
        if (kind instanceof Gate.Kind.Choice) {
            outline.warn(task.line, Messages.DOCUMENT.text("claim.tickedChoice"));
            return Claim.NONE;
        }
        if (emptyField) {
            outline.warn(task.line, Messages.DOCUMENT.text("claim.tickedEmptyField"));
            return Claim.NONE;
        }
        return new Claim.Passed();
    }
}
