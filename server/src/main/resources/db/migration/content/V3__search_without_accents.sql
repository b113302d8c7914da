create extension if not exists unaccent;

-- What searches compare: "Amelie" finds "Amélie". The index needs a function that never changes its mind.
create function content_plain(text) returns text
    language sql immutable strict parallel safe
    return lower(unaccent($1));

alter table content drop column words;
alter table content add column words tsvector not null generated always as (
    setweight(to_tsvector('simple', content_plain(title)), 'A')
        || setweight(to_tsvector('simple', content_plain(description)), 'B')
) stored;

-- Search by words, and by resemblance when words are misspelt.
create index content_words_idx on content using gin (words);
drop index content_title_trgm_idx;
create index content_title_trgm_idx on content using gin (content_plain(title) gin_trgm_ops);
