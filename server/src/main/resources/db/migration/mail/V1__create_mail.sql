-- Where people want mail, as they said; it gets none before it is confirmed.
create table mail_address (
    person       text        not null,
    address      text        not null,
    language     text        not null,
    requested_at timestamptz not null,
    confirmed_at timestamptz,
    subscribed   boolean     not null default true,
    constraint mail_address_pk primary key (person)
);

-- Addresses that nobody confirmed are removed after a while.
create index mail_address_unconfirmed_idx on mail_address (requested_at) where confirmed_at is null;

-- Requests to confirm an address of late, so that nobody has strangers flooded. Both are keyed hashes.
create table mail_request (
    subject bytea       not null,
    at      timestamptz not null
);

create index mail_request_subject_idx on mail_request (subject, at);
create index mail_request_age_idx on mail_request (at);
