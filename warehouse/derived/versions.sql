-- Consecutive good captures with one document are one version. Equal digests, so equal documents: nothing is compared here.
WITH good AS (
    SELECT c.*, e.extraction_id, c.represents_at IS NOT NULL AS dated
    FROM captures AS c
    SEMI JOIN scope USING (page_id)
    JOIN extractions AS e ON e.doc_id = c.doc_id AND e.superseded_at IS NULL
    WHERE c.quality = 'ok'
),
placed AS (
    -- A capture without a date can stand neither before nor after another: it counts only where there is no other document.
    SELECT good.*
    FROM good
    JOIN (SELECT page_id, count(DISTINCT doc_id) AS documents FROM good GROUP BY page_id) USING (page_id)
    WHERE dated OR documents = 1
),
stepped AS (
    SELECT *, lag(doc_id) OVER capture_order IS DISTINCT FROM doc_id AS is_new
    FROM placed
    WINDOW capture_order AS (PARTITION BY page_id ORDER BY represents_at NULLS FIRST, captured_at NULLS FIRST, doc_id, capture_id)
),
numbered AS (
    SELECT *, sum(is_new::INTEGER) OVER capture_order AS version_number, row_number() OVER capture_order AS place
    FROM stepped
    WINDOW capture_order AS (PARTITION BY page_id ORDER BY represents_at NULLS FIRST, captured_at NULLS FIRST, doc_id, capture_id)
)
SELECT
    page_id,
    version_number::INTEGER AS number,
    min(doc_id) AS doc_id,
    min(extraction_id) AS extraction_id,
    min(represents_at) AS first_represents_at,
    max(represents_at) AS last_represents_at,
    first(capture_id ORDER BY place) AS first_capture_id,
    last(capture_id ORDER BY place) AS last_capture_id,
    count(*)::INTEGER AS captures
FROM numbered
GROUP BY page_id, version_number
