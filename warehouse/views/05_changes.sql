CREATE OR REPLACE VIEW version_measures AS
SELECT
    page_id, number,
    sum(greatest(news - olds, 0))::INTEGER AS blocks_added,
    sum(greatest(olds - news, 0))::INTEGER AS blocks_removed,
    sum(least(olds, news))::INTEGER AS blocks_kept
FROM (
    SELECT page_id, number, digest, sum(is_new)::INTEGER AS news, sum(1 - is_new)::INTEGER AS olds
    FROM (
        SELECT c.page_id, c.number, b.digest, 1 AS is_new FROM comparisons AS c JOIN blocks AS b ON b.extraction_id = c.new_extraction_id AND b.zone = 'main'
        UNION ALL
        SELECT c.page_id, c.number, b.digest, 0 FROM comparisons AS c JOIN blocks AS b ON b.extraction_id = c.old_extraction_id AND b.zone = 'main'
    )
    GROUP BY page_id, number, digest
)
GROUP BY page_id, number;
COMMENT ON VIEW version_measures IS 'How much of the main part differs between a version and the one before. A quick measure by equal blocks: a changed block counts as one removed and one added. pledger diff tells what changed.';
COMMENT ON COLUMN version_measures.number IS 'The number of the newer version.';
COMMENT ON COLUMN version_measures.blocks_added IS 'Blocks of the newer version that the older one does not have.';
COMMENT ON COLUMN version_measures.blocks_removed IS 'Blocks of the older version that the newer one does not have.';
COMMENT ON COLUMN version_measures.blocks_kept IS 'Blocks that both have.';

CREATE OR REPLACE VIEW page_timeline AS
WITH claims AS (
    SELECT
        page_id, new_capture_id,
        count(*) FILTER (WHERE change = 'added')::INTEGER AS claims_added,
        count(*) FILTER (WHERE change = 'removed')::INTEGER AS claims_removed,
        count(*) FILTER (WHERE change = 'modified')::INTEGER AS claims_modified
    FROM statement_changes GROUP BY page_id, new_capture_id
)
SELECT
    p.url, v.first_represents_at, v.last_represents_at, 'version' AS what, v.number, v.captures,
    CASE WHEN c.number IS NOT NULL THEN coalesce(s.claims_added, 0) END AS claims_added,
    CASE WHEN c.number IS NOT NULL THEN coalesce(s.claims_removed, 0) END AS claims_removed,
    CASE WHEN c.number IS NOT NULL THEN coalesce(s.claims_modified, 0) END AS claims_modified,
    m.blocks_added, m.blocks_removed, e.title AS note, v.first_capture_id, v.last_capture_id, v.page_id
FROM versions AS v
JOIN pages AS p USING (page_id)
JOIN extractions AS e USING (extraction_id)
LEFT JOIN comparisons AS c ON c.page_id = v.page_id AND c.number = v.number
LEFT JOIN version_measures AS m ON m.page_id = v.page_id AND m.number = v.number
LEFT JOIN claims AS s ON s.page_id = v.page_id AND s.new_capture_id = v.first_capture_id
UNION ALL
SELECT
    p.url, o.first_represents_at, o.last_represents_at, o.event, NULL, o.captures, NULL, NULL, NULL, NULL, NULL,
    o.reason, o.first_capture_id, o.last_capture_id, o.page_id
FROM page_events AS o JOIN pages AS p USING (page_id);
COMMENT ON VIEW page_timeline IS 'The life of each page: its versions, each with how much it differs from the one before, and between them what befell it.';
COMMENT ON COLUMN page_timeline.first_represents_at IS 'The first day of it.';
COMMENT ON COLUMN page_timeline.last_represents_at IS 'The last day of it. What stood between two captures is not known.';
COMMENT ON COLUMN page_timeline.what IS 'version, or what befell the page: gone, moved, blocked, error, notice, …';
COMMENT ON COLUMN page_timeline.number IS 'The version''s number, from 1; null of events.';
COMMENT ON COLUMN page_timeline.captures IS 'How many captures show it.';
COMMENT ON COLUMN page_timeline.claims_added IS 'Claims that the version before did not make; null where the two cannot be compared.';
COMMENT ON COLUMN page_timeline.claims_removed IS 'Claims of the version before that it does not make.';
COMMENT ON COLUMN page_timeline.claims_modified IS 'Claims that it makes with other values.';
COMMENT ON COLUMN page_timeline.blocks_added IS 'Blocks of the main part that the version before does not have.';
COMMENT ON COLUMN page_timeline.blocks_removed IS 'Blocks of the version before that it does not have.';
COMMENT ON COLUMN page_timeline.note IS 'The version''s title; of an event what the judgement rests on.';
COMMENT ON COLUMN page_timeline.first_capture_id IS 'Its first capture.';
COMMENT ON COLUMN page_timeline.last_capture_id IS 'Its last capture.';
COMMENT ON COLUMN page_timeline.page_id IS 'The page.';

CREATE OR REPLACE VIEW statement_history AS
SELECT
    t.kind, t.label, p.url, s.absent_before, s.first_seen, s.last_seen, s.absent_from, s.versions,
    concat_ws(', ',
        CASE WHEN s.absent_before IS NOT NULL THEN 'not in the capture of ' || s.absent_before END,
        'first seen in that of ' || coalesce(s.first_seen::VARCHAR, 'no known day'),
        'last seen in that of ' || coalesce(s.last_seen::VARCHAR, 'no known day'),
        CASE WHEN s.absent_from IS NOT NULL THEN 'not in the capture of ' || s.absent_from END
    ) AS history,
    s.statement_id, s.page_id, s.first_capture_id, s.last_capture_id, s.absent_before_capture_id, s.absent_from_capture_id
FROM statement_spans AS s JOIN statements AS t USING (statement_id) JOIN pages AS p USING (page_id);
COMMENT ON VIEW statement_history IS 'Where and between which captures each claim was made, in words too. Brackets: when a page began or ceased to say it is not known.';
COMMENT ON COLUMN statement_history.history IS 'The brackets in words.';

CREATE OR REPLACE VIEW change_log AS
SELECT
    c.new_represents_at, p.url, c.change, c.kind, o.label AS old_label, n.label AS new_label, c.changed_fields,
    coalesce(n.fields['agreement'], n.fields['name'], o.fields['agreement'], o.fields['name']) AS agreement,
    list_sort(list_distinct(list_filter(
        [n.fields['country'], n.fields['actor_country'], o.fields['country'], o.fields['actor_country']], lambda code: code IS NOT NULL
    ))) AS countries,
    c.old_represents_at, c.change_id, c.page_id, c.old_statement_id, c.new_statement_id, c.old_capture_id, c.new_capture_id,
    c.old_extraction_id, c.new_extraction_id
FROM statement_changes AS c
JOIN pages AS p USING (page_id)
LEFT JOIN statements AS o ON o.statement_id = c.old_statement_id
LEFT JOIN statements AS n ON n.statement_id = c.new_statement_id;
COMMENT ON VIEW change_log IS 'statement_changes of the whole warehouse with what they are about: to be filtered by day, page, kind, country, agreement.';
COMMENT ON COLUMN change_log.agreement IS 'The agreement it is about, by its name in the document; null where it is about none.';
COMMENT ON COLUMN change_log.countries IS 'The countries it is about, ISO 3166-1 alpha-3, of both sides.';
COMMENT ON COLUMN change_log.old_label IS 'The claim before, in one line; null where it was added.';
COMMENT ON COLUMN change_log.new_label IS 'The claim after, in one line; null where it was removed.';
