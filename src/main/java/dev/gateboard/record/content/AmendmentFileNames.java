package dev.gateboard.record.content;

/// What the files of amendments are called in a record folder (rule R28).
public final class AmendmentFileNames {
    private AmendmentFileNames() {}

    /// The name of one amendment's file.
    ///
    /// @param record what the record's files are called ([dev.gateboard.record.FrozenRecord#name])
    /// @param number of the amendment, from 1
    public static String of(String record, int number) {
        return record + ".record.amendment-" + number + ".json";
    }
}
