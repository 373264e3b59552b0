/// What a meeting goes through: agenda, roll call and what a vote is for. May use other `model` packages.
@NullMarked
package dev.gateboard.model.agenda;

import org.jspecify.annotations.NullMarked;
