package dev.gateboard.ui.control;

import dev.gateboard.language.Messages;

/// A page with a title, a sentence about it, and what stands below.
public abstract class TitledPage extends ScrollPage {
    public final Messages messages;

    public TitledPage(Messages messages, String title, String about) {
        super(WIDE, 12);
        this.messages = messages;
        add(title(title), text(about));
    }
}
