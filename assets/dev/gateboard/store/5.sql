-- Reviews that are put away (rule R39): no list shows them and no probe asks for them.
CREATE TABLE archived (
    review INTEGER PRIMARY KEY REFERENCES review
) STRICT;

-- What was tidied in this file, beside the chains of reviews (rule R39): who archived, renamed or removed what, when and
-- why. `subject` is a review's uuid or a template's SHA-256; of a removed review, `events` is how many it had and `head`
-- the hash of the newest. `at` is UTC. hash = SHA-256, in lower-case hexadecimal, of these texts in UTF-8, each followed
-- by a line feed: the hash of the row before (empty for the first), then the columns from `at` to `head` as they stand here.
CREATE TABLE tidying (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         TEXT NOT NULL,
    utc_offset TEXT NOT NULL,
    by_name    TEXT NOT NULL,
    by_mail    TEXT NOT NULL,
    verb       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL,
    name       TEXT NOT NULL,
    reason     TEXT NOT NULL,
    events     INTEGER NOT NULL,
    head       TEXT NOT NULL,
    hash       TEXT NOT NULL
) STRICT;
CREATE TRIGGER tidying_is_never_changed BEFORE UPDATE ON tidying
BEGIN SELECT RAISE(ABORT, 'a line of the log is never changed'); END;
CREATE TRIGGER tidying_is_never_deleted BEFORE DELETE ON tidying
BEGIN SELECT RAISE(ABORT, 'a line of the log is never deleted'); END;

-- The review that is being removed, for the time of that one transaction: only its rows may go.
CREATE TABLE removal (
    review INTEGER PRIMARY KEY REFERENCES review
) STRICT;
DROP TRIGGER event_is_never_deleted;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event WHEN OLD.review NOT IN (SELECT review FROM removal)
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
DROP TRIGGER arrival_is_never_deleted;
CREATE TRIGGER arrival_is_never_deleted BEFORE DELETE ON arrival WHEN OLD.review NOT IN (SELECT review FROM removal)
BEGIN SELECT RAISE(ABORT, 'an arrival is never deleted'); END;
DROP TRIGGER known_file_is_never_deleted;
CREATE TRIGGER known_file_is_never_deleted BEFORE DELETE ON known_file
WHEN OLD.review NOT IN (SELECT review FROM removal)
BEGIN SELECT RAISE(ABORT, 'a known file is never forgotten'); END;

-- What people call a template and which version it is (rule R39); a template without a row goes by its file's name.
CREATE TABLE template_label (
    template INTEGER PRIMARY KEY REFERENCES template,
    name     TEXT NOT NULL,
    version  TEXT NOT NULL,
    archived INTEGER NOT NULL
) STRICT;

-- The files a review was opened from, refreshed with or written to (rule R37): where they lie on this machine, empty where
-- that is not known, and the SHA-256 of the bytes, empty where those are not known.
CREATE TABLE review_file (
    review INTEGER NOT NULL REFERENCES review,
    path   TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (review, path, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_file_by_path ON review_file (path);
CREATE INDEX review_file_by_digest ON review_file (sha256);
INSERT OR IGNORE INTO review_file
    SELECT review, '', json_extract(body, '$.sha256') FROM event
    WHERE verb IN ('open', 'refresh', 'upgrade', 'export') AND json_valid(body)
        AND json_type(body, '$.sha256') = 'text';
-- A path that came with a file from elsewhere is another machine's.
INSERT OR IGNORE INTO review_file
    SELECT review, json_extract(body, '$.file'), json_extract(body, '$.sha256') FROM event
    WHERE verb = 'export' AND json_valid(body) AND json_type(body, '$.file') = 'text'
        AND json_type(body, '$.sha256') = 'text' AND review NOT IN (SELECT review FROM arrival);
INSERT OR IGNORE INTO review_file
    SELECT review.id, setting.value, '' FROM review JOIN setting ON setting.name = 'file.' || review.uuid;

-- What an overview shows of a review, so that it need not read events. It stands for the events up to the one with the
-- hash `head`, from `made` until before `holds_until`, both in milliseconds since 1970. sha256 = SHA-256, in lower-case
-- hexadecimal, of the review's uuid, form, head, made, holds_until and body in UTF-8, each followed by a line feed. A row
-- that is of another form, head, time or digest is made anew from the events.
CREATE TABLE summary (
    review      INTEGER PRIMARY KEY REFERENCES review,
    form        INTEGER NOT NULL,
    head        TEXT NOT NULL,
    made        INTEGER NOT NULL,
    holds_until INTEGER NOT NULL,
    body        TEXT NOT NULL,
    sha256      TEXT NOT NULL
) STRICT;
