-- Since when a review knows the bytes of a file that tells no time of its own, by their SHA-256 (rule R13): the earliest
-- of the times the file had and of when it was first read. Touching or copying the file makes nothing newer. `since` is
-- in milliseconds since 1970.
CREATE TABLE known_file (
    review INTEGER NOT NULL REFERENCES review,
    sha256 TEXT NOT NULL,
    since  INTEGER NOT NULL,
    PRIMARY KEY (review, sha256)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER known_file_only_gets_older BEFORE UPDATE ON known_file WHEN NEW.since > OLD.since
BEGIN SELECT RAISE(ABORT, 'a known file only gets older'); END;
CREATE TRIGGER known_file_is_never_deleted BEFORE DELETE ON known_file
BEGIN SELECT RAISE(ABORT, 'a known file is never forgotten'); END;
