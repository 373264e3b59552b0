package dev.gateboard.model.action;

import dev.gateboard.model.person.Attribution;
import java.util.List;
import java.util.UUID;

/// A new build of the release.
///
/// @param previousRelease the name of the build before; empty where it had none
/// @param release the name of this one
/// @param keptGates the gates whose marks hold for any build, remembered for the next cut
public record NewBuild(Attribution attribution, String previousRelease, String release, List<UUID> keptGates) {
    public NewBuild {
        keptGates = List.copyOf(keptGates);
    }
}
