/// The record folder: freezing, reading and listing its files. May use `model`, `text`, `document` and the packages
/// below it.
@NullMarked
package dev.gateboard.record;

import org.jspecify.annotations.NullMarked;
