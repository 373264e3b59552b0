/// What stands under gates, and what lines name beside what they say: an owner, a due date, a priority. May use
/// `document.outline`, `document.syntax` and `model`.
@NullMarked
package dev.gateboard.document.detail;

import org.jspecify.annotations.NullMarked;
