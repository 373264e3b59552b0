/// The database as a file: where it is, backed up and put back. May use `store`, `workspace.review` and
/// `workspace.platform`.
@NullMarked
package dev.gateboard.workspace.database;

import org.jspecify.annotations.NullMarked;
