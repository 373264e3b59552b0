package dev.gateboard.ui.kit;

import dev.gateboard.model.Deed;
import dev.gateboard.workspace.Enclosure;
import java.util.List;

/// Where a view hands over what somebody does: all of it is done, as one step, or none. The enclosures are the files
/// that the deeds' evidence names.
@FunctionalInterface
public interface Deeds {
    void perform(List<Deed> deeds, List<Enclosure> enclosures);
}
