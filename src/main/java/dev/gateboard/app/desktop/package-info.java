/// What the operating system offers: file dialogs, the browser, a watch on files, and a hop to another thread that
/// keeps only the newest value. May use `ui.text` and JavaFX.
@NullMarked
package dev.gateboard.app.desktop;

import org.jspecify.annotations.NullMarked;
