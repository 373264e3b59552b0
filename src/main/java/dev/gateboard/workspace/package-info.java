/// The running program without a user interface: takes actions in, writes them, and publishes the new state. May
/// use every layer except `ui`, `cli`, `app` and `demo`.
@NullMarked
package dev.gateboard.workspace;

import org.jspecify.annotations.NullMarked;
