-- What moderators decided, as the chain tells it; a title is decided about once or, when it is taken down, twice.
create table content_decision (
    content_id  text        not null,
    decision    text        not null,
    reason      text        not null,
    moderator   text        not null,
    decided_at  timestamptz not null,
    transaction text        not null,
    constraint content_decision_pk primary key (content_id, decision)
);

-- The log, newest first.
create index content_decision_newest_idx on content_decision (decided_at desc, content_id desc, decision desc);
