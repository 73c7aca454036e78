-- Pages by their key; named by the shortest address seen, which is seldom that of a snapshot site.
SELECT
    page_id,
    min(url_key) AS url_key,
    first(url ORDER BY length(regexp_replace(url, '^[a-z]+://', '')), url DESC) FILTER (WHERE url IS NOT NULL) AS url
FROM captures SEMI JOIN scope USING (page_id)
GROUP BY page_id
