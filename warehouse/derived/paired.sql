-- The differences of pairs of readings: neighbouring versions of a page, and successive readings of one document.
-- Equal statements are unchanged. What is left on both sides is paired one to one inside a match_key group: most equal fields first, then the
-- nearest quote, then the ids; what finds no partner was added or removed. Partners that differ in quotation marks, dashes and the like only
-- are 'respelt', which is no change of a claim. The order is the same seen from either side, so a comparison mirrors.
WITH pairs AS (
    SELECT 'page' AS basis, page_id AS subject_id, number::VARCHAR AS step, old_extraction_id, new_extraction_id
    FROM comparisons SEMI JOIN scope USING (page_id)
    UNION ALL
    SELECT 'extractor', doc_id, previous, previous, extraction_id
    FROM (
        SELECT doc_id, extraction_id,
            lag(extraction_id) OVER (PARTITION BY doc_id ORDER BY superseded_at NULLS LAST, extracted_at, extractor_version) AS previous
        FROM extractions SEMI JOIN scope_documents USING (doc_id)
    )
    WHERE previous IS NOT NULL
),
sides AS (
    SELECT p.*, 'old' AS side, o.statement_id, min(o.start_char) AS position
    FROM pairs AS p JOIN observations AS o ON o.extraction_id = p.old_extraction_id
    GROUP BY ALL
    UNION ALL
    SELECT p.*, 'new', o.statement_id, min(o.start_char)
    FROM pairs AS p JOIN observations AS o ON o.extraction_id = p.new_extraction_id
    GROUP BY ALL
),
leftovers AS (
    SELECT s.basis, s.subject_id, s.step, s.old_extraction_id, s.new_extraction_id,
        any_value(s.side) AS side, s.statement_id, any_value(s.position) AS position
    FROM sides AS s
    GROUP BY s.basis, s.subject_id, s.step, s.old_extraction_id, s.new_extraction_id, s.statement_id
    HAVING count(*) = 1
),
described AS (SELECT l.*, t.kind, t.match_key, t.fields FROM leftovers AS l JOIN statements AS t USING (statement_id)),
candidates AS (
    SELECT
        basis, subject_id, step, match_key, o.statement_id AS old_id, n.statement_id AS new_id,
        list_sort(list_filter(
            list_distinct(map_keys(o.fields) || map_keys(n.fields)),
            lambda field: plain(o.fields[field]) IS DISTINCT FROM plain(n.fields[field])
        )) AS changed_fields,
        abs(o.position - n.position) AS distance
    FROM (FROM described WHERE side = 'old') AS o
    JOIN (FROM described WHERE side = 'new') AS n USING (basis, subject_id, step, match_key)
),
ranked AS (
    SELECT *,
        struct_pack(unequal := len(changed_fields), distance := distance, low := least(old_id, new_id), high := greatest(old_id, new_id)) AS cost
    FROM candidates
),
shortlist AS (
    -- Each side keeps its 16 best partners: a page that repeats one claim a thousand times must not cost a million comparisons.
    SELECT * FROM ranked
    QUALIFY row_number() OVER (PARTITION BY basis, subject_id, step, match_key, old_id ORDER BY cost) <= 16
        OR row_number() OVER (PARTITION BY basis, subject_id, step, match_key, new_id ORDER BY cost) <= 16
),
chosen AS (
    -- Greedy: down the list, each pair whose two sides are both still free.
    SELECT basis, subject_id, step, unnest(list_reduce(
        list([struct_pack(old_id := old_id, new_id := new_id, changed_fields := changed_fields)] ORDER BY cost),
        lambda taken, next: CASE
            WHEN len(list_filter(taken, lambda pair: pair.old_id = next[1].old_id OR pair.new_id = next[1].new_id)) = 0 THEN taken || next
            ELSE taken
        END
    ), recursive := true)
    FROM shortlist
    GROUP BY basis, subject_id, step, match_key
)
SELECT
    l.basis, l.subject_id, l.step, l.old_extraction_id, l.new_extraction_id, l.kind, l.match_key,
    CASE
        WHEN len(c.changed_fields) = 0 THEN 'respelt' WHEN c.old_id IS NOT NULL THEN 'modified' WHEN l.side = 'old' THEN 'removed' ELSE 'added'
    END AS change,
    CASE WHEN l.side = 'old' THEN l.statement_id END AS old_statement_id,
    CASE WHEN l.side = 'new' THEN l.statement_id ELSE c.new_id END AS new_statement_id,
    c.changed_fields
FROM described AS l
LEFT JOIN chosen AS c
    ON c.basis = l.basis AND c.subject_id = l.subject_id AND c.step = l.step
    AND CASE WHEN l.side = 'old' THEN c.old_id ELSE c.new_id END = l.statement_id
WHERE l.side = 'old' OR c.new_id IS NULL
