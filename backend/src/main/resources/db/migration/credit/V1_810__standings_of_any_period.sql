-- A standing is of any period now and is reported under a year. It keeps what told its requirement: the version of the
-- rules, the member's industry and first day, which of the requirements is theirs. due_on (yyyymmdd) is the last day on
-- which what is missing can still be met, so that a state needs no period.
alter table credit_standing
    add column version_id bigint not null default 0,
    add column industry varchar(5) collate utf8mb4_bin not null default '',
    add column joined_on int not null default 19000101,
    add column requirement int not null default 0,
    add column required_milli bigint not null default 0,
    add column due_on int not null default 0,
    modify column categories varchar(4000) collate utf8mb4_bin not null;
update credit_standing set due_on = year * 10000 + 1231;

alter table credit_total add column due_on int not null default 0;
update credit_total set due_on = year * 10000 + 1231;
alter table credit_total
    drop primary key,
    add primary key (scheme_id, year, unit_path, section, risk_on, due_on);

alter table credit_total_delta add column due_on int not null default 0;
update credit_total_delta set due_on = year * 10000 + 1231;
