-- The sweeper looks for silent sessions that nobody can take up again.
create index stream_session_expiry_idx on stream_session (expires_at) where state = 'silent';

-- Their plays were counted when they fell silent; they must not be counted again when they finish.
update stream_session set state = 'ended' where state = 'silent';
