/// The page of settings. May use the controls of `ui.control` and what `workspace.settings` keeps.
@NullMarked
package dev.gateboard.ui.settings;

import org.jspecify.annotations.NullMarked;
