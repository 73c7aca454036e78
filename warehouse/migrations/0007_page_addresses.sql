-- What captures show of the addresses of pages, beyond the address that was asked for.

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

ALTER TABLE page_urls ADD COLUMN is_elsewhere BOOLEAN DEFAULT false;
COMMENT ON COLUMN page_urls.evidence IS 'How the address is known: capture (was asked for), source (it was read from there), key (the SURT key), or the rules that lead to it (playback, snapshot:<host>, canonical_link, redirect, …).';
COMMENT ON COLUMN page_urls.is_elsewhere IS 'Whether the address is another page''s by its key (the page moved, or points to a main copy). Evidence, never a merge.';
