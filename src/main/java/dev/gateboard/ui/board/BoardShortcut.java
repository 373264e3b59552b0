package dev.gateboard.ui.board;

/// What a key asks of the window wherever the focus is.
enum BoardShortcut {
    FIND,
    UNDO,
    REDO,
    NEXT_BLOCKER,
    KEYS,
    OPEN_FILE,
    EXPORT,
    PASTE,
    PRESENT,
    COPY_SUMMARY,
    BACK
}
