-- A finished session that watched something: one play, counted on chain once.
create table revenue_play (
    session_id       uuid        not null,
    content_id       text        not null,
    credited_seconds bigint      not null,
    finished_at      timestamptz not null,
    count_id         uuid,
    constraint revenue_play_pk primary key (session_id)
);

-- Finds what is not yet counted on chain.
create index revenue_play_uncounted_idx on revenue_play (finished_at) where count_id is null;
-- Finds a count's plays.
create index revenue_play_count_idx on revenue_play (count_id);

-- So far every settlement was a play; what was not yet on chain is carried over as such.
insert into revenue_play (session_id, content_id, credited_seconds, finished_at, count_id)
    select s.settlement_id, s.content_id, s.credited_seconds, s.settled_at, s.count_id
    from revenue_session s left join revenue_count c on c.id = s.count_id
    where s.credited_seconds > 0 and c.recorded_at is null;

alter table revenue_session drop column count_id;
