/// The release week and the screenshot tour, played on a database of their own with recorded or local servers. May
/// use every layer, and only `app` may use it.
@NullMarked
package dev.gateboard.demo;

import org.jspecify.annotations.NullMarked;
