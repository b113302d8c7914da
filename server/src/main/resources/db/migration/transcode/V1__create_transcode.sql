-- The pieces of films that are being converted; a film that is not needed any more has none.
create table transcode_piece (
    film         uuid        not null,
    -- -1 is the sound, others are chunks in their order.
    number       integer     not null,
    -- Where the film's files are, relative to the shared storage.
    folder       text        not null,
    frames       bigint      not null,
    done_frames  bigint      not null default 0,
    frame_rate   real        not null default 0,
    -- waiting, finished, refused or failed.
    state        text        not null default 'waiting',
    refusal      text,
    detail       text,
    worker       text,
    updated_at   timestamptz not null,
    constraint transcode_piece_pk primary key (film, number)
);

-- The queue of pieces, apart from other jobs so that any number of workers can take from it; the table layout is the
-- one that db-scheduler prescribes for PostgreSQL.
create table transcode_tasks (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    constraint transcode_tasks_pk primary key (task_name, task_instance)
);

-- Finds what is due.
create index transcode_tasks_execution_time_idx on transcode_tasks (execution_time);
-- Finds pieces whose worker died.
create index transcode_tasks_last_heartbeat_idx on transcode_tasks (last_heartbeat);
