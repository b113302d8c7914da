-- When the film came out, if its creator said so.
alter table upload_job add column year int;
