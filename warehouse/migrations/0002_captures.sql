-- What was archived: pages, their addresses, their captures, the payloads.

CREATE TABLE captures (
    capture_id VARCHAR NOT NULL,
    page_id VARCHAR NOT NULL,
    url VARCHAR,
    url_key VARCHAR NOT NULL,
    captured_at TIMESTAMP,
    represents_at DATE,
    represents_basis VARCHAR NOT NULL,
    http_status INTEGER,
    media_type VARCHAR,
    doc_id VARCHAR NOT NULL,
    length BIGINT NOT NULL,
    source_uri VARCHAR NOT NULL,
    quality VARCHAR NOT NULL,
    quality_reason VARCHAR
);
COMMENT ON TABLE captures IS 'One row for each archived response of a page. The same response read from two places is two captures.';
COMMENT ON COLUMN captures.capture_id IS 'A digest of page, instants, payload and source: equal on every machine.';
COMMENT ON COLUMN captures.page_id IS 'The page it is a capture of.';
COMMENT ON COLUMN captures.url IS 'The address that was asked for; null where none is known.';
COMMENT ON COLUMN captures.url_key IS 'The address as archives sort it (SURT), without the host of a snapshot site; "sha256:…" where no address is known.';
COMMENT ON COLUMN captures.captured_at IS 'When the crawler fetched it, UTC; null where unknown. Of a snapshot site this is long after the day that the page stands for.';
COMMENT ON COLUMN captures.represents_at IS 'The day the page stands for: versions are ordered by it. Only as good as represents_basis.';
COMMENT ON COLUMN captures.represents_basis IS 'How that day is known, surest first: capture, banner, snapshot, page, manifest, filename, assumed, unknown. "assumed" is somebody''s guess.';
COMMENT ON COLUMN captures.http_status IS 'The status of the response; null where it was not kept.';
COMMENT ON COLUMN captures.media_type IS 'What the response called itself; may be wrong.';
COMMENT ON COLUMN captures.doc_id IS 'SHA-256 of the payload.';
COMMENT ON COLUMN captures.length IS 'Size of the payload in bytes.';
COMMENT ON COLUMN captures.source_uri IS 'Where it was read: a file, a WARC file and offset, or the address of a memento.';
COMMENT ON COLUMN captures.quality IS 'ok, or why it is no version of its page: error, redirect, blocked, soft_404, notice, empty, unsupported, other_language, not_fetched.';
COMMENT ON COLUMN captures.quality_reason IS 'What the judgement rests on, for people.';

CREATE TABLE payloads (
    doc_id VARCHAR NOT NULL,
    length BIGINT NOT NULL,
    payload_path VARCHAR NOT NULL
);
COMMENT ON TABLE payloads IS 'The distinct byte sequences that were archived. What they were parsed into is in extractions: it depends on the reader''s version.';
COMMENT ON COLUMN payloads.doc_id IS 'SHA-256 of the bytes.';
COMMENT ON COLUMN payloads.length IS 'Number of bytes.';
COMMENT ON COLUMN payloads.payload_path IS 'Their name in the raw store. Payloads that arrived together lie in one WARC file there (packs/), under the address urn:sha256: and the doc_id; early stores have a file of this name. `pledger payload` followed by the doc_id gives the bytes.';

CREATE TABLE pages (
    page_id VARCHAR NOT NULL,
    url_key VARCHAR NOT NULL,
    url VARCHAR
);
COMMENT ON TABLE pages IS 'What an address names over time. Derived from captures.';
COMMENT ON COLUMN pages.page_id IS 'A digest of url_key.';
COMMENT ON COLUMN pages.url_key IS 'The address as archives sort it (SURT); two addresses with one key are one page.';
COMMENT ON COLUMN pages.url IS 'The shortest address seen, as the page''s name; null where none is known. Not a promise that it answers.';

CREATE TABLE page_urls (
    page_id VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    evidence VARCHAR NOT NULL,
    capture_id VARCHAR NOT NULL,
    is_elsewhere BOOLEAN NOT NULL
);
COMMENT ON TABLE page_urls IS 'Every address by which a page can be asked for. Derived from captures. One address may belong to several pages (file names do).';
COMMENT ON COLUMN page_urls.page_id IS 'The page.';
COMMENT ON COLUMN page_urls.url IS 'The address as it was seen.';
COMMENT ON COLUMN page_urls.evidence IS 'How the address is known: capture (was asked for), source (it was read from there), key (the SURT key), or the rules that lead to it (playback, snapshot:<host>, canonical_link, redirect, …).';
COMMENT ON COLUMN page_urls.capture_id IS 'A capture that shows it: of several the one with the lowest id.';
COMMENT ON COLUMN page_urls.is_elsewhere IS 'Whether the address is another page''s by its key (the page moved, or points to a main copy). Evidence, never a merge.';

CREATE TABLE page_addresses (
    page_id VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    url_key VARCHAR NOT NULL,
    evidence VARCHAR NOT NULL,
    capture_id VARCHAR NOT NULL,
    is_elsewhere BOOLEAN NOT NULL
);
COMMENT ON TABLE page_addresses IS 'Further addresses that a capture shows: playbacks, the live page of a snapshot site, canonical links, targets of redirects. page_urls has all addresses of a page together.';
COMMENT ON COLUMN page_addresses.page_id IS 'The page that the capture is of.';
COMMENT ON COLUMN page_addresses.url IS 'The further address.';
COMMENT ON COLUMN page_addresses.url_key IS 'Its SURT key: that of the page, or where is_elsewhere that of another one.';
COMMENT ON COLUMN page_addresses.evidence IS 'The rules that lead from one address to the other, in order: playback, snapshot:<host>, dropped:<parameter>, canonical_link, og_url, redirect, ….';
COMMENT ON COLUMN page_addresses.capture_id IS 'The capture that shows it.';
COMMENT ON COLUMN page_addresses.is_elsewhere IS 'Whether the address is another page''s by its key (the page moved, or points to a main copy). Evidence, never a merge: claims are not looked for there.';
