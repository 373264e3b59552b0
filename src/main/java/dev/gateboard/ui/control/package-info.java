/// Controls without a subject: buttons, text fields, messages, drafts and what is pasted into them. May use
/// `ui.status`, `ui.text`, `workspace.review`, `model` and JavaFX.
@NullMarked
package dev.gateboard.ui.control;

import org.jspecify.annotations.NullMarked;
