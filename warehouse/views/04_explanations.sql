-- Why a row is there.

CREATE OR REPLACE VIEW explanations AS
SELECT
    e.statement_id, e.kind, e.label, e.url, e.source_uri, e.represents_at, e.heading_path, b.text AS passage,
    e.start_char - b.start_char AS start_in_passage, e.end_char - b.start_char AS end_in_passage, e.exact, e.rule, e.inherited,
    (
        SELECT list({
            'label': m.label, 'value': m.value, 'rule': m.rule,
            'start_in_passage': m.start_char - b.start_char, 'end_in_passage': m.end_char - b.start_char
        } ORDER BY m.start_char, m.end_char, m.number)
        FROM mentions AS m WHERE m.extraction_id = e.extraction_id AND m.block = e.block
    ) AS mentions,
    coalesce(e.fields['agreement'], CASE e.kind WHEN 'agreement' THEN e.fields['name'] END) AS agreement, l.agreement_id,
    n.aliases AS also_called, l.reference.name AS reference_name, l.reference.source AS reference_source, l.relations,
    e.start_char, e.end_char, e.capture_id, e.extraction_id
FROM evidence AS e
JOIN blocks AS b ON b.extraction_id = e.extraction_id AND b.number = e.block
LEFT JOIN name_links AS l
    ON l.extraction_id = e.extraction_id
    AND l.name = coalesce(e.fields['agreement'], CASE e.kind WHEN 'agreement' THEN e.fields['name'] END)
LEFT JOIN (
    SELECT o.extraction_id, r.name, any_value(r.aliases ORDER BY r.statement_id) AS aliases
    FROM agreement_names AS r JOIN observations AS o USING (statement_id) GROUP BY ALL
) AS n ON n.extraction_id = e.extraction_id AND n.name = l.name;
COMMENT ON VIEW explanations IS 'Why each claim is there: the passage with its mentions, the rule that fired, what was inherited from where, and how the page calls the agreement.';
COMMENT ON COLUMN explanations.passage IS 'The words of the whole block in which the claim is made.';
COMMENT ON COLUMN explanations.start_in_passage IS 'Where the evidence begins in the passage, in characters.';
COMMENT ON COLUMN explanations.end_in_passage IS 'Where it ends, exclusive.';
COMMENT ON COLUMN explanations.mentions IS 'What was marked in the passage, in order, with the rule that marked it.';
COMMENT ON COLUMN explanations.agreement IS 'The agreement that the claim is about, by its name in the document.';
COMMENT ON COLUMN explanations.also_called IS 'The other forms by which the document calls it.';
COMMENT ON COLUMN explanations.reference_name IS 'Its name in our lexicon; null where the lexicon does not know it.';
COMMENT ON COLUMN explanations.reference_source IS 'Where the lexicon has it from.';
