-- What another version of the extractor reads differently in the same bytes.
SELECT
    md5(concat_ws(' ', p.subject_id, old.extractor_version, new.extractor_version, p.old_statement_id, '→', p.new_statement_id)) AS change_id,
    p.subject_id AS doc_id, p.change, p.kind, p.match_key, p.old_statement_id, p.new_statement_id, p.changed_fields,
    old.extractor_version AS old_extractor_version, new.extractor_version AS new_extractor_version,
    p.old_extraction_id, p.new_extraction_id
FROM paired AS p
JOIN extractions AS old ON old.extraction_id = p.old_extraction_id
JOIN extractions AS new ON new.extraction_id = p.new_extraction_id
WHERE p.basis = 'extractor' AND p.change <> 'respelt'
