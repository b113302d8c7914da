-- Until when a title's blobs are paid for; may be there before the title is mirrored.
create table content_lease (
    content_id text        not null,
    ends_at    timestamptz not null,
    constraint content_lease_pk primary key (content_id)
);
