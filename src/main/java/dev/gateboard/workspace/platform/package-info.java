/// The machine it runs on: data and home folders, temporary files, atomic writing and Git settings. May use only
/// the JDK.
@NullMarked
package dev.gateboard.workspace.platform;

import org.jspecify.annotations.NullMarked;
