/// Finds the gates, fields and roles of one checklist in another version of it. May use the other `document`
/// packages and `model`.
@NullMarked
package dev.gateboard.document.match;

import org.jspecify.annotations.NullMarked;
