package dev.gateboard.document;

/// Text put in place of a stretch of the document.
record Edit(int start, int end, String text) {

    int growth() {
        return text.length() - (end - start);
    }
}
