create extension if not exists pg_trgm;

-- What recommendations need to know of titles, as the chain tells it.
create table recommendation_title (
    content_id   text        not null,
    creator      text        not null,
    title        text        not null,
    genre        text        not null,
    language     text        not null,
    story        text        not null,
    published    boolean     not null default false,
    published_at timestamptz,
    plays        bigint      not null default 0,
    rating_sum   bigint      not null default 0,
    rating_count bigint      not null default 0,
    constraint recommendation_title_pk primary key (content_id)
);
comment on column recommendation_title.story is 'title and the beginning of the description, in lower case';

-- Candidates by genre and by creator, the most played first.
create index recommendation_title_genre_idx on recommendation_title (lower(genre), plays desc, content_id) where published;
create index recommendation_title_creator_idx on recommendation_title (creator, plays desc, content_id) where published;
-- The shelf for everybody.
create index recommendation_title_plays_idx on recommendation_title (plays desc, content_id) where published;

-- Settled watching: which membership watched what, and who held it.
create table recommendation_watch (
    membership_id    text        not null,
    content_id       text        not null,
    viewer           text        not null,
    credited_seconds bigint      not null,
    watched_at       timestamptz not null,
    constraint recommendation_watch_pk primary key (membership_id, content_id)
);

-- Who else watched a title.
create index recommendation_watch_content_idx on recommendation_watch (content_id, membership_id);
-- What a viewer watched last.
create index recommendation_watch_viewer_idx on recommendation_watch (viewer, watched_at desc);

-- People whose watching shapes nothing.
create table recommendation_off (
    viewer text not null,
    constraint recommendation_off_pk primary key (viewer)
);
