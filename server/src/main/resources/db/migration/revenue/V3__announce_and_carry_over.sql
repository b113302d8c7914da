-- A run is announced before it is opened, and may leave money to creators who can't be paid yet.
alter table revenue_run
    add column minimum         numeric(20, 0) not null default 0,
    add column announcement_id text,
    add column announcing      text,
    add column opens_at        timestamptz,
    add column claims_id       text;

-- Finds a run by its announcement.
create unique index revenue_run_announcement_idx on revenue_run (announcement_id);

update revenue_run set result = result || '{"claims": [], "carried": [], "minimum": "0", "challenges": 0}'
    where result is not null;

-- What a run does with a creator's money; share and carried_in add up to the other three.
create table revenue_payout (
    run_id     uuid           not null,
    uploader   text           not null,
    share      numeric(20, 0) not null,
    carried_in numeric(20, 0) not null,
    paid       numeric(20, 0) not null,
    claimed    numeric(20, 0) not null,
    carried    numeric(20, 0) not null,
    constraint revenue_payout_pk primary key (run_id, uploader),
    constraint revenue_payout_run_fk foreign key (run_id) references revenue_run (id),
    constraint revenue_payout_adds_up check (share + carried_in = paid + claimed + carried)
);

-- Finds a creator's payouts.
create index revenue_payout_uploader_idx on revenue_payout (uploader);

-- So far every creator was paid.
insert into revenue_payout (run_id, uploader, share, carried_in, paid, claimed, carried)
    select b.run_id, p ->> 'uploader', (p ->> 'amount')::numeric, 0, (p ->> 'amount')::numeric, 0, 0
    from revenue_batch b, jsonb_array_elements(b.payouts) p;

-- What a membership cost, as the chain tells; spent by at most one run.
create table revenue_contribution (
    transaction   text           not null,
    index         int            not null,
    membership_id text           not null,
    price         numeric(20, 0) not null,
    paid_at       timestamptz    not null,
    run_id        uuid,
    constraint revenue_contribution_pk primary key (transaction, index),
    constraint revenue_contribution_run_fk foreign key (run_id) references revenue_run (id)
);

-- Finds what a membership has not spent yet.
create index revenue_contribution_unspent_idx on revenue_contribution (membership_id) where run_id is null;
-- Finds what a run spends.
create index revenue_contribution_run_idx on revenue_contribution (run_id);

-- Who can be paid, and since when.
create table revenue_creator (
    uploader      text        not null,
    registered_at timestamptz not null,
    constraint revenue_creator_pk primary key (uploader)
);

-- A claim that its creator took.
create table revenue_redemption (
    claims_id   text           not null,
    uploader    text           not null,
    amount      numeric(20, 0) not null,
    transaction text           not null,
    constraint revenue_redemption_pk primary key (claims_id, uploader)
);

-- A receipt that somebody misses in an announcement's leaves.
create table revenue_challenge (
    announcement_id text        not null,
    number          bigint      not null,
    challenger      text        not null,
    receipt_digest  text        not null,
    filed_at        timestamptz not null,
    answer          text,
    constraint revenue_challenge_pk primary key (announcement_id, number)
);
