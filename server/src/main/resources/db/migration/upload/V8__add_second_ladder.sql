-- The ladder that a published title gets besides, with its way through the job.
create table upload_second_ladder (
    upload_id   uuid        not null,
    state       text        not null,
    percent     smallint    not null default 0,
    eta_seconds bigint,
    speed       real        not null default 0,
    package     jsonb,
    updated_at  timestamptz not null,
    constraint upload_second_ladder_pk primary key (upload_id),
    constraint upload_second_ladder_upload_fk foreign key (upload_id) references upload_job (id)
);
