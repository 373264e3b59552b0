/// Signs and verifies with `ssh-keygen`, and finds whose a key is by a list of allowed signers. May use `language`.
@NullMarked
package dev.gateboard.record.signature;

import org.jspecify.annotations.NullMarked;
