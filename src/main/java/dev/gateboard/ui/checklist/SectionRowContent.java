package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.SignOffSection;
import dev.gateboard.ui.status.TallyText;

/// Draws a heading, with its bar and how many of the gates below it or of its own fields are done.
record SectionRowContent(ChecklistRowLayout line, ChecklistView view, Messages messages) {

    /// Says what a screen reader reads.
    String show(ChecklistRow.SectionRow row) {
        var tallies = new TallyText(messages);
        boolean gates = row.tally().leaves() > 0;
        line.begin(row);
        line.text.show(row.section().runs());
        line.bar.setVisible(gates);
        line.bar.show(row.tally());
        if (gates) line.when.setText(tallies.fraction(row.tally()));
        else if (row.fields() > 0) line.when.setText(messages.text("tally.fraction", row.filled(), row.fields()));
        if (!gates && row.fields() > 0 && row.filled() == row.fields())
            line.who.setText(messages.text("row.allFilled"));
        row.signOffs().forEach(this::offerChange);
        var counted = gates ? tallies.sentence(row.tally()) : line.when.getText();
        return messages.text("row.sectionSpoken", row.name(), counted);
    }

    /// One click takes back what was guessed or chosen.
    private void offerChange(SignOffSection signOffs) {
        line.action.setText(
                switch (signOffs.state()) {
                    case CHOSEN -> messages.text("row.rolesToGates");
                    case ROLES -> messages.text("row.notRoles");
                    case OFFERED, REFUSED -> messages.text("row.makeRoles");
                });
        line.action.setOnAction(_ -> view.listener().chooseRoles(signOffs.choose(!signOffs.hasRoles())));
        line.action.setVisible(true);
    }
}
