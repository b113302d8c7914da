-- Titles that left the shelf again; the reason is then the one for that.
alter table upload_decision add column taken_down boolean not null default false;
