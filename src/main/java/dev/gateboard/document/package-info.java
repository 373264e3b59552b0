/// Markdown to checklist and back: reads a document as gates, sections and fields, and splices decisions into its bytes
/// so that nothing else changes. May import `model` and commonmark; commonmark's mutable nodes stay in here.
///
/// ```java
/// switch (Documents.parse("release.md", bytes, Checklist.Form.TASKS)) {
///     case Parsed.Read(Document document, Checklist checklist) -> {
///         var passed = new Decisions.Written(Decisions.Box.DONE, Suffix.none());
///         var decisions = new Decisions(Map.of(0, passed), Map.of(), "");
///         switch (Splicer.splice(document, checklist, decisions)) {
///             case Spliced.Written written -> save(written.bytes());
///             case Spliced.Refused(Problem why) -> say(why);
///         }
///     }
///     case Parsed.Unreadable(Problem why) -> say(why);
/// }
/// ```
@NullMarked
package dev.gateboard.document;

import org.jspecify.annotations.NullMarked;
