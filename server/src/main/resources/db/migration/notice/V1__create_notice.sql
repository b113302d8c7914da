-- What is to be told to whom over which channel, once each. A row is written in the transaction of what it tells of.
create table notice_message (
    id          uuid        not null,
    channel     text        not null,
    -- To whom, in the channel's own terms.
    target      text        not null,
    -- Names what is told.
    key         text        not null,
    -- Whose data this is, to be exported and erased with the rest.
    person      text,
    body        text        not null,
    state       text        not null default 'pending',
    attempts    int         not null default 0,
    next_at     timestamptz not null,
    created_at  timestamptz not null,
    finished_at timestamptz,
    -- Why the last attempt failed.
    trouble     text,
    constraint notice_message_pk primary key (id),
    constraint notice_message_once unique (channel, target, key),
    constraint notice_message_state_known check (state in ('pending', 'delivered', 'failed'))
);

-- The sender looks for what is due.
create index notice_message_due_idx on notice_message (channel, next_at) where state = 'pending';
-- A target's messages, newest first.
create index notice_message_target_idx on notice_message (channel, target, created_at desc, id);
-- A person's own, to take along or to be erased.
create index notice_message_person_idx on notice_message (person);
-- Retention.
create index notice_message_age_idx on notice_message (finished_at) where state <> 'pending';

-- When memberships end, as the chain tells, and for which end their members were warned.
create table notice_membership (
    membership_id text        not null,
    member        text        not null,
    tier          int         not null,
    ends_at       timestamptz not null,
    warned_for    timestamptz,
    constraint notice_membership_pk primary key (membership_id)
);

-- Finds what ends soon.
create index notice_membership_end_idx on notice_membership (ends_at);
