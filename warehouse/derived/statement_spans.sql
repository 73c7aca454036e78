-- Versions in a row that make a claim, bracketed by the captures that are known not to make it. Whether a neighbour makes it is asked of the
-- extractor version that read both: a better extractor must not look like a page that changed its mind.
WITH seen AS (
    SELECT DISTINCT v.page_id, v.number, o.statement_id
    FROM versions AS v SEMI JOIN scope USING (page_id)
    JOIN observations AS o USING (extraction_id)
),
islands AS (
    SELECT *, number - row_number() OVER (PARTITION BY page_id, statement_id ORDER BY number) AS island FROM seen
),
spans AS (
    SELECT page_id, statement_id, min(number) AS first_number, max(number) AS last_number
    FROM islands
    GROUP BY page_id, statement_id, island
),
read AS (SELECT DISTINCT extraction_id, statement_id FROM observations SEMI JOIN scope_extractions USING (extraction_id)),
absence AS (
    SELECT s.*, before.old_capture_id AS absent_before_capture_id, after.new_capture_id AS absent_from_capture_id
    FROM spans AS s
    LEFT JOIN (
        SELECT s.page_id, s.statement_id, s.first_number, c.old_capture_id
        FROM spans AS s
        JOIN comparisons AS c ON c.page_id = s.page_id AND c.number = s.first_number
        ANTI JOIN read ON read.extraction_id = c.old_extraction_id AND read.statement_id = s.statement_id
    ) AS before USING (page_id, statement_id, first_number)
    LEFT JOIN (
        SELECT s.page_id, s.statement_id, s.last_number, c.new_capture_id
        FROM spans AS s
        JOIN comparisons AS c ON c.page_id = s.page_id AND c.number = s.last_number + 1
        ANTI JOIN read ON read.extraction_id = c.new_extraction_id AND read.statement_id = s.statement_id
    ) AS after USING (page_id, statement_id, last_number)
)
SELECT
    a.page_id, a.statement_id, t.kind,
    absent_before.represents_at AS absent_before,
    first_version.first_represents_at AS first_seen,
    last_version.last_represents_at AS last_seen,
    absent_from.represents_at AS absent_from,
    a.absent_before_capture_id, first_version.first_capture_id, last_version.last_capture_id, a.absent_from_capture_id,
    (a.last_number - a.first_number + 1)::INTEGER AS versions
FROM absence AS a
JOIN statements AS t USING (statement_id)
JOIN versions AS first_version ON first_version.page_id = a.page_id AND first_version.number = a.first_number
JOIN versions AS last_version ON last_version.page_id = a.page_id AND last_version.number = a.last_number
LEFT JOIN captures AS absent_before ON absent_before.capture_id = a.absent_before_capture_id
LEFT JOIN captures AS absent_from ON absent_from.capture_id = a.absent_from_capture_id
