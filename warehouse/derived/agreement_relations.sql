-- Relations that current readings carry.
SELECT
    agreement_id, relation.relation, relation.other_id, min(relation.other_name) AS other_name, relation.basis,
    count(DISTINCT doc_id)::INTEGER AS documents
FROM (
    SELECT n.agreement_id, e.doc_id, unnest(n.relations) AS relation
    FROM name_links AS n SEMI JOIN scope_agreements USING (agreement_id)
    JOIN extractions AS e ON e.extraction_id = n.extraction_id AND e.superseded_at IS NULL
)
GROUP BY agreement_id, relation.relation, relation.other_id, relation.basis
