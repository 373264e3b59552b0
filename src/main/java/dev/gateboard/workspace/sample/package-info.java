/// The sample's own database. May use `store` and `workspace.platform`.
@NullMarked
package dev.gateboard.workspace.sample;

import org.jspecify.annotations.NullMarked;
