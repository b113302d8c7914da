-- The poster that the creator chose, by its file's name; the packager's own choice where there is none.
alter table upload_job add column poster text;
