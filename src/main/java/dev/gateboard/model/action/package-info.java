/// What people and signals can do to a review, and the events that record it. May use other `model` packages.
@NullMarked
package dev.gateboard.model.action;

import org.jspecify.annotations.NullMarked;
