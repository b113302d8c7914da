-- Finds what is due, by rank; those queued by an earlier release are of the usual one.
update scheduled_tasks set priority = 50 where priority is null;
drop index scheduled_tasks_execution_time_idx;
create index scheduled_tasks_due_idx on scheduled_tasks (priority desc, execution_time);
