-- What people think of changes. Nothing that is derived or extracted ever touches these rows.

CREATE TABLE reviews (
    review_id VARCHAR NOT NULL,
    change_id VARCHAR NOT NULL,
    verdict VARCHAR NOT NULL,
    comment VARCHAR,
    reviewer VARCHAR,
    reviewed_at TIMESTAMP NOT NULL,
    layer VARCHAR NOT NULL,
    change VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    old_doc_id VARCHAR NOT NULL,
    new_doc_id VARCHAR NOT NULL,
    old_value VARCHAR,
    new_value VARCHAR,
    old_exact VARCHAR,
    new_exact VARCHAR,
    old_capture_id VARCHAR NOT NULL,
    new_capture_id VARCHAR NOT NULL
);
COMMENT ON TABLE reviews IS 'What people said of changes, one row each time: of several about one change the last counts. Anchored on both documents and on the words, so that it outlives our rules.';
COMMENT ON COLUMN reviews.review_id IS 'A digest of change, verdict, reviewer and instant.';
COMMENT ON COLUMN reviews.change_id IS 'The change as it was called then: other rules may tell it otherwise since. The documents and the words stay.';
COMMENT ON COLUMN reviews.verdict IS 'accepted, rejected, or comment (neither).';
COMMENT ON COLUMN reviews.comment IS 'In the reviewer''s words; may be null.';
COMMENT ON COLUMN reviews.reviewer IS 'Who said it, as they call themselves; may be null.';
COMMENT ON COLUMN reviews.reviewed_at IS 'When, UTC, by the clock of their machine.';
COMMENT ON COLUMN reviews.layer IS 'claims, blocks, tables, links or page_events.';
COMMENT ON COLUMN reviews.change IS 'added, removed, modified, …';
COMMENT ON COLUMN reviews.kind IS 'The kind of the claim, the block, ….';
COMMENT ON COLUMN reviews.old_doc_id IS 'The document before.';
COMMENT ON COLUMN reviews.new_doc_id IS 'The document after.';
COMMENT ON COLUMN reviews.old_value IS 'What it said before, in one line; null where it was added.';
COMMENT ON COLUMN reviews.new_value IS 'What it said after; null where it was removed.';
COMMENT ON COLUMN reviews.old_exact IS 'The words before; null where it was added.';
COMMENT ON COLUMN reviews.new_exact IS 'The words after; null where it was removed.';
COMMENT ON COLUMN reviews.old_capture_id IS 'The capture before.';
COMMENT ON COLUMN reviews.new_capture_id IS 'The capture after.';

COMMENT ON COLUMN blocks.zone IS 'main, related, navigation, header, footer, slideshow, banner or hidden: a judgement about the layout. Claims come from main.';
