/// Creates the windows and connects the workspace, the controllers and the views. May use `app.controller`,
/// `app.desktop`, `ui`, `workspace`, `text`, `model`, `signal.probe` and `store`.
@NullMarked
package dev.gateboard.app.window;

import org.jspecify.annotations.NullMarked;
