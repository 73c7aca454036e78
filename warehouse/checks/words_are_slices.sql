-- blocks, mentions and quotes whose words, or whose surroundings, are not the document's text at their offsets
WITH spans AS (
    SELECT *, row_number() OVER () AS id
    FROM (
        SELECT 'block' AS part, extraction_id, start_char, end_char, text AS words FROM blocks
        UNION ALL SELECT 'mention', extraction_id, start_char, end_char, surface FROM mentions
        UNION ALL SELECT 'quote', extraction_id, start_char, end_char, exact FROM observations
        UNION ALL SELECT 'quote with surroundings', extraction_id, start_char - length(prefix), end_char + length(suffix), prefix || exact || suffix
            FROM observations
    ) SEMI JOIN scope_extractions USING (extraction_id)
),
touched AS (
    SELECT id, extraction_id, start_char, unnest(range(start_char // 200, (end_char + 199) // 200)) AS piece
    FROM spans
    WHERE start_char >= 0 AND end_char - start_char = length(words)
),
sliced AS (
    SELECT id, any_value(start_char) AS start_char, string_agg(text, '' ORDER BY piece) AS text
    FROM touched JOIN scope_pieces USING (extraction_id, piece)
    GROUP BY id
)
SELECT s.part, s.extraction_id, s.start_char, s.end_char, s.words
FROM spans AS s LEFT JOIN sliced AS t USING (id)
WHERE end_char - s.start_char <> length(words)
    OR (words <> '' AND t.text[s.start_char % 200 + 1 : s.start_char % 200 + length(words)] IS DISTINCT FROM words)
    OR (words = '' AND part <> 'block')
