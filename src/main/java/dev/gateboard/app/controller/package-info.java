/// Carries out what the window's pages request, through the workspace, off the JavaFX thread. May use `workspace`,
/// the `ui` interfaces, `text`, `model`, `signal.probe` and `app.desktop`.
@NullMarked
package dev.gateboard.app.controller;

import org.jspecify.annotations.NullMarked;
