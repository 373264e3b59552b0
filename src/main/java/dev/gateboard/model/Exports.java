package dev.gateboard.model;

/// What was exported, the newest first.
///
/// @param milestone as [Review#milestone]
record Exports(Chain<Deed.Export> made, int milestone) {
    Exports with(Deed.Export export, int number) {
        return new Exports(made.prepend(export), number);
    }
}
