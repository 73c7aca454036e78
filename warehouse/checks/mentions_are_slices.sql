-- mentions whose words are not the document's text at their offsets
SELECT m.extraction_id, m.number, m.surface, e.text[m.start_char + 1 : m.end_char] AS text
FROM mentions AS m SEMI JOIN scope_extractions USING (extraction_id) JOIN extractions AS e USING (extraction_id)
WHERE m.start_char < 0 OR m.end_char <= m.start_char OR m.end_char > length(e.text) OR e.text[m.start_char + 1 : m.end_char] <> m.surface
