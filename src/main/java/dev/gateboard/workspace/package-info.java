/// The running program without its face: verbs in, state out. One owner thread checks each deed, appends it to the
/// store, folds it and publishes a new state. May import every package of ours but the faces.
@NullMarked
package dev.gateboard.workspace;

import org.jspecify.annotations.NullMarked;
