-- What payloads were parsed into, and what was marked in them, by each version of the extractor.

CREATE TABLE extractions (
    extraction_id VARCHAR NOT NULL,
    doc_id VARCHAR NOT NULL,
    extractor_version VARCHAR NOT NULL,
    extracted_at TIMESTAMP NOT NULL,
    superseded_at TIMESTAMP,
    media_type VARCHAR NOT NULL,
    length BIGINT NOT NULL,
    charset VARCHAR,
    charset_basis VARCHAR,
    title VARCHAR,
    language VARCHAR,
    text VARCHAR NOT NULL,
    text_digest VARCHAR NOT NULL,
    packed BLOB USING COMPRESSION uncompressed
);
COMMENT ON TABLE extractions IS 'One reading of one document by one version of the extractor. The text is kept here because parsing belongs to that version: offsets of an older reading count in its own text.';
COMMENT ON COLUMN extractions.extraction_id IS 'A digest of document and extractor version.';
COMMENT ON COLUMN extractions.doc_id IS 'The document: SHA-256 of its payload.';
COMMENT ON COLUMN extractions.extractor_version IS 'A digest of the rules, lexicons and settings that read it. Has no order: extracted_at has.';
COMMENT ON COLUMN extractions.extracted_at IS 'Start of the run that loaded it, UTC.';
COMMENT ON COLUMN extractions.superseded_at IS 'When a reading by another version took its place, UTC; null for the current reading. Views show current readings only.';
COMMENT ON COLUMN extractions.media_type IS 'What it was read as.';
COMMENT ON COLUMN extractions.length IS 'Size of the payload in bytes.';
COMMENT ON COLUMN extractions.charset IS 'The encoding it was decoded with.';
COMMENT ON COLUMN extractions.charset_basis IS 'How the encoding was found; a guess where it was not declared.';
COMMENT ON COLUMN extractions.title IS 'The page''s title; often the site''s boilerplate.';
COMMENT ON COLUMN extractions.language IS 'The language as an IETF tag; declared by the page or guessed from its words.';
COMMENT ON COLUMN extractions.text IS 'The whole text, all zones. Every start_char and end_char of this reading counts its characters (Unicode code points, from 0).';
COMMENT ON COLUMN extractions.text_digest IS 'A digest of the text alone: equal for payloads that differ in markup only.';
COMMENT ON COLUMN extractions.packed IS 'Text, blocks, cells, links, mentions and places of claims once more, in one compressed value that comparisons fetch fast. For people there are the tables; null where nobody packed it.';

CREATE TABLE blocks (
    extraction_id VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    zone VARCHAR NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    level INTEGER,
    heading_path VARCHAR[],
    heading_blocks INTEGER[],
    lead_in INTEGER,
    table_number INTEGER,
    row_number INTEGER,
    text VARCHAR NOT NULL,
    digest VARCHAR NOT NULL
);
COMMENT ON TABLE blocks IS 'The headings, paragraphs, list items, table rows, … of a document, all zones, in reading order.';
COMMENT ON COLUMN blocks.extraction_id IS 'The reading it belongs to.';
COMMENT ON COLUMN blocks.number IS 'Its number in the document, from 0.';
COMMENT ON COLUMN blocks.kind IS 'title, heading, paragraph, list_item, term, definition, table_row or caption.';
COMMENT ON COLUMN blocks.zone IS 'main, related, navigation, header, footer, banner or hidden: a judgement about the layout. Claims come from main.';
COMMENT ON COLUMN blocks.start_char IS 'Where it begins in the text.';
COMMENT ON COLUMN blocks.end_char IS 'Where it ends, exclusive.';
COMMENT ON COLUMN blocks.level IS 'The heading''s level or the list item''s depth.';
COMMENT ON COLUMN blocks.heading_path IS 'The headings above it, outermost first.';
COMMENT ON COLUMN blocks.heading_blocks IS 'The numbers of those headings.';
COMMENT ON COLUMN blocks.lead_in IS 'The number of the block that introduces the list this item stands in.';
COMMENT ON COLUMN blocks.table_number IS 'The table it is a row of, from 0.';
COMMENT ON COLUMN blocks.row_number IS 'Its row there, from 0.';
COMMENT ON COLUMN blocks.text IS 'Its words: a slice of the document''s text, repeated here because slicing long texts is slow.';
COMMENT ON COLUMN blocks.digest IS 'A digest of its words: equal blocks are found by it.';

CREATE TABLE cells (
    extraction_id VARCHAR NOT NULL,
    block INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    column_head VARCHAR,
    is_head BOOLEAN NOT NULL
);
COMMENT ON TABLE cells IS 'The cells of table rows.';
COMMENT ON COLUMN cells.extraction_id IS 'The reading it belongs to.';
COMMENT ON COLUMN cells.block IS 'The number of its row''s block.';
COMMENT ON COLUMN cells.column_number IS 'Its column, from 0.';
COMMENT ON COLUMN cells.start_char IS 'Where it begins in the text.';
COMMENT ON COLUMN cells.end_char IS 'Where it ends, exclusive.';
COMMENT ON COLUMN cells.column_head IS 'The head of its column; null where the table has none that could be made out.';
COMMENT ON COLUMN cells.is_head IS 'Whether it is itself the head of a column or a row.';

CREATE TABLE links (
    extraction_id VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    block INTEGER,
    zone VARCHAR NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    target VARCHAR NOT NULL
);
COMMENT ON TABLE links IS 'The links of a document, all zones.';
COMMENT ON COLUMN links.extraction_id IS 'The reading it belongs to.';
COMMENT ON COLUMN links.number IS 'Its number in the document, from 0.';
COMMENT ON COLUMN links.block IS 'The block it stands in; null where it stands in none.';
COMMENT ON COLUMN links.zone IS 'The zone it stands in.';
COMMENT ON COLUMN links.start_char IS 'Where its words begin in the text.';
COMMENT ON COLUMN links.end_char IS 'Where they end, exclusive.';
COMMENT ON COLUMN links.text IS 'Its words.';
COMMENT ON COLUMN links.target IS 'Where it points, as an absolute address where the page''s own address was known when the document was first read.';

CREATE TABLE mentions (
    extraction_id VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    surface VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    block INTEGER NOT NULL
);
COMMENT ON TABLE mentions IS 'Labelled spans of a document''s text: what claims are built from. A mention alone claims nothing.';
COMMENT ON COLUMN mentions.extraction_id IS 'The reading it belongs to.';
COMMENT ON COLUMN mentions.number IS 'Its number in the document, from 0.';
COMMENT ON COLUMN mentions.label IS 'date, country, percentage or agreement.';
COMMENT ON COLUMN mentions.start_char IS 'Where it begins in the text.';
COMMENT ON COLUMN mentions.end_char IS 'Where it ends, exclusive. "20–25 %" is two mentions with one span.';
COMMENT ON COLUMN mentions.surface IS 'The words.';
COMMENT ON COLUMN mentions.value IS 'What they mean: EDTF for a date, ISO 3166-1 alpha-3 for a country, a number for a percentage, a name for an agreement.';
COMMENT ON COLUMN mentions.rule IS 'The rule that marked it.';
COMMENT ON COLUMN mentions.block IS 'The block it stands in.';
