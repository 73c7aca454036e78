-- readings of a document that no capture has
SELECT extraction_id, doc_id FROM extractions ANTI JOIN captures USING (doc_id)
