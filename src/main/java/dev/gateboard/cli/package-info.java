/// The command line: every deed as a verb, readiness as text and JSON. Imports `workspace`, `words`, `document`,
/// `store` (to open it), `model`, picocli and Jackson.
///
/// ```java
/// int code = new Cli(Surroundings.ofThisMachine()).run("status", "beep-api");
/// ```
@NullMarked
package dev.gateboard.cli;

import org.jspecify.annotations.NullMarked;
