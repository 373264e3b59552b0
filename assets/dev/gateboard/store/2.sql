-- Probes stored beside a checklist, by the SHA-256 of their bytes (rule R12).
CREATE TABLE sidecar (
    sha256 TEXT PRIMARY KEY,
    bytes  BLOB NOT NULL
) STRICT;

-- What probes answered, outside the chain of events (rule R32). `asked` is in milliseconds since 1970; verdict and body
-- are as in events. The newest reading and the newest pass of a probe stay, older ones go when there are too many.
CREATE TABLE reading (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    review  INTEGER NOT NULL REFERENCES review,
    probe   TEXT NOT NULL,
    asked   INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    body    TEXT NOT NULL
) STRICT;
CREATE INDEX reading_by_time ON reading (review, probe, asked, id);
CREATE INDEX reading_by_verdict ON reading (review, probe, verdict, asked, id);

-- Which process asks a review's probes (rule R33), and when it last said so, in milliseconds since 1970.
CREATE TABLE lease (
    review  INTEGER PRIMARY KEY REFERENCES review,
    holder  TEXT NOT NULL,
    renewed INTEGER NOT NULL
) STRICT;

CREATE TRIGGER sidecar_is_never_changed BEFORE UPDATE ON sidecar
BEGIN SELECT RAISE(ABORT, 'a sidecar is never changed'); END;
CREATE TRIGGER reading_is_never_changed BEFORE UPDATE ON reading
BEGIN SELECT RAISE(ABORT, 'a reading is never changed'); END;
