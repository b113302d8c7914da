-- How much film conversions got through in how much time; what a quote's estimate rests on.
create table quote_transcode (
    upload_id uuid        not null,
    film_ms   bigint      not null,
    spent_ms  bigint      not null,
    made_at   timestamptz not null,
    constraint quote_transcode_pk primary key (upload_id)
);

-- The latest count.
create index quote_transcode_made_idx on quote_transcode (made_at desc);
