CREATE TABLE runs (run_id VARCHAR PRIMARY KEY, state VARCHAR NOT NULL);
CREATE TABLE captures (capture_id VARCHAR PRIMARY KEY, url VARCHAR, source_uri VARCHAR NOT NULL, doc_id VARCHAR NOT NULL);
CREATE TABLE extractions (extraction_id VARCHAR PRIMARY KEY, doc_id VARCHAR NOT NULL, extractor_version VARCHAR NOT NULL);
CREATE TABLE percentage_goals (statement_id VARCHAR PRIMARY KEY, claim VARCHAR NOT NULL, value_percent DOUBLE NOT NULL, subject VARCHAR, target_date VARCHAR);
CREATE TABLE observations (extraction_id VARCHAR NOT NULL, statement_id VARCHAR NOT NULL, start_char BIGINT NOT NULL, exact VARCHAR NOT NULL);
