/// The parsed checklist: sections, gates, fields, roles, placeholders and release lines. May use other `model`
/// packages.
@NullMarked
package dev.gateboard.model.checklist;

import org.jspecify.annotations.NullMarked;
