/// Dashboards in files: which panels show what a gate asks for, by their PromQL and never by their titles.
@NullMarked
package dev.gateboard.signal.dashboard;

import org.jspecify.annotations.NullMarked;
