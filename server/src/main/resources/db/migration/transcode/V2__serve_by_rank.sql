-- Finds what is due, by rank; those queued by an earlier release are of the first.
update transcode_tasks set priority = 50 where priority is null;
drop index transcode_tasks_execution_time_idx;
create index transcode_tasks_due_idx on transcode_tasks (priority desc, execution_time);
