/// The meeting window: its navigation, shortcuts and forms. May use `ui.meeting.slide`, `ui.gate`, the shared `ui`
/// packages, `workspace`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.meeting;

import org.jspecify.annotations.NullMarked;
