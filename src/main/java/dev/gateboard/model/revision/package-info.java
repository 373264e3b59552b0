/// How two versions of a checklist correspond, and what the newer one changes. May use other `model` packages.
@NullMarked
package dev.gateboard.model.revision;

import org.jspecify.annotations.NullMarked;
