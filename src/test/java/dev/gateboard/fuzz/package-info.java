/// Any bytes for whoever reads bytes: inputs are changed at random, what fails is made small, and what was found stays.
///
/// ```java
/// Fuzz.of("yaml").from("a: 1\n").hold(bytes -> Yaml.read(text(bytes))); // fails unless it returns or is refused
/// ```
@NullMarked
package dev.gateboard.fuzz;

import org.jspecify.annotations.NullMarked;
