-- A recalculation: what the entries of a period would give under a version of the rules, found first and written only
-- when an organizer has confirmed it.
create table credit_recalculation (
    id bigint not null primary key,
    scheme_id bigint not null,
    year int not null,
    version_id bigint not null,
    state varchar(10) collate utf8mb4_bin not null,
    members_total bigint not null,
    members_done bigint not null,
    entries bigint not null,
    unreadable bigint not null,
    changed_entries bigint not null,
    changed_members bigint not null,
    difference_milli bigint not null,
    written bigint not null,
    asked_by bigint not null,
    confirmed_by bigint null,
    note varchar(500) not null default '',
    created_at datetime(6) not null,
    ended_at datetime(6) null,
    key credit_recalculation_scheme (scheme_id, id)
) engine = innodb default charset = utf8mb4;

create table credit_recalculation_entry (
    run_id bigint not null,
    entry_id bigint not null,
    member_id bigint not null,
    before_milli bigint not null,
    after_milli bigint not null,
    steps text not null,
    written boolean not null,
    primary key (run_id, entry_id),
    key credit_recalculation_entry_member (run_id, member_id)
) engine = innodb default charset = utf8mb4;

-- How far the carrying over of a scheme's period has come; the ledger's unique key makes each carry happen once.
create table credit_carry (
    scheme_id bigint not null,
    year int not null,
    kind varchar(8) collate utf8mb4_bin not null,
    after_key bigint not null,
    ended_at datetime(6) null,
    primary key (scheme_id, year, kind)
) engine = innodb default charset = utf8mb4;
