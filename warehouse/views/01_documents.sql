CREATE OR REPLACE VIEW documents AS
SELECT
    p.doc_id, coalesce(e.media_type, c.media_type) AS media_type, p.length, p.payload_path, e.extraction_id, e.extractor_version,
    e.charset, e.charset_basis, e.title, e.language, e.text_digest, e.text
FROM payloads AS p
LEFT JOIN extractions AS e ON e.doc_id = p.doc_id AND e.superseded_at IS NULL
LEFT JOIN (SELECT doc_id, min(media_type) AS media_type FROM captures GROUP BY doc_id) AS c ON c.doc_id = p.doc_id;
COMMENT ON VIEW documents IS 'What each payload was parsed into, by the current extractor. Columns from extraction_id on are null where a payload could not be read.';

CREATE OR REPLACE VIEW current_captures AS
SELECT c.*, e.extraction_id, e.extractor_version, e.title
FROM captures AS c JOIN extractions AS e ON e.doc_id = c.doc_id AND e.superseded_at IS NULL;
COMMENT ON VIEW current_captures IS 'Captures with the current reading of their document, good and bad ones. Captures whose payload could not be read are not in here.';
