/// The entry point: reads the launch arguments and starts the window or the command line. May use every layer.
@NullMarked
package dev.gateboard.app;

import org.jspecify.annotations.NullMarked;
