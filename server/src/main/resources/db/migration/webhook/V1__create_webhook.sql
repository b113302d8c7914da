-- Where creators and operators want events posted. Secrets are wrapped.
create table webhook_endpoint (
    id             uuid        not null,
    owner          text        not null,
    scope          text        not null,
    url            text        not null,
    events         text[]      not null,
    secret         bytea       not null,
    -- Signs too until that time, so that receivers can change over.
    former_secret  bytea,
    former_until   timestamptz,
    created_at     timestamptz not null,
    disabled_at    timestamptz,
    constraint webhook_endpoint_pk primary key (id),
    constraint webhook_endpoint_scope_known check (scope in ('own', 'platform'))
);

-- Whom an event concerns.
create index webhook_endpoint_owner_idx on webhook_endpoint (owner);
-- Who gets everything.
create index webhook_endpoint_platform_idx on webhook_endpoint (id) where scope = 'platform';

-- Each attempt to deliver a message.
create table webhook_attempt (
    message_id  uuid        not null,
    number      int         not null,
    endpoint_id uuid        not null,
    at          timestamptz not null,
    duration_ms bigint      not null,
    status      int,
    trouble     text
);

-- A message's attempts.
create index webhook_attempt_message_idx on webhook_attempt (message_id, at);
-- Retention.
create index webhook_attempt_at_idx on webhook_attempt (at);
-- Removed with their endpoint.
create index webhook_attempt_endpoint_idx on webhook_attempt (endpoint_id);
