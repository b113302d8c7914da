-- When a film came out, as its creator says; may be there before the title is mirrored.
create table content_release (
    content_id text not null,
    year       int  not null,
    constraint content_release_pk primary key (content_id),
    constraint content_release_year_plausible check (year between 1870 and 9999)
);

-- The shelf by rating; see ContentSort.
create index content_rating_idx on content (((rating_sum + 15) * 1000000 / (rating_count + 5)) desc, id)
    where status = 'approved';
-- The shelf's filters compare without case.
create index content_genre_idx on content (lower(genre)) where status = 'approved';
