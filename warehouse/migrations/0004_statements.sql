-- What documents claim: statements addressed by their content, and the places where they are made.

CREATE TABLE statements (
    statement_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    match_key VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    fields MAP(VARCHAR, VARCHAR) NOT NULL
);
COMMENT ON TABLE statements IS 'Every distinct claim once, whichever documents make it. Its typed values are in the table of its kind.';
COMMENT ON COLUMN statements.statement_id IS 'A digest of the kind and the normalised values as the document gives them.';
COMMENT ON COLUMN statements.kind IS 'agreement, agreement_event, agreement_country, percentage_goal or qualitative_goal.';
COMMENT ON COLUMN statements.match_key IS 'A digest of what the claim is about. A group in which a changed claim is looked for: not unique.';
COMMENT ON COLUMN statements.label IS 'The claim in one line, for people. Not for joining.';
COMMENT ON COLUMN statements.fields IS 'Its values as text, those that are given: to compare claims of any kind. Lists are JSON.';

CREATE TABLE observations (
    extraction_id VARCHAR NOT NULL,
    statement_id VARCHAR NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    exact VARCHAR NOT NULL,
    prefix VARCHAR NOT NULL,
    suffix VARCHAR NOT NULL,
    block INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    inherited STRUCT(field VARCHAR, source VARCHAR, "text" VARCHAR, start_char INTEGER, end_char INTEGER)[]
);
COMMENT ON TABLE observations IS 'Where one document makes a claim: the quote, and how the rule came to it. Superseded readings are in here too: join extractions and look at superseded_at.';
COMMENT ON COLUMN observations.extraction_id IS 'The reading that found it.';
COMMENT ON COLUMN observations.statement_id IS 'The claim.';
COMMENT ON COLUMN observations.start_char IS 'Where the quote begins in the text.';
COMMENT ON COLUMN observations.end_char IS 'Where it ends, exclusive.';
COMMENT ON COLUMN observations.exact IS 'The quote.';
COMMENT ON COLUMN observations.prefix IS 'A few characters before it.';
COMMENT ON COLUMN observations.suffix IS 'A few characters after it.';
COMMENT ON COLUMN observations.block IS 'The block it stands in.';
COMMENT ON COLUMN observations.rule IS 'The rule that read it.';
COMMENT ON COLUMN observations.inherited IS 'Values that the quote does not say itself, each with the place of the words elsewhere that give it: a heading, a lead-in, a table head, an earlier sentence. Less sure than the rest.';

CREATE TABLE agreement_names (
    statement_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    aliases VARCHAR[] NOT NULL
);
COMMENT ON TABLE agreement_names IS 'The claim that there is an agreement of this name. One agreement may have several names in several documents: see agreement_links.';
COMMENT ON COLUMN agreement_names.statement_id IS 'The claim.';
COMMENT ON COLUMN agreement_names.name IS 'The fullest name in the document.';
COMMENT ON COLUMN agreement_names.kind IS 'convention, protocol, treaty, strategy, …: by its head noun.';
COMMENT ON COLUMN agreement_names.aliases IS 'The other forms found in the same document.';

CREATE TABLE agreement_events (
    statement_id VARCHAR NOT NULL,
    agreement VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    event_date VARCHAR,
    event_date_start DATE,
    event_date_end DATE,
    country VARCHAR
);
COMMENT ON TABLE agreement_events IS 'The claim that something happened to an agreement.';
COMMENT ON COLUMN agreement_events.statement_id IS 'The claim.';
COMMENT ON COLUMN agreement_events.agreement IS 'The agreement, by its name in the document.';
COMMENT ON COLUMN agreement_events.event IS 'adopted, signed, ratified, entered_into_force, ended, …';
COMMENT ON COLUMN agreement_events.event_date IS 'When, in EDTF, no more precise than the page; null where the page gives no date.';
COMMENT ON COLUMN agreement_events.event_date_start IS 'The first day that it can mean.';
COMMENT ON COLUMN agreement_events.event_date_end IS 'The last day that it can mean.';
COMMENT ON COLUMN agreement_events.country IS 'ISO 3166-1 alpha-3, only where the event is one country''s act.';

