/// An Alertmanager: its routes, and one test alert followed until it arrives. May use `model.signal`,
/// `signal.http`, `signal.probe`, `signal.config` and Jackson.
@NullMarked
package dev.gateboard.signal.alertmanager;

import org.jspecify.annotations.NullMarked;
