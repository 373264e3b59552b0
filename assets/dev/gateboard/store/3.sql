-- sha256 = SHA-256, in lower-case hexadecimal, of these texts in UTF-8, each followed by a line feed: the review's uuid,
-- probe, asked, verdict and body as they stand in the row. Rows written before get theirs in this step. The verdict of
-- a reading that came with a file from elsewhere is "elsewhere" here: it is shown and proves nothing.
ALTER TABLE reading ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
DROP TRIGGER reading_is_never_changed;
CREATE TRIGGER reading_is_never_changed BEFORE UPDATE ON reading WHEN OLD.sha256 <> ''
BEGIN SELECT RAISE(ABORT, 'a reading is never changed'); END;

-- Which events of a review came with a file that was handed over: those after one number, up to another. It stands
-- beside the chain, since both copies of a review go on with the same chain. `vouched` is 1 where signatures known here
-- vouch for them; `at` is UTC.
CREATE TABLE arrival (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    review       INTEGER NOT NULL REFERENCES review,
    after        INTEGER NOT NULL,
    until        INTEGER NOT NULL,
    file_name    TEXT NOT NULL,
    head         TEXT NOT NULL,
    vouched      INTEGER NOT NULL,
    words        TEXT NOT NULL,
    by_name      TEXT NOT NULL,
    by_mail      TEXT NOT NULL,
    at           TEXT NOT NULL
) STRICT;
CREATE TRIGGER arrival_is_never_changed BEFORE UPDATE ON arrival
BEGIN SELECT RAISE(ABORT, 'an arrival is never changed'); END;
CREATE TRIGGER arrival_is_never_deleted BEFORE DELETE ON arrival
BEGIN SELECT RAISE(ABORT, 'an arrival is never deleted'); END;
