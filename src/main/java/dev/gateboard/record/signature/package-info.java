/// Signs and verifies with `ssh-keygen`, and finds a signer's name. May use only the JDK.
@NullMarked
package dev.gateboard.record.signature;

import org.jspecify.annotations.NullMarked;
