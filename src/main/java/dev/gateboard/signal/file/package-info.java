/// Probes that read files of a folder the user named (rule R36).
@NullMarked
package dev.gateboard.signal.file;

import org.jspecify.annotations.NullMarked;
