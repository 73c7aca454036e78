-- What is derived from captures and observations: rebuilt for the pages that a batch touched. The defining queries are derived/*.sql.

CREATE TABLE versions (
    page_id VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    doc_id VARCHAR NOT NULL,
    extraction_id VARCHAR NOT NULL,
    first_represents_at DATE,
    last_represents_at DATE,
    first_capture_id VARCHAR NOT NULL,
    last_capture_id VARCHAR NOT NULL,
    captures INTEGER NOT NULL
);
COMMENT ON TABLE versions IS 'The versions of each page: consecutive good captures with one payload. Captures without any date make a version only where the page has no other document.';
COMMENT ON COLUMN versions.page_id IS 'The page.';
COMMENT ON COLUMN versions.number IS 'Its number, from 1. Changes when an older capture arrives: never a reference to keep.';
COMMENT ON COLUMN versions.doc_id IS 'The document. A page can come back to an earlier document in a later version.';
COMMENT ON COLUMN versions.extraction_id IS 'The current reading of that document.';
COMMENT ON COLUMN versions.first_represents_at IS 'The first day on which this version is known to have stood; null where no date is known.';
COMMENT ON COLUMN versions.last_represents_at IS 'The last such day. What stood between two captures is not known, equal captures or not.';
COMMENT ON COLUMN versions.first_capture_id IS 'Its first capture.';
COMMENT ON COLUMN versions.last_capture_id IS 'Its last capture.';
COMMENT ON COLUMN versions.captures IS 'How many captures show it.';

CREATE TABLE comparisons (
    page_id VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    extractor_version VARCHAR NOT NULL,
    old_extraction_id VARCHAR NOT NULL,
    new_extraction_id VARCHAR NOT NULL,
    old_capture_id VARCHAR NOT NULL,
    new_capture_id VARCHAR NOT NULL
);
COMMENT ON TABLE comparisons IS 'Which readings of neighbouring versions of a page can be compared: those by one extractor version. Neighbours without a row have no such readings.';
COMMENT ON COLUMN comparisons.page_id IS 'The page.';
COMMENT ON COLUMN comparisons.number IS 'The number of the newer version.';
COMMENT ON COLUMN comparisons.extractor_version IS 'The extractor version that read both: the current one where it did, else the latest that did.';
COMMENT ON COLUMN comparisons.old_extraction_id IS 'Its reading of the older version.';
COMMENT ON COLUMN comparisons.new_extraction_id IS 'Its reading of the newer version.';
COMMENT ON COLUMN comparisons.old_capture_id IS 'The last capture of the older version.';
COMMENT ON COLUMN comparisons.new_capture_id IS 'The first capture of the newer version.';

CREATE TABLE statement_spans (
    page_id VARCHAR NOT NULL,
    statement_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    absent_before DATE,
    first_seen DATE,
    last_seen DATE,
    absent_from DATE,
    absent_before_capture_id VARCHAR,
    first_capture_id VARCHAR NOT NULL,
    last_capture_id VARCHAR NOT NULL,
    absent_from_capture_id VARCHAR,
    versions INTEGER NOT NULL
);
COMMENT ON TABLE statement_spans IS 'When a page made a claim: not yet on absent_before, seen from first_seen to last_seen, no more on absent_from. Brackets, not dates of publishing or deleting.';
COMMENT ON COLUMN statement_spans.page_id IS 'The page.';
COMMENT ON COLUMN statement_spans.statement_id IS 'The claim. Has a second row where it went and came back.';
COMMENT ON COLUMN statement_spans.kind IS 'Its kind.';
COMMENT ON COLUMN statement_spans.absent_before IS 'The last day before first_seen on which the page is known not to have made it; null where no earlier version can tell.';
COMMENT ON COLUMN statement_spans.first_seen IS 'The first day on which it was seen; null where the capture has no date.';
COMMENT ON COLUMN statement_spans.last_seen IS 'The last day on which it was seen.';
COMMENT ON COLUMN statement_spans.absent_from IS 'The first day after last_seen on which the page is known not to make it; null where it was never seen to be gone.';
COMMENT ON COLUMN statement_spans.absent_before_capture_id IS 'The capture that shows its absence before.';
COMMENT ON COLUMN statement_spans.first_capture_id IS 'The first capture that shows it.';
COMMENT ON COLUMN statement_spans.last_capture_id IS 'The last capture that shows it.';
COMMENT ON COLUMN statement_spans.absent_from_capture_id IS 'The capture that shows its absence afterwards.';
COMMENT ON COLUMN statement_spans.versions IS 'In how many versions in a row the page made it.';

CREATE TABLE statement_changes (
    change_id VARCHAR NOT NULL,
    page_id VARCHAR NOT NULL,
    change VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    match_key VARCHAR NOT NULL,
    old_statement_id VARCHAR,
    new_statement_id VARCHAR,
    changed_fields VARCHAR[],
    old_capture_id VARCHAR NOT NULL,
    new_capture_id VARCHAR NOT NULL,
    old_represents_at DATE,
    new_represents_at DATE,
    old_extraction_id VARCHAR NOT NULL,
    new_extraction_id VARCHAR NOT NULL
);
COMMENT ON TABLE statement_changes IS 'How the claims of a page changed from one version to the next, both read by one extractor version. Bad captures between them change nothing.';
COMMENT ON COLUMN statement_changes.change_id IS 'A digest of page, both documents and both claims.';
COMMENT ON COLUMN statement_changes.page_id IS 'The page.';
COMMENT ON COLUMN statement_changes.change IS 'added, removed or modified. Modified is a judgement: two claims about the same thing, most alike among what was left on both sides.';
COMMENT ON COLUMN statement_changes.kind IS 'The kind of the claim.';
COMMENT ON COLUMN statement_changes.match_key IS 'The group in which it was paired.';
COMMENT ON COLUMN statement_changes.old_statement_id IS 'The claim before; null where it was added.';
COMMENT ON COLUMN statement_changes.new_statement_id IS 'The claim after; null where it was removed.';
COMMENT ON COLUMN statement_changes.changed_fields IS 'The fields that differ, of a modified claim; null otherwise.';
COMMENT ON COLUMN statement_changes.old_capture_id IS 'The last capture before the change.';
COMMENT ON COLUMN statement_changes.new_capture_id IS 'The first capture after it.';
COMMENT ON COLUMN statement_changes.old_represents_at IS 'The day of the capture before. The page changed at some time between the two days.';
COMMENT ON COLUMN statement_changes.new_represents_at IS 'The day of the capture after.';
COMMENT ON COLUMN statement_changes.old_extraction_id IS 'The reading before.';
COMMENT ON COLUMN statement_changes.new_extraction_id IS 'The reading after.';

CREATE TABLE extractor_changes (
    change_id VARCHAR NOT NULL,
    doc_id VARCHAR NOT NULL,
    change VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    match_key VARCHAR NOT NULL,
    old_statement_id VARCHAR,
    new_statement_id VARCHAR,
    changed_fields VARCHAR[],
    old_extractor_version VARCHAR NOT NULL,
    new_extractor_version VARCHAR NOT NULL,
    old_extraction_id VARCHAR NOT NULL,
    new_extraction_id VARCHAR NOT NULL
);
COMMENT ON TABLE extractor_changes IS 'How our reading of the same bytes changed from one extractor version to the next. Never a change of the page.';
COMMENT ON COLUMN extractor_changes.change_id IS 'A digest of document, both extractor versions and both claims.';
COMMENT ON COLUMN extractor_changes.doc_id IS 'The document.';
COMMENT ON COLUMN extractor_changes.change IS 'added, removed or modified.';
COMMENT ON COLUMN extractor_changes.kind IS 'The kind of the claim.';
COMMENT ON COLUMN extractor_changes.match_key IS 'The group in which it was paired.';
COMMENT ON COLUMN extractor_changes.old_statement_id IS 'What was read before; null where it was added.';
COMMENT ON COLUMN extractor_changes.new_statement_id IS 'What is read now; null where it was removed.';
COMMENT ON COLUMN extractor_changes.changed_fields IS 'The fields that differ, of a modified claim; null otherwise.';
COMMENT ON COLUMN extractor_changes.old_extractor_version IS 'The extractor version before.';
COMMENT ON COLUMN extractor_changes.new_extractor_version IS 'The extractor version after.';
COMMENT ON COLUMN extractor_changes.old_extraction_id IS 'The reading before.';
COMMENT ON COLUMN extractor_changes.new_extraction_id IS 'The reading after.';

CREATE TABLE page_events (
    page_id VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    first_represents_at DATE,
    last_represents_at DATE,
    back_at DATE,
    first_capture_id VARCHAR NOT NULL,
    last_capture_id VARCHAR NOT NULL,
    last_good_capture_id VARCHAR,
    back_capture_id VARCHAR,
    captures INTEGER NOT NULL,
    http_status INTEGER,
    reason VARCHAR
);
COMMENT ON TABLE page_events IS 'What happened to a page besides its claims: consecutive bad captures of one sort are one row. A claim is never gone because of them.';
COMMENT ON COLUMN page_events.page_id IS 'The page.';
COMMENT ON COLUMN page_events.event IS 'gone (404, 410, soft 404), moved (redirect), blocked (401, 403, 451 and the like), error, notice (a sign-post), empty, unsupported, other_language, not_fetched, or undated (good, but no day is known).';
COMMENT ON COLUMN page_events.first_represents_at IS 'The first day of it.';
COMMENT ON COLUMN page_events.last_represents_at IS 'The last day of it.';
COMMENT ON COLUMN page_events.back_at IS 'The first day on which a good capture follows; null where none does.';
COMMENT ON COLUMN page_events.first_capture_id IS 'Its first capture.';
COMMENT ON COLUMN page_events.last_capture_id IS 'Its last capture.';
COMMENT ON COLUMN page_events.last_good_capture_id IS 'The last good capture before it; null where there is none.';
COMMENT ON COLUMN page_events.back_capture_id IS 'The first good capture after it: the page is back.';
COMMENT ON COLUMN page_events.captures IS 'How many captures show it.';
COMMENT ON COLUMN page_events.http_status IS 'The status of its first capture.';
COMMENT ON COLUMN page_events.reason IS 'What the judgement rests on, from its first capture.';
