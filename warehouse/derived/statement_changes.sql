-- What changed between neighbouring versions of a page.
SELECT
    md5(concat_ws(' ', c.page_id, old.doc_id, new.doc_id, p.old_statement_id, '→', p.new_statement_id)) AS change_id,
    c.page_id, p.change, p.kind, p.match_key, p.old_statement_id, p.new_statement_id, p.changed_fields,
    c.old_capture_id, c.new_capture_id,
    old.represents_at AS old_represents_at, new.represents_at AS new_represents_at,
    c.old_extraction_id, c.new_extraction_id
FROM paired AS p
JOIN comparisons AS c ON p.basis = 'page' AND p.change <> 'respelt' AND c.page_id = p.subject_id AND c.number::VARCHAR = p.step
JOIN captures AS old ON old.capture_id = c.old_capture_id
JOIN captures AS new ON new.capture_id = c.new_capture_id
