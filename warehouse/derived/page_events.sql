-- Bad captures in a row that say the same are one event, with the good captures around them.
WITH judged AS (
    SELECT
        c.page_id, c.capture_id, c.represents_at, c.captured_at, c.doc_id, c.http_status, c.quality_reason,
        CASE
            WHEN c.quality = 'ok' THEN NULL
            WHEN c.quality = 'soft_404' OR c.http_status IN (404, 410) THEN 'gone'
            WHEN c.quality = 'blocked' OR c.http_status IN (401, 403, 429, 451) THEN 'blocked'
            WHEN c.quality = 'redirect' THEN 'moved'
            ELSE c.quality
        END AS event
    FROM captures AS c SEMI JOIN scope USING (page_id)
),
events AS (
    SELECT * REPLACE (CASE WHEN event IS NULL AND represents_at IS NULL AND pages.documents > 1 THEN 'undated' ELSE event END AS event)
    FROM judged
    JOIN (SELECT page_id, count(DISTINCT doc_id) FILTER (WHERE event IS NULL) AS documents FROM judged GROUP BY page_id) AS pages USING (page_id)
),
placed AS (
    SELECT *,
        lag(event) OVER capture_order IS DISTINCT FROM event AS is_new,
        last_value(CASE WHEN event IS NULL THEN capture_id END IGNORE NULLS) OVER (
            capture_order ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS last_good_capture_id,
        first_value(CASE WHEN event IS NULL THEN capture_id END IGNORE NULLS) OVER (
            capture_order ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
        ) AS back_capture_id
    FROM events
    WINDOW capture_order AS (PARTITION BY page_id ORDER BY represents_at NULLS FIRST, captured_at NULLS FIRST, doc_id, capture_id)
),
numbered AS (
    SELECT *, sum(is_new::INTEGER) OVER capture_order AS run, row_number() OVER capture_order AS place
    FROM placed
    WINDOW capture_order AS (PARTITION BY page_id ORDER BY represents_at NULLS FIRST, captured_at NULLS FIRST, doc_id, capture_id)
),
outages AS (
    SELECT
        page_id,
        any_value(event) AS event,
        min(represents_at) AS first_represents_at,
        max(represents_at) AS last_represents_at,
        first(capture_id ORDER BY place) AS first_capture_id,
        last(capture_id ORDER BY place) AS last_capture_id,
        any_value(last_good_capture_id) AS last_good_capture_id,
        any_value(back_capture_id) AS back_capture_id,
        count(*)::INTEGER AS captures,
        first(http_status ORDER BY place) AS http_status,
        first(quality_reason ORDER BY place) AS reason
    FROM numbered
    WHERE event IS NOT NULL
    GROUP BY page_id, run
)
SELECT o.*, c.represents_at AS back_at
FROM outages AS o LEFT JOIN captures AS c ON c.capture_id = o.back_capture_id
