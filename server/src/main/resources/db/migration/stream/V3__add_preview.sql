-- A preview is never credited, and takes no slot of a membership: membership_id is its viewer instead.
alter table stream_session add column preview boolean not null default false;
