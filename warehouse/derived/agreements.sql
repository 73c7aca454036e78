-- The registry: every agreement that a current reading names. What the lexicon knows comes from the latest reading that carries it.
WITH links AS (
    SELECT n.*, e.doc_id, e.extracted_at
    FROM name_links AS n SEMI JOIN scope_agreements USING (agreement_id)
    JOIN extractions AS e ON e.extraction_id = n.extraction_id AND e.superseded_at IS NULL
),
named AS (SELECT agreement_id, name, count(DISTINCT doc_id) AS uses FROM links GROUP BY agreement_id, name),
sorted AS (SELECT agreement_id, kind, count(DISTINCT doc_id) AS uses FROM links GROUP BY agreement_id, kind),
known AS (
    SELECT agreement_id, count(DISTINCT doc_id)::INTEGER AS documents,
        first(reference ORDER BY extracted_at DESC, extraction_id, name) FILTER (WHERE reference IS NOT NULL) AS reference
    FROM links GROUP BY agreement_id
)
SELECT
    k.agreement_id, n.name, s.kind, n.names, k.documents,
    reference.reference_id, reference.name AS reference_name, reference.kind AS reference_kind, reference.aliases AS reference_aliases,
    reference.acronyms AS reference_acronyms, reference.adopted AS reference_adopted, reference.signed AS reference_signed,
    reference.in_force AS reference_in_force, reference.depositary AS reference_depositary, reference.source AS reference_source,
    reference.checked AS reference_checked
FROM known AS k
JOIN (
    SELECT agreement_id, first(name ORDER BY uses DESC, length(name) DESC, name) AS name, list(name ORDER BY name) AS names
    FROM named GROUP BY agreement_id
) AS n USING (agreement_id)
JOIN (SELECT agreement_id, first(kind ORDER BY uses DESC, kind) AS kind FROM sorted GROUP BY agreement_id) AS s USING (agreement_id)
