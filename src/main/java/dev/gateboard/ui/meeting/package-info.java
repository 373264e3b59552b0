/// The presenter: a window of its own for the meeting, with one thing at a time in large type. Imports `model`,
/// `words`,
/// `workspace`, `ui.kit`, and from `ui.gate` what reads typed and pasted text.
///
/// ```java
/// var presenter = new Presenter(messages, me, clock, room);
/// presenter.show(board);                                  // again with every newer state
/// ```
///
/// It holds where one looks (the item, the role, whether names are masked) and the line that is typed into; all else is
/// drawn from the board. Everything is drawn inside the window, since a shared window shows no other.
@NullMarked
package dev.gateboard.ui.meeting;

import org.jspecify.annotations.NullMarked;
