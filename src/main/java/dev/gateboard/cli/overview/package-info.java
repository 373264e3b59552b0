/// The verbs about many reviews: what is in the overview, what is due, what is archived or removed. May use `cli.command`
/// and what the command line may use.
@NullMarked
package dev.gateboard.cli.overview;

import org.jspecify.annotations.NullMarked;
