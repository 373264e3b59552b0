-- Reviews in order of opening.
CREATE TABLE review (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE
) STRICT;

-- What happened, once and for all (rule R32). The gate is empty where the deed is on none. `at` is UTC.
-- hash = SHA-256, in lower-case hexadecimal, of these texts in UTF-8, each followed by a line feed:
-- the hash of the event before (empty for the first), the review's uuid, and number, step, at, utc_offset, by_name,
-- by_mail, entered_by_name, entered_by_mail, verb, gate, body as they stand here.
CREATE TABLE event (
    review          INTEGER NOT NULL REFERENCES review,
    number          INTEGER NOT NULL,
    step            INTEGER NOT NULL,
    at              TEXT NOT NULL,
    utc_offset      TEXT NOT NULL,
    by_name         TEXT NOT NULL,
    by_mail         TEXT NOT NULL,
    entered_by_name TEXT NOT NULL,
    entered_by_mail TEXT NOT NULL,
    verb            TEXT NOT NULL,
    gate            TEXT NOT NULL,
    body            TEXT NOT NULL,
    hash            TEXT NOT NULL,
    PRIMARY KEY (review, number)
) STRICT, WITHOUT ROWID;

-- Documents as they were opened, never edited.
CREATE TABLE template (
    id        INTEGER PRIMARY KEY,
    sha256    TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    added     TEXT NOT NULL,
    bytes     BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
    sha256 TEXT PRIMARY KEY,
    bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
CREATE TRIGGER event_has_the_next_number BEFORE INSERT ON event
WHEN NEW.number IS NOT 1 + ifnull((SELECT max(number) FROM event WHERE review = NEW.review), 0)
BEGIN SELECT RAISE(ABORT, 'events are numbered without gaps'); END;
CREATE TRIGGER review_is_never_changed BEFORE UPDATE ON review
BEGIN SELECT RAISE(ABORT, 'a review is never changed'); END;
CREATE TRIGGER template_is_never_changed BEFORE UPDATE ON template
BEGIN SELECT RAISE(ABORT, 'a template is never changed'); END;
CREATE TRIGGER attachment_is_never_changed BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'an attachment is never changed'); END;
