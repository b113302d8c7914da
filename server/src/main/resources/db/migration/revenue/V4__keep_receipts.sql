-- The stream's last signed heartbeat, as the leaves publish it; none of plays from before heartbeats were signed.
alter table revenue_session add column receipt jsonb;
alter table revenue_session add column stream_id uuid;

-- Finds what of a stream was settled.
create index revenue_session_stream_idx on revenue_session (stream_id);
