/// An Alertmanager's API v2: how it routes, and one controlled alert followed from its configuration to whoever
/// receives
/// it. What can be known without sending is known before anything is sent.
@NullMarked
package dev.gateboard.signal.alertmanager;

import org.jspecify.annotations.NullMarked;
