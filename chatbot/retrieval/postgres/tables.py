"""The tables that an FAQ lies in. Each version has its own part of every table, which comes and goes whole."""

from __future__ import annotations

SCHEMA = "chatbot"
FORMAT = 7
"""Of what is kept, and of how texts are analysed: one more whenever the same FAQ would be kept otherwise."""

ENTRY_COLUMNS = """
    version integer not null,
    number integer not null,
    id text not null,
    question text not null,
    aliases text[] not null,
    answer text not null,
    tags text[] not null,
    source text,
    related text[] not null,
    analysed bytea not null,
    terms integer[] not null,
    counts bigint[] not null,
    phrasings text not null,
    question_length integer not null,
    answer_length integer not null
"""

TABLES = f"""
comment on schema chatbot is 'FAQs that are asked with chatbot --faq postgresql://…; written by chatbot publish';

create table chatbot.versions (
    version integer primary key generated always as identity,
    name text collate "C" not null,
    published timestamptz not null default now(),
    format integer not null,
    program text not null,
    about json not null,
    size integer not null,
    words integer not null,
    question_length double precision not null,
    answer_length double precision not null,
    places json not null
);
create index on chatbot.versions (name, version);

create table chatbot.entries ({ENTRY_COLUMNS}) partition by list (version);
comment on column chatbot.entries.terms is 'ids of the stems of phrasings, answer and tags';
comment on column chatbot.entries.counts is
    'for each, id * 2^20 + times in the phrasings (1023 at most) * 2^10 + times in the answer (the same)';
comment on column chatbot.entries.phrasings is 'ids of the stems of each phrasing, in order';

create table chatbot.stems (
    version integer not null,
    stem text not null,
    id integer not null,
    in_questions double precision not null,
    entries integer not null,
    in_answers integer not null
) partition by list (version);
comment on column chatbot.stems.in_questions is 'entries that have it in their phrasings, each by the share of these that do';
comment on column chatbot.stems.entries is 'entries that have it in their phrasings';

create table chatbot.words (
    version integer not null,
    word text not null,
    rank integer not null,
    can_be_misspelt boolean not null
) partition by list (version);
comment on column chatbot.words.rank is 'the most frequent one has the least';
"""

INDEXES = (
    "create index on {table} using gin (terms) with (fastupdate = off)",
    "create index on {table} (number)",
    "create index on {table} using hash (id)",
)
"""By what entries are found, wherever they lie."""

STEM_INDEX = 'create index on {table} (stem collate "C") include (id, in_questions, entries, in_answers)'
WORD_INDEX = 'create index on {table} (word collate "C")'
"""In the order of their bytes, which no update of the system changes, and no replica on another system sorts otherwise."""
TRIGRAM_INDEX = "create index on {table} using gin (word {schema}.gin_trgm_ops) with (fastupdate = off) where can_be_misspelt"

SETTINGS = """
set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0;
select pg_catalog.set_config(name, '0', true) from pg_catalog.pg_settings where name = 'transaction_timeout';
set local search_path = ''; set local maintenance_work_mem = '256MB'
"""
"""Of a transaction that writes: it has as long as it takes. The last of the times is there from PostgreSQL 17 on."""
