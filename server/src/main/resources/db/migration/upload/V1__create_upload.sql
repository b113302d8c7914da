-- A creator's title on its way from file to shelf.
create table upload_job (
    id             uuid        not null,
    uploader       text        not null,
    title          text        not null,
    description    text        not null,
    genre          text        not null,
    language       text        not null,
    file_name      text        not null,
    size_bytes     bigint      not null,
    state          text        not null,
    percent        smallint    not null default 0,
    eta_seconds    bigint,
    sha256         text,
    wrapped_secret bytea,
    package        jsonb,
    content_id     text,
    error_type     text,
    error_title    text,
    error_detail   text,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    constraint upload_job_pk primary key (id)
);

-- Finds the upload of a content that a moderator decided on.
create unique index upload_job_content_idx on upload_job (content_id);

-- What is already on Walrus, file by file, so that a retry stores the rest only.
create table upload_blob (
    upload_id uuid   not null,
    file      text   not null,
    blob_id   text   not null,
    bytes     bigint not null,
    constraint upload_blob_pk primary key (upload_id, file),
    constraint upload_blob_upload_fk foreign key (upload_id) references upload_job (id)
);

-- Moderators' decisions as the chain tells them; a decision may arrive before its upload knows its content.
create table upload_decision (
    content_id text    not null,
    approved   boolean not null,
    reason     text    not null,
    constraint upload_decision_pk primary key (content_id)
);
