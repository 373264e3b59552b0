/// A decided review as a folder that anyone verifies: the Markdown, its machine-readable twin, a statement for each
/// role,
/// their signatures; and verifying them. May import `model`, `document`, `words` and Jackson.
///
/// ```java
/// switch (Verifier.verify(folder, allowedSigners)) { … }
/// ```
@NullMarked
package dev.gateboard.record;

import org.jspecify.annotations.NullMarked;
