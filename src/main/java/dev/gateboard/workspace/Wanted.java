package dev.gateboard.workspace;

import dev.gateboard.model.Deed;
import java.util.List;

/// What is to be done to a review as it stands, or why nothing is.
sealed interface Wanted {
    record Deeds(List<Deed> deeds) implements Wanted {}

    record None(String sentence) implements Wanted {}
}
