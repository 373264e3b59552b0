/// People, what someone may be called, which event is from whom, and who owns a gate until when. May use only the
/// JDK.
@NullMarked
package dev.gateboard.model.person;

import org.jspecify.annotations.NullMarked;
