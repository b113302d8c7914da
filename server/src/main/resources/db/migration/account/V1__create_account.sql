-- What people chose; without a row, everything is as it is for a new account.
create table account_preference (
    address         text    not null,
    recommendations boolean not null,
    constraint account_preference_pk primary key (address)
);
