package dev.gateboard.ui.gate.action;

import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.status.StatusSymbol;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/// The buttons of what can be done to gates: which stands out depends on what else can be done.
///
/// @param verbs all that can be done now
/// @param asking what the button says that asks somebody
record GateActionButtonFactory(
        GateActionText words, List<GateActionKind> verbs, String asking, Consumer<GateActionKind> open) {

    Button button(GateActionKind verb) {
        var text = words.openText(verb);
        return switch (verb) {
            case FIRE, CONFIRM, ARM -> ButtonFactory.primary(text, () -> open.accept(verb));
            case PROBE ->
                verbs.contains(GateActionKind.FIRE)
                                || verbs.contains(GateActionKind.ARM)
                                || verbs.contains(GateActionKind.CONFIRM)
                                || verbs.contains(GateActionKind.OVERRULE)
                        ? ButtonFactory.secondary(text, () -> open.accept(verb))
                        : ButtonFactory.primary(text, () -> open.accept(verb));
            case PASS ->
                ButtonFactory.withSign(
                        verbs.contains(GateActionKind.CONFIRM)
                                        || verbs.contains(GateActionKind.PROBE)
                                        || verbs.contains(GateActionKind.SAME)
                                        || verbs.contains(GateActionKind.FIRE)
                                ? ButtonFactory.secondary(text, () -> open.accept(verb))
                                : ButtonFactory.primary(text, () -> open.accept(verb)),
                        StatusSymbol.PASSED_WITH_EVIDENCE);
            case OVERRULE ->
                ButtonFactory.withSign(
                        ButtonFactory.secondary(text, () -> open.accept(verb)), StatusSymbol.PASSED_WITHOUT_EVIDENCE);
            case AGREE ->
                ButtonFactory.withSign(ButtonFactory.secondary(text, () -> open.accept(verb)), StatusSymbol.FAILED);
            case FAIL ->
                ButtonFactory.withSign(ButtonFactory.secondary(text, () -> open.accept(verb)), StatusSymbol.FAILED);
            case RULE_OUT ->
                ButtonFactory.withSign(
                        ButtonFactory.secondary(text, () -> open.accept(verb)), StatusSymbol.NOT_APPLICABLE);
            case WAIVE ->
                ButtonFactory.withSign(ButtonFactory.secondary(text, () -> open.accept(verb)), StatusSymbol.WAIVED);
            case SAME ->
                ButtonFactory.withSign(
                        ButtonFactory.primary(text, () -> open.accept(verb)), StatusSymbol.PASSED_WITHOUT_EVIDENCE);
            case ASK -> ButtonFactory.secondary(asking, () -> open.accept(verb));
            case REVOKE, REOPEN, DISARM, ASSIGN -> ButtonFactory.secondary(text, () -> open.accept(verb));
        };
    }

    /// Whether it is folded away where signals decide.
    static boolean isRare(GateActionKind verb) {
        return switch (verb) {
            case PASS, FAIL, REVOKE, REOPEN, DISARM, ASK -> true;
            case FIRE, PROBE, ARM, CONFIRM, SAME, OVERRULE, AGREE, RULE_OUT, WAIVE, ASSIGN -> false;
        };
    }
}
