package dev.gateboard.ui.gate.action;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.FormValueParser;
import java.util.Optional;

/// What the buttons of the verbs say.
record GateActionText(Messages messages) {

    /// On the button that opens the verb's line, or does it where it needs none.
    String openText(GateActionKind verb) {
        return switch (verb) {
            case FIRE -> messages.text("gate.fire");
            case PROBE -> messages.text("gate.probe");
            case ARM -> messages.text("gate.arm");
            case DISARM -> messages.text("gate.disarm");
            case OVERRULE -> messages.text("gate.overrule");
            case AGREE -> messages.text("gate.agree");
            case CONFIRM -> messages.text("gate.confirm");
            case PASS -> messages.text("gate.pass");
            case FAIL -> messages.text("gate.fail");
            case RULE_OUT -> messages.text("gate.ruleOut");
            case WAIVE -> messages.text("gate.waive");
            case REVOKE -> messages.text("gate.revoke");
            case REOPEN -> messages.text("gate.reopen");
            case SAME -> messages.text("gate.same");
            case ASK -> messages.text("gate.ask");
            case ASSIGN -> messages.text("gate.assign");
        };
    }

    /// "Ask…", or "Ask again…" where someone was asked already.
    String askText(Optional<GateSelection> selected) {
        boolean asked = selected.stream()
                .flatMap(each -> each.affectedBy(GateActionKind.ASK).stream()
                        .filter(leaf ->
                                each.reviewStatus().review().openRequest(leaf).isPresent()))
                .findAny()
                .isPresent();
        return asked ? messages.text("gate.askAgain") : messages.text("gate.ask");
    }

    /// On the button that commits the verb's line for so many gates.
    String commitText(GateActionKind verb, int gates) {
        return switch (verb) {
            case FIRE, PROBE, ARM, DISARM, CONFIRM -> openText(verb);
            case OVERRULE -> messages.text("gate.commitOverrule");
            case AGREE -> messages.text("gate.commitAgree");
            case PASS -> messages.count("gate.commitPass", gates);
            case FAIL -> messages.count("gate.commitFail", gates);
            case RULE_OUT -> messages.count("gate.commitRuleOut", gates);
            case WAIVE -> messages.count("gate.commitWaive", gates);
            case REVOKE -> messages.count("gate.commitRevoke", gates);
            case REOPEN -> messages.count("gate.commitReopen", gates);
            case SAME -> messages.text("gate.same");
            case ASK -> messages.count("gate.commitAsk", gates);
            case ASSIGN -> messages.count("gate.commitAssign", gates);
        };
    }

    /// What is asked for as the reason.
    String reasonPrompt(GateActionKind verb, GateSelection selected) {
        var asked = selected.isOne()
                ? FormValueParser.requestedDetail(selected.firstGate().text())
                : "";
        if (verb == GateActionKind.PASS && !asked.isEmpty()) return asked;
        return switch (verb) {
            case PASS, REOPEN, FIRE, PROBE, ARM, DISARM, CONFIRM, SAME, ASK, ASSIGN -> messages.text("gate.reasonMay");
            case OVERRULE -> messages.text("gate.overruleReason");
            case FAIL, AGREE, RULE_OUT, WAIVE, REVOKE -> messages.text("gate.reason");
        };
    }

    /// Who is asked for.
    String personPrompt(GateActionKind verb) {
        return switch (verb) {
            case WAIVE -> messages.text("gate.approver");
            case ASK -> messages.text("gate.askWhom");
            case PASS,
                    FAIL,
                    RULE_OUT,
                    REOPEN,
                    REVOKE,
                    OVERRULE,
                    AGREE,
                    FIRE,
                    PROBE,
                    ARM,
                    DISARM,
                    CONFIRM,
                    SAME,
                    ASSIGN -> messages.text("gate.ownerPrompt");
        };
    }
}
