-- blocks, cells, links, mentions and observations of a reading that is not there
SELECT * FROM (
    SELECT DISTINCT 'blocks' AS part, extraction_id FROM blocks
    UNION ALL SELECT DISTINCT 'cells', extraction_id FROM cells
    UNION ALL SELECT DISTINCT 'links', extraction_id FROM links
    UNION ALL SELECT DISTINCT 'mentions', extraction_id FROM mentions
    UNION ALL SELECT DISTINCT 'observations', extraction_id FROM observations
) ANTI JOIN extractions USING (extraction_id)
