-- The five views that other people's programs read: one set of rows for each capture, current readings only. Columns are added, never taken away.

CREATE OR REPLACE VIEW document_mentions AS
SELECT c.url, c.source_uri, m.label, m.surface, m.value, m.start_char, m.end_char, c.capture_id
FROM current_captures AS c JOIN mentions AS m USING (extraction_id);
COMMENT ON VIEW document_mentions IS 'Mentions in each capture.';

CREATE OR REPLACE VIEW document_statements AS
SELECT c.url, c.source_uri, c.capture_id, o.extraction_id, o.statement_id
FROM current_captures AS c JOIN (SELECT DISTINCT extraction_id, statement_id FROM observations) AS o USING (extraction_id);
COMMENT ON VIEW document_statements IS 'Claims of each capture, each once.';

CREATE OR REPLACE VIEW document_agreements AS
SELECT d.url, d.source_uri, r.name AS agreement, r.kind, r.aliases, l.agreement_id, d.capture_id, d.statement_id
FROM document_statements AS d JOIN agreement_names AS r USING (statement_id)
LEFT JOIN name_links AS l ON l.extraction_id = d.extraction_id AND l.name = r.name;
COMMENT ON VIEW document_agreements IS 'Agreements that each capture names, with the names of that document only.';
COMMENT ON COLUMN document_agreements.agreement IS 'The fullest name in the document.';

CREATE OR REPLACE VIEW document_agreement_events AS
SELECT d.url, d.source_uri, r.agreement, r.event, r.event_date, r.country, r.event_date_start, r.event_date_end, l.agreement_id, d.capture_id, d.statement_id
FROM document_statements AS d JOIN agreement_events AS r USING (statement_id)
LEFT JOIN name_links AS l ON l.extraction_id = d.extraction_id AND l.name = r.agreement;
COMMENT ON VIEW document_agreement_events IS 'Events of agreements that each capture claims.';

CREATE OR REPLACE VIEW document_agreement_countries AS
SELECT d.url, d.source_uri, r.agreement, r.country, r.role, l.agreement_id, d.capture_id, d.statement_id
FROM document_statements AS d JOIN agreement_countries AS r USING (statement_id)
LEFT JOIN name_links AS l ON l.extraction_id = d.extraction_id AND l.name = r.agreement
WHERE r.country IS NOT NULL;
COMMENT ON VIEW document_agreement_countries IS 'Countries with a part in an agreement that each capture claims. Parties that are no country are in agreement_countries only.';

CREATE OR REPLACE VIEW document_percentage_goals AS
SELECT
    d.url, d.source_uri, r.claim, r.value_percent, r.comparator, r.direction, r.subject, r.actor, r.actor_country, r.agreement,
    r.target_date, r.baseline_date, r.status, r.substance, l.agreement_id, d.capture_id, d.statement_id
FROM document_statements AS d JOIN percentage_goals AS r USING (statement_id)
LEFT JOIN name_links AS l ON l.extraction_id = d.extraction_id AND l.name = r.agreement;
COMMENT ON VIEW document_percentage_goals IS 'Percentage goals and outcomes that each capture claims.';

CREATE OR REPLACE VIEW document_qualitative_goals AS
SELECT d.url, d.source_uri, r.goal, r.subject, r.actor, r.agreement, r.target_date, r.status, l.agreement_id, d.capture_id, d.statement_id
FROM document_statements AS d JOIN qualitative_goals AS r USING (statement_id)
LEFT JOIN name_links AS l ON l.extraction_id = d.extraction_id AND l.name = r.agreement;
COMMENT ON VIEW document_qualitative_goals IS 'Goals without a number that each capture claims.';
