-- Neighbouring versions that one extractor version has read: the current one where it read both, else the latest that did.
WITH neighbours AS (
    SELECT new.page_id, new.number, old.doc_id AS old_doc_id, new.doc_id AS new_doc_id,
        old.last_capture_id AS old_capture_id, new.first_capture_id AS new_capture_id
    FROM versions AS new
    SEMI JOIN scope USING (page_id)
    JOIN versions AS old ON old.page_id = new.page_id AND old.number = new.number - 1
),
readings AS (
    SELECT
        n.page_id, n.number, o.extractor_version, o.extraction_id AS old_extraction_id, e.extraction_id AS new_extraction_id,
        n.old_capture_id, n.new_capture_id,
        row_number() OVER (
            PARTITION BY n.page_id, n.number
            ORDER BY
                (o.superseded_at IS NULL)::INTEGER + (e.superseded_at IS NULL)::INTEGER DESC,
                greatest(o.extracted_at, e.extracted_at) DESC,
                o.extractor_version
        ) AS preference
    FROM neighbours AS n
    JOIN extractions AS o ON o.doc_id = n.old_doc_id
    JOIN extractions AS e ON e.doc_id = n.new_doc_id AND e.extractor_version = o.extractor_version
)
SELECT * EXCLUDE (preference) FROM readings WHERE preference = 1
