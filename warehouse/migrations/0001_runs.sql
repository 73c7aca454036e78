-- What was done: runs, and what they could not turn into rows.

CREATE TABLE runs (
    run_id VARCHAR PRIMARY KEY,
    flow VARCHAR NOT NULL,
    code_version VARCHAR NOT NULL,
    parameters JSON NOT NULL,
    started_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP,
    state VARCHAR NOT NULL,
    counts JSON
);
COMMENT ON TABLE runs IS 'One row for each run of a flow, also for those that failed. Times are those of the machine that ran it.';
COMMENT ON COLUMN runs.run_id IS 'Given by the flow: a digest of its start and its parameters.';
COMMENT ON COLUMN runs.flow IS 'What was run: ingest, retry, …';
COMMENT ON COLUMN runs.code_version IS 'The version of the installed package. Says little about results: extractions.extractor_version does.';
COMMENT ON COLUMN runs.parameters IS 'What the run was asked to do, as a JSON object.';
COMMENT ON COLUMN runs.started_at IS 'When it began, UTC.';
COMMENT ON COLUMN runs.finished_at IS 'When it ended, UTC. Of an interrupted run: when the next run noticed.';
COMMENT ON COLUMN runs.state IS 'running, ok, ok_with_rejects or failed. "running" in a publication is the run that published it, or one whose end was lost.';
COMMENT ON COLUMN runs.counts IS 'What the run counted, as a JSON object: captures seen, rows added, the error if it failed.';

CREATE TABLE rejects (
    reject_id VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    model VARCHAR,
    reason_code VARCHAR NOT NULL,
    location VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    payload VARCHAR,
    doc_id VARCHAR,
    start_char INTEGER,
    end_char INTEGER,
    first_seen_run_id VARCHAR NOT NULL,
    last_seen_run_id VARCHAR NOT NULL,
    resolved_run_id VARCHAR
);
COMMENT ON TABLE rejects IS 'What was read and could not become a row, with the reason. A row stays when its fault is gone: resolved_run_id says since when.';
COMMENT ON COLUMN rejects.reject_id IS 'A digest of the fault and its place: the same fault met again is the same row.';
COMMENT ON COLUMN rejects.stage IS 'Where it happened: discover, store, parse, extract or validate.';
COMMENT ON COLUMN rejects.model IS 'The kind of record that was refused; null where no record was made.';
COMMENT ON COLUMN rejects.reason_code IS 'The reason in one word, to group by; of a refused record the field and the rule, as "country:value_error".';
COMMENT ON COLUMN rejects.location IS 'Where it was met: a file, an address, or a document and offsets. For people.';
COMMENT ON COLUMN rejects.message IS 'What was found and what was expected, for people.';
COMMENT ON COLUMN rejects.payload IS 'What was refused, as JSON; may be null.';
COMMENT ON COLUMN rejects.doc_id IS 'The document it stands in; null where there is none.';
COMMENT ON COLUMN rejects.start_char IS 'Where the words begin, in characters of the document''s text as the extraction of that time had it.';
COMMENT ON COLUMN rejects.end_char IS 'Where the words end, exclusive.';
COMMENT ON COLUMN rejects.first_seen_run_id IS 'The run that met it first.';
COMMENT ON COLUMN rejects.last_seen_run_id IS 'The last run that met it.';
COMMENT ON COLUMN rejects.resolved_run_id IS 'The run in which the same place went well; null while the reject is open.';

CREATE TABLE unchecked (page_id VARCHAR NOT NULL);
COMMENT ON TABLE unchecked IS 'The pages that were touched since the checks last passed: the next checks look at these only. Empty in a publication.';
COMMENT ON COLUMN unchecked.page_id IS 'The page.';
