/// The forms that open on a slide of the meeting: what each action asks, and what it makes of the answers. May use
/// `ui.meeting.slide`, the shared `ui` packages, `text` and `model`.
@NullMarked
package dev.gateboard.ui.meeting.form;

import org.jspecify.annotations.NullMarked;
