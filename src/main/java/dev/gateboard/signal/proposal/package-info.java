/// Recognises gates that a machine can judge by what they say, and offers probes for them. Imports `model` and the
/// lists
/// of sources and kinds.
///
/// ```java
/// List<Proposal> offered = new Proposals(sources).of(review);
/// ```
@NullMarked
package dev.gateboard.signal.proposal;

import org.jspecify.annotations.NullMarked;