CREATE TABLE agreement_countries (
    statement_id VARCHAR NOT NULL,
    agreement VARCHAR NOT NULL,
    country VARCHAR,
    party_name VARCHAR,
    role VARCHAR NOT NULL
);
COMMENT ON TABLE agreement_countries IS 'The claim that a country or another party has a part in an agreement.';
COMMENT ON COLUMN agreement_countries.statement_id IS 'The claim.';
COMMENT ON COLUMN agreement_countries.agreement IS 'The agreement, by its name in the document.';
COMMENT ON COLUMN agreement_countries.country IS 'ISO 3166-1 alpha-3; null where the party is no country.';
COMMENT ON COLUMN agreement_countries.party_name IS 'The party by name where it is no country: the EU, a state, an agency, a people.';
COMMENT ON COLUMN agreement_countries.role IS 'party, signatory, participant, observer, withdrawn or non_party.';

CREATE TABLE percentage_goals (
    statement_id VARCHAR NOT NULL,
    claim VARCHAR NOT NULL,
    value_percent DOUBLE NOT NULL,
    comparator VARCHAR NOT NULL,
    direction VARCHAR,
    subject VARCHAR,
    substance VARCHAR,
    actor VARCHAR,
    actor_country VARCHAR,
    agreement VARCHAR,
    target_date VARCHAR,
    baseline_date VARCHAR,
    status VARCHAR
);
COMMENT ON TABLE percentage_goals IS 'The claim that somebody aims at a percentage, or has reached one. Null means that the text does not say.';
COMMENT ON COLUMN percentage_goals.statement_id IS 'The claim.';
COMMENT ON COLUMN percentage_goals.claim IS 'target (aimed at) or outcome (reported as reached).';
COMMENT ON COLUMN percentage_goals.value_percent IS 'The number, in percent. Of "20 to 25 percent" each number is a goal of its own.';
COMMENT ON COLUMN percentage_goals.comparator IS 'How the number is meant: = > >= < <= ~';
COMMENT ON COLUMN percentage_goals.direction IS 'reduce, increase, reach or limit. A reduction by 75 is not a limit of 75.';
COMMENT ON COLUMN percentage_goals.subject IS 'What is measured, in the text''s own words.';
COMMENT ON COLUMN percentage_goals.substance IS 'The substance or sector in it.';
COMMENT ON COLUMN percentage_goals.actor IS 'Who aims or has reached it, in the text''s own words.';
COMMENT ON COLUMN percentage_goals.actor_country IS 'ISO 3166-1 alpha-3 of an actor that is a country.';
COMMENT ON COLUMN percentage_goals.agreement IS 'The agreement it belongs to, by its name in the document.';
COMMENT ON COLUMN percentage_goals.target_date IS 'By when, in EDTF.';
COMMENT ON COLUMN percentage_goals.baseline_date IS 'Measured against when, in EDTF.';
COMMENT ON COLUMN percentage_goals.status IS 'achieved, probably_achieved, exceeded, missed or in_progress, as the page says.';

CREATE TABLE qualitative_goals (
    statement_id VARCHAR NOT NULL,
    goal VARCHAR NOT NULL,
    subject VARCHAR,
    actor VARCHAR,
    agreement VARCHAR,
    target_date VARCHAR,
    status VARCHAR
);
COMMENT ON TABLE qualitative_goals IS 'The claim that somebody aims at something without a number. Found less surely than percentages.';
COMMENT ON COLUMN qualitative_goals.statement_id IS 'The claim.';
COMMENT ON COLUMN qualitative_goals.goal IS 'The goal: "virtual elimination".';
COMMENT ON COLUMN qualitative_goals.subject IS 'Of what, in the text''s own words.';
COMMENT ON COLUMN qualitative_goals.actor IS 'Who aims at it.';
COMMENT ON COLUMN qualitative_goals.agreement IS 'The agreement it belongs to, by its name in the document.';
COMMENT ON COLUMN qualitative_goals.target_date IS 'By when, in EDTF.';
COMMENT ON COLUMN qualitative_goals.status IS 'achieved, probably_achieved, exceeded, missed or in_progress, as the page says.';
