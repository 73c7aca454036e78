-- cells, links, mentions and observations of a block that is not there
SELECT * FROM (
    SELECT 'cells' AS part, extraction_id, block AS number FROM cells
    UNION ALL SELECT 'links', extraction_id, block FROM links WHERE block IS NOT NULL
    UNION ALL SELECT 'mentions', extraction_id, block FROM mentions
    UNION ALL SELECT 'observations', extraction_id, block FROM observations
) SEMI JOIN scope_extractions USING (extraction_id) ANTI JOIN blocks USING (extraction_id, number)
