package dev.gateboard.document.write;

/// Text put in place of a stretch of the document.
record TextEdit(int start, int end, String text) {

    int growth() {
        return text.length() - (end - start);
    }
}
