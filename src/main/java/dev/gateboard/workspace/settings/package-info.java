/// What a person set in the window, as it is kept in the database. May use `model` and `language`.
@NullMarked
package dev.gateboard.workspace.settings;

import org.jspecify.annotations.NullMarked;
