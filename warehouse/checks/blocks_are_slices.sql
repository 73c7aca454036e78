-- blocks whose words are not the document's text at their offsets
SELECT b.extraction_id, b.number, b.text
FROM blocks AS b SEMI JOIN scope_extractions USING (extraction_id) JOIN extractions AS e USING (extraction_id)
WHERE b.start_char < 0 OR b.end_char > length(e.text) OR e.text[b.start_char + 1 : b.end_char] IS DISTINCT FROM b.text
