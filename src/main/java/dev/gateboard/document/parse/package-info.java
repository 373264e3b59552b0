/// Turns an outline into a checklist: gates, groups, choices, fields, roles, claims and warnings. May use
/// `document`, `document.inclusion`, `document.outline`, `document.syntax`, `model.checklist` and commonmark.
@NullMarked
package dev.gateboard.document.parse;

import org.jspecify.annotations.NullMarked;
