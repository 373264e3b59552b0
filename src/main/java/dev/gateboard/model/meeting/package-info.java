/// What happens in a meeting: rounds, roles, votes, the decision and its verification. May use other `model`
/// packages.
@NullMarked
package dev.gateboard.model.meeting;

import org.jspecify.annotations.NullMarked;
