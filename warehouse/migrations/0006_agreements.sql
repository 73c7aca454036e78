-- Which agreement a name means: as each document uses it, and, derived from that, a registry over all documents.

CREATE TABLE name_links (
    extraction_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    agreement_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    reference STRUCT(
        reference_id VARCHAR, "name" VARCHAR, kind VARCHAR, aliases VARCHAR[], acronyms VARCHAR[],
        adopted VARCHAR, signed VARCHAR, in_force VARCHAR, depositary VARCHAR, source VARCHAR
    ),
    relations STRUCT(relation VARCHAR, other_id VARCHAR, other_name VARCHAR, basis VARCHAR)[] NOT NULL
);
COMMENT ON TABLE name_links IS 'Which agreement each name of a document means, as that reading settled it.';
COMMENT ON COLUMN name_links.extraction_id IS 'The reading.';
COMMENT ON COLUMN name_links.name IS 'The name as the document''s records use it.';
COMMENT ON COLUMN name_links.agreement_id IS 'The agreement: the lexicon''s id where it knows the name, else a digest of the name. Never depends on other pages.';
COMMENT ON COLUMN name_links.kind IS 'convention, protocol, treaty, strategy, …';
COMMENT ON COLUMN name_links.reference IS 'What the lexicon knows of it; null where it does not know it. Never a claim of the page.';
COMMENT ON COLUMN name_links.relations IS 'How it stands to other agreements, each with who says so: the page or the lexicon.';

CREATE TABLE agreements (
    agreement_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    names VARCHAR[] NOT NULL,
    documents INTEGER NOT NULL,
    reference_id VARCHAR,
    reference_name VARCHAR,
    reference_kind VARCHAR,
    reference_aliases VARCHAR[],
    reference_acronyms VARCHAR[],
    reference_adopted VARCHAR,
    reference_signed VARCHAR,
    reference_in_force VARCHAR,
    reference_depositary VARCHAR,
    reference_source VARCHAR
);
COMMENT ON TABLE agreements IS 'The agreements that documents name, over all pages. Derived. Columns reference_… are what our lexicon knows, not what any page says.';
COMMENT ON COLUMN agreements.agreement_id IS 'The agreement. Two names that nothing connects are two agreements, even where a reader knows better.';
COMMENT ON COLUMN agreements.name IS 'The name that most documents use; of several the longest.';
COMMENT ON COLUMN agreements.kind IS 'The kind that most documents give it.';
COMMENT ON COLUMN agreements.names IS 'All names that documents use for it.';
COMMENT ON COLUMN agreements.documents IS 'In how many documents it is named.';
COMMENT ON COLUMN agreements.reference_id IS 'Its id in the lexicon; null where the lexicon does not know it.';
COMMENT ON COLUMN agreements.reference_name IS 'Its name in the lexicon.';
COMMENT ON COLUMN agreements.reference_kind IS 'Its kind in the lexicon.';
COMMENT ON COLUMN agreements.reference_aliases IS 'Other names that the lexicon knows.';
COMMENT ON COLUMN agreements.reference_acronyms IS 'Its acronyms in the lexicon.';
COMMENT ON COLUMN agreements.reference_adopted IS 'When it was adopted (EDTF), as the lexicon knows it; null where it is not sure.';
COMMENT ON COLUMN agreements.reference_signed IS 'When it was signed (EDTF), as the lexicon knows it.';
COMMENT ON COLUMN agreements.reference_in_force IS 'When it entered into force (EDTF), as the lexicon knows it.';
COMMENT ON COLUMN agreements.reference_depositary IS 'Who keeps it, as the lexicon knows it.';
COMMENT ON COLUMN agreements.reference_source IS 'Where the lexicon has this from.';

CREATE TABLE agreement_links (
    name VARCHAR NOT NULL,
    agreement_id VARCHAR NOT NULL,
    documents INTEGER NOT NULL
);
COMMENT ON TABLE agreement_links IS 'Which name means which agreement, over all documents. Derived. A name can mean two agreements in two documents.';
COMMENT ON COLUMN agreement_links.name IS 'The name.';
COMMENT ON COLUMN agreement_links.agreement_id IS 'The agreement.';
COMMENT ON COLUMN agreement_links.documents IS 'In how many documents the name means it.';

CREATE TABLE agreement_relations (
    agreement_id VARCHAR NOT NULL,
    relation VARCHAR NOT NULL,
    other_id VARCHAR NOT NULL,
    other_name VARCHAR NOT NULL,
    basis VARCHAR NOT NULL,
    documents INTEGER NOT NULL
);
COMMENT ON TABLE agreement_relations IS 'How agreements stand to each other. Derived.';
COMMENT ON COLUMN agreement_relations.agreement_id IS 'The agreement.';
COMMENT ON COLUMN agreement_relations.relation IS 'protocol_of, amends or under.';
COMMENT ON COLUMN agreement_relations.other_id IS 'The other agreement. May be in no document: then agreements has no row for it.';
COMMENT ON COLUMN agreement_relations.other_name IS 'Its name; of several the first in the alphabet.';
COMMENT ON COLUMN agreement_relations.basis IS 'Who says so: page or lexicon.';
COMMENT ON COLUMN agreement_relations.documents IS 'In how many documents the relation was met.';
