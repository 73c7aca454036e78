CREATE OR REPLACE VIEW evidence AS
SELECT
    t.kind, t.label, o.exact, o.prefix, o.suffix, b.heading_path, c.url, c.source_uri, c.captured_at, c.represents_at, c.represents_basis,
    c.quality, o.start_char, o.end_char, o.block, o.rule, o.inherited, t.fields, t.statement_id, c.page_id, c.capture_id, c.doc_id, o.extraction_id
FROM current_captures AS c
JOIN observations AS o USING (extraction_id)
JOIN statements AS t USING (statement_id)
LEFT JOIN blocks AS b ON b.extraction_id = o.extraction_id AND b.number = o.block;
COMMENT ON VIEW evidence IS 'Every claim of every capture with the words that make it, where they stand, and under which headings. Also of bad captures: see quality.';

CREATE OR REPLACE VIEW current_versions AS
SELECT v.*, p.url FROM versions AS v JOIN pages AS p USING (page_id)
QUALIFY row_number() OVER (PARTITION BY v.page_id ORDER BY v.number DESC) = 1;
COMMENT ON VIEW current_versions IS 'The last version of each page. The last that was captured: the page may have changed since.';

CREATE OR REPLACE VIEW current_claims AS
SELECT e.* FROM evidence AS e JOIN current_versions AS v ON v.page_id = e.page_id AND v.last_capture_id = e.capture_id;
COMMENT ON VIEW current_claims IS 'What each page claims in its last version, with evidence.';

CREATE OR REPLACE VIEW claim_changes AS
SELECT
    p.url, c.change, c.kind, o.label AS old_label, n.label AS new_label, c.changed_fields, c.old_represents_at, c.new_represents_at,
    (SELECT first(exact ORDER BY start_char) FROM observations WHERE extraction_id = c.old_extraction_id AND statement_id = c.old_statement_id) AS old_exact,
    (SELECT first(exact ORDER BY start_char) FROM observations WHERE extraction_id = c.new_extraction_id AND statement_id = c.new_statement_id) AS new_exact,
    c.change_id, c.page_id, c.old_statement_id, c.new_statement_id, c.old_capture_id, c.new_capture_id
FROM statement_changes AS c
JOIN pages AS p USING (page_id)
LEFT JOIN statements AS o ON o.statement_id = c.old_statement_id
LEFT JOIN statements AS n ON n.statement_id = c.new_statement_id;
COMMENT ON VIEW claim_changes IS 'statement_changes in words: what was said before and after, with a quote of each.';
COMMENT ON COLUMN claim_changes.old_label IS 'The claim before, in one line; null where it was added.';
COMMENT ON COLUMN claim_changes.new_label IS 'The claim after, in one line; null where it was removed.';
COMMENT ON COLUMN claim_changes.old_exact IS 'The first quote of it before.';
COMMENT ON COLUMN claim_changes.new_exact IS 'The first quote of it after.';

CREATE OR REPLACE VIEW claim_history AS
SELECT p.url, t.kind, t.label, s.absent_before, s.first_seen, s.last_seen, s.absent_from, s.versions, s.page_id, s.statement_id
FROM statement_spans AS s JOIN pages AS p USING (page_id) JOIN statements AS t USING (statement_id);
COMMENT ON VIEW claim_history IS 'statement_spans in words: which page made which claim, and between which days.';

CREATE OR REPLACE VIEW open_rejects AS SELECT * EXCLUDE (resolved_run_id) FROM rejects WHERE resolved_run_id IS NULL;
COMMENT ON VIEW open_rejects IS 'Rejects that nothing has resolved.';

CREATE OR REPLACE MACRO bare_url(address) AS regexp_replace(regexp_replace(address, '^([a-z]+://)?(www\.)?', ''), '/$', '');
COMMENT ON MACRO bare_url IS 'An address without scheme, www. and a last slash: how claims_on compares addresses.';

CREATE OR REPLACE MACRO claims_on(address, day) AS TABLE
SELECT
    e.kind, e.label, e.exact, e.heading_path, e.represents_at, e.represents_basis, e.captured_at, e.start_char, e.end_char,
    e.prefix, e.suffix, e.fields, e.statement_id, e.url, e.source_uri, e.page_id, e.capture_id
FROM evidence AS e
JOIN (
    SELECT c.page_id, first(c.capture_id ORDER BY c.represents_at DESC NULLS LAST, c.captured_at DESC NULLS LAST, c.doc_id DESC, c.capture_id DESC) AS capture_id
    FROM captures AS c
    JOIN versions AS v ON v.page_id = c.page_id AND v.doc_id = c.doc_id
    WHERE c.quality = 'ok'
        AND (v.first_represents_at IS NULL OR c.represents_at BETWEEN v.first_represents_at AND v.last_represents_at)
        AND (c.represents_at IS NULL OR c.represents_at <= day)
        AND c.page_id IN (SELECT page_id FROM page_urls WHERE bare_url(url) = bare_url(address) AND NOT is_elsewhere)
    GROUP BY c.page_id
) AS latest ON latest.page_id = e.page_id AND latest.capture_id = e.capture_id;
COMMENT ON MACRO TABLE claims_on IS 'claims_on(address, day): what the page at any of its addresses claimed in its last good capture up to that day. Later captures and bad ones do not count; no row means no such capture, or no claim.';
