-- The texts in scope, measured once and cut into pieces of 200 characters, for the checks: to slice a long text again and again, or to measure it,
-- walks through all of it each time (a page of 11 million characters took half a minute).
CREATE OR REPLACE TEMP TABLE scope_texts AS
SELECT extraction_id, length(text) AS characters FROM extractions SEMI JOIN scope_extractions USING (extraction_id);
CREATE OR REPLACE TEMP TABLE scope_pieces AS
SELECT extraction_id, unnest(pieces) AS text, unnest(range(len(pieces))) AS piece
FROM (
    SELECT extraction_id, regexp_extract_all(text, '(?s).{1,200}') AS pieces FROM extractions SEMI JOIN scope_extractions USING (extraction_id)
);
