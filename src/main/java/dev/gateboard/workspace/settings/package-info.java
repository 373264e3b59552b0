/// What a person set in the window, as it is kept in the database. May use `model`, `language`, `signal`, `store` and
/// `workspace.platform`.
@NullMarked
package dev.gateboard.workspace.settings;

import org.jspecify.annotations.NullMarked;
