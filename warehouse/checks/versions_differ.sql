-- versions of a page that are not numbered one after the other, or equal the one before
SELECT page_id, number, doc_id, place
FROM (
    SELECT *, row_number() OVER page_order AS place, lag(doc_id) OVER page_order AS doc_id_before
    FROM versions SEMI JOIN scope USING (page_id)
    WINDOW page_order AS (PARTITION BY page_id ORDER BY number)
)
WHERE number <> place OR doc_id = doc_id_before
