create extension if not exists pg_trgm;

create table content (
    id               text        not null,
    uploader         text        not null,
    title            text        not null,
    description      text        not null,
    genre            text        not null,
    language         text        not null,
    duration_ms      bigint      not null,
    blob_ids         text[]      not null,
    poster_blob_id   text        not null,
    segment_root     text        not null,
    status           text        not null,
    reason           text        not null default '',
    submitted_at     timestamptz not null,
    decided_at       timestamptz,
    plays            bigint      not null default 0,
    credited_seconds bigint      not null default 0,
    rating_sum       bigint      not null default 0,
    rating_count     bigint      not null default 0,
    words            tsvector    not null generated always as (
        setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', description), 'B')
    ) stored,
    constraint content_pk primary key (id),
    constraint content_status_known check (status in ('in_review', 'approved', 'rejected', 'taken_down'))
);

-- The shelf: one index per sort order, newest first.
create index content_newest_idx on content (decided_at desc, id) where status = 'approved';
create index content_popular_idx on content (plays desc, id) where status = 'approved';
create index content_title_idx on content (lower(title), id) where status = 'approved';
create index content_longest_idx on content (duration_ms desc, id) where status = 'approved';
-- Moderators take the oldest first.
create index content_queue_idx on content (submitted_at, id) where status = 'in_review';
-- A creator's own titles.
create index content_uploader_idx on content (uploader, submitted_at desc);
-- Search by words, and by resemblance when words are misspelt.
create index content_words_idx on content using gin (words);
create index content_title_trgm_idx on content using gin (lower(title) gin_trgm_ops);

create table content_uploader (
    address       text        not null,
    account       text        not null,
    name          text        not null,
    registered_at timestamptz not null,
    constraint content_uploader_pk primary key (address)
);

create table content_package (
    content_id     text        not null,
    package        jsonb       not null,
    blob_ids       jsonb       not null,
    wrapped_secret bytea       not null,
    created_at     timestamptz not null,
    constraint content_package_pk primary key (content_id)
);
