/// The list of all commands and the start of the command line. May use the packages below `cli` and picocli.
@NullMarked
package dev.gateboard.cli;

import org.jspecify.annotations.NullMarked;
