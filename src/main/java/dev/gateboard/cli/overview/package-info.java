/// The verbs about many reviews: overview, what is due, what is archived or removed. May use `cli.command`.
@NullMarked
package dev.gateboard.cli.overview;

import org.jspecify.annotations.NullMarked;
