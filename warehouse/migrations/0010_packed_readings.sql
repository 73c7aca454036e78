-- Readings packed, for comparisons: two values are fetched sooner than thousands of rows.

ALTER TABLE extractions ADD COLUMN packed BLOB USING COMPRESSION uncompressed;
COMMENT ON COLUMN extractions.packed IS 'Text, blocks, cells, links, mentions and places of claims once more, in one compressed value that comparisons fetch fast. For people there are the tables; null where an earlier release loaded the reading.';
