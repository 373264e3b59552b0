/// What sources know, for a person who makes a probe. May use `workspace`, `signal` and `model`.
@NullMarked
package dev.gateboard.workspace.preview;

import org.jspecify.annotations.NullMarked;
