-- inherited values that point at no words of the document's text
SELECT o.extraction_id, o.statement_id, i.field, i.start_char, i.end_char
FROM (
    SELECT extraction_id, statement_id, unnest(inherited) AS i FROM observations SEMI JOIN scope_extractions USING (extraction_id)
) AS o
JOIN scope_texts USING (extraction_id)
WHERE i.start_char < 0 OR i.end_char <= i.start_char OR i.end_char > characters
