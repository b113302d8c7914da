-- Subtitles that creators send beside their films, as they sent them.
create table upload_subtitle (
    upload_id uuid  not null,
    language  text  not null,
    file      bytea not null,
    constraint upload_subtitle_pk primary key (upload_id, language),
    constraint upload_subtitle_upload_fk foreign key (upload_id) references upload_job (id)
);
