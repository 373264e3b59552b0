/// What the meeting window shows, one slide per subject. May use `ui.status`, `ui.text`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.meeting.slide;

import org.jspecify.annotations.NullMarked;
