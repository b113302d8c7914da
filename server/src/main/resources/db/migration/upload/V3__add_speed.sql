-- How fast a film is converted, in seconds of film per second of work; 0 while it is not.
alter table upload_job add column speed real not null default 0;
