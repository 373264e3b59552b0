package dev.gateboard.model;

import java.util.List;
import java.util.UUID;

/// A new build of the release.
///
/// @param before the name of the build before; empty where it had none
/// @param release the name of this one
/// @param kept the gates whose marks hold for any build, remembered for the next cut
public record Cut(Said said, String before, String release, List<UUID> kept) {
    public Cut {
        kept = List.copyOf(kept);
    }
}
