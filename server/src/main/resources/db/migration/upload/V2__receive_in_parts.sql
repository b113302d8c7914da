-- How much of an announced file is on disk for certain, and the state of its SHA-256 up to there.
create table upload_reception (
    upload_id        uuid        not null,
    received_bytes   bigint      not null default 0,
    digest_state     bytea       not null,
    announced_sha256 text,
    metadata         text        not null,
    heard_at         timestamptz not null,
    constraint upload_reception_pk primary key (upload_id),
    constraint upload_reception_upload_fk foreign key (upload_id) references upload_job (id)
);

-- A creator's uploads, newest first, and what they come to in a day.
create index upload_job_uploader_idx on upload_job (uploader, created_at);

-- What is still to come, for the room on the disk.
create index upload_job_receiving_idx on upload_job (id) where state = 'receiving';
