package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;

/// What a name is looked up among, with the sentences for a name that means none or several.
enum NameKind {
    REVIEW,
    TEMPLATE,
    GATE,
    CHOICE,
    OPTION,
    TARGET,
    ROLE,
    SECTION,
    SIGN_OFF_SECTION,
    FIELD;

    /// Whether a line such as L42 names one.
    boolean hasLines() {
        return this != REVIEW && this != TEMPLATE && this != OPTION;
    }

    String noneText(String name) {
        return switch (this) {
            case REVIEW -> Messages.COMMAND.text("name.noReview", name);
            case TEMPLATE -> Messages.COMMAND.text("name.noTemplate", name);
            case GATE -> Messages.COMMAND.text("name.noGate", name);
            case CHOICE -> Messages.COMMAND.text("name.noChoice", name);
            case OPTION -> Messages.COMMAND.text("name.noOption", name);
            case TARGET -> Messages.COMMAND.text("name.noTarget", name);
            case ROLE -> Messages.COMMAND.text("name.noRole", name);
            case SECTION -> Messages.COMMAND.text("name.noSection", name);
            case SIGN_OFF_SECTION -> Messages.COMMAND.text("name.noSignOffs", name);
            case FIELD -> Messages.COMMAND.text("name.noField", name);
        };
    }

    String severalText(String name, int count, String list) {
        return switch (this) {
            case REVIEW -> Messages.COMMAND.text("name.severalReviews", name, count, list);
            case TEMPLATE -> Messages.COMMAND.text("name.severalTemplates", name, count, list);
            case GATE, CHOICE -> Messages.COMMAND.text("name.severalGates", name, count, list);
            case OPTION -> Messages.COMMAND.text("name.severalOptions", name, count, list);
            case TARGET -> Messages.COMMAND.text("name.severalTargets", name, count, list);
            case ROLE -> Messages.COMMAND.text("name.severalRoles", name, count, list);
            case SECTION, SIGN_OFF_SECTION -> Messages.COMMAND.text("name.severalSections", name, count, list);
            case FIELD -> Messages.COMMAND.text("name.severalFields", name, count, list);
        };
    }
}
