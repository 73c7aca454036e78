-- What people said of changes, summed up, and found again where our rules tell a change otherwise since.

CREATE OR REPLACE VIEW review_states AS
SELECT
    change_id, layer, kind, old_doc_id, new_doc_id, old_exact, new_exact,
    coalesce(arg_max(verdict, (reviewed_at, review_id)) FILTER (WHERE verdict <> 'comment'), 'comment') AS verdict,
    arg_max(comment, (reviewed_at, review_id)) FILTER (WHERE comment IS NOT NULL) AS comment,
    coalesce(
        arg_max({'name': reviewer}, (reviewed_at, review_id)) FILTER (WHERE verdict <> 'comment'),
        arg_max({'name': reviewer}, (reviewed_at, review_id))
    ).name AS reviewer,
    max(reviewed_at) AS reviewed_at,
    count(*)::INTEGER AS reviews
FROM reviews
GROUP BY change_id, layer, kind, old_doc_id, new_doc_id, old_exact, new_exact;
COMMENT ON VIEW review_states IS 'What stands of the reviews of each change: the last verdict, the last comment. A comment after a verdict does not take it back.';
COMMENT ON COLUMN review_states.verdict IS 'The last accepted or rejected; comment where nobody has said either.';
COMMENT ON COLUMN review_states.comment IS 'The last comment, whoever made it; may be null.';
COMMENT ON COLUMN review_states.reviewer IS 'Whose verdict it is, or where there is none whose comment; may be null.';
COMMENT ON COLUMN review_states.reviewed_at IS 'When anything was said of it last, UTC.';
COMMENT ON COLUMN review_states.reviews IS 'How many reviews it has.';

CREATE OR REPLACE VIEW reviewed_changes AS
SELECT
    c.url, c.change, c.kind, c.old_label, c.new_label, r.verdict, r.comment, r.reviewer, r.reviewed_at,
    r.change_id = c.change_id AS is_same_reading, r.reviews, c.change_id, c.new_represents_at
FROM review_states AS r
JOIN captures AS o ON o.doc_id = r.old_doc_id
JOIN captures AS n ON n.doc_id = r.new_doc_id
JOIN change_log AS c ON c.old_capture_id = o.capture_id AND c.new_capture_id = n.capture_id AND c.kind = r.kind
WHERE r.layer = 'claims' AND (
    r.change_id = c.change_id
    OR (
        r.change_id NOT IN (SELECT change_id FROM statement_changes)
        AND (
            (r.old_exact IS NULL AND c.old_statement_id IS NULL)
            OR (c.old_extraction_id, c.old_statement_id, r.old_exact) IN (SELECT (extraction_id, statement_id, exact) FROM observations)
        )
        AND (
            (r.new_exact IS NULL AND c.new_statement_id IS NULL)
            OR (c.new_extraction_id, c.new_statement_id, r.new_exact) IN (SELECT (extraction_id, statement_id, exact) FROM observations)
        )
    )
)
QUALIFY row_number() OVER (PARTITION BY c.change_id ORDER BY is_same_reading DESC, r.reviewed_at DESC, r.change_id) = 1;
COMMENT ON VIEW reviewed_changes IS 'Changes of claims that somebody has reviewed, each with what stands of it. Found again by documents and words where our rules tell the change otherwise since.';
COMMENT ON COLUMN reviewed_changes.is_same_reading IS 'Whether the review was of this very change; else of one with the same documents and words.';
