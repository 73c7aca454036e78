-- quotes that are not the document's text at their offsets, or whose surroundings are not
SELECT o.extraction_id, o.statement_id, o.exact, e.text[o.start_char + 1 : o.end_char] AS text
FROM observations AS o SEMI JOIN scope_extractions USING (extraction_id) JOIN extractions AS e USING (extraction_id)
WHERE o.start_char < 0 OR o.end_char <= o.start_char OR o.end_char > length(e.text)
    OR e.text[o.start_char + 1 - length(o.prefix) : o.end_char + length(o.suffix)] IS DISTINCT FROM o.prefix || o.exact || o.suffix
    OR o.end_char - o.start_char <> length(o.exact)
