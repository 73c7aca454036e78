-- What hangs on the pages in scope. Not a derived table: temporary, made anew whenever the scope is set.
CREATE OR REPLACE TEMP TABLE scope_documents AS SELECT DISTINCT doc_id FROM captures SEMI JOIN scope USING (page_id);
CREATE OR REPLACE TEMP TABLE scope_extractions AS SELECT extraction_id FROM extractions SEMI JOIN scope_documents USING (doc_id);
CREATE OR REPLACE TEMP TABLE scope_agreements AS SELECT DISTINCT agreement_id FROM name_links SEMI JOIN scope_extractions USING (extraction_id);
