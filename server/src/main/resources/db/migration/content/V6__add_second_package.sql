-- A title's second ladder; its segments' root is not on chain, so it is sealed under the key-encryption key.
create table content_second_package (
    content_id  text        not null,
    package     jsonb       not null,
    blob_ids    jsonb       not null,
    sealed_root bytea       not null,
    created_at  timestamptz not null,
    constraint content_second_package_pk primary key (content_id)
);
