create table stream_session (
    id               uuid        not null,
    viewer           text        not null,
    membership_id    text        not null,
    max_streams      int         not null,
    max_height       int         not null,
    content_id       text        not null,
    uploader         text        not null,
    duration_ms      bigint      not null,
    window_ms        bigint      not null,
    state            text        not null,
    started_at       timestamptz not null,
    expires_at       timestamptz not null,
    last_seen_at     timestamptz not null,
    ended_at         timestamptz,
    sequence         bigint      not null default 0,
    played           jsonb       not null default '[]',
    credited_seconds bigint      not null default 0,
    settled_seconds  bigint      not null default 0,
    constraint stream_session_pk primary key (id),
    constraint stream_session_state_known check (state in ('active', 'silent', 'ended')),
    constraint stream_session_settled_within_credit check (settled_seconds between 0 and credited_seconds)
);

-- A membership's running streams, for the limit of its tier.
create index stream_session_membership_idx on stream_session (membership_id) where state = 'active';
-- A viewer's running streams.
create index stream_session_viewer_idx on stream_session (viewer) where state = 'active';
-- The sweeper looks for silence.
create index stream_session_silence_idx on stream_session (last_seen_at) where state = 'active';

-- Evidence: from this time on, the session could decrypt this window of film.
create table stream_release (
    session_id  uuid        not null,
    film_window int         not null,
    released_at timestamptz not null,
    constraint stream_release_pk primary key (session_id, film_window),
    constraint stream_release_session_fk foreign key (session_id) references stream_session (id)
);
