-- A set of rules an organization goes by; what it says is in its versions.
create table credit_scheme (
    id bigint not null primary key,
    root_unit_id bigint not null,
    code varchar(40) collate utf8mb4_bin not null,
    name_zh varchar(120) not null,
    name_en varchar(120) not null,
    source_zh varchar(300) not null,
    source_en varchar(300) not null,
    created_at datetime(6) not null,
    created_by bigint not null,
    unique key credit_scheme_code (root_unit_id, code)
) engine = innodb default charset = utf8mb4;

-- Insert-only: entries name the version they were computed by.
create table credit_scheme_version (
    id bigint not null primary key,
    scheme_id bigint not null,
    number int not null,
    effective_from date not null,
    rules mediumtext collate utf8mb4_bin not null,
    rules_hash binary(32) not null,
    published_at datetime(6) not null,
    unique key credit_scheme_version_number (scheme_id, number)
) engine = innodb default charset = utf8mb4;

-- To whom a scheme applies: the members of a unit's subtree. The deepest assignment on a member's path holds.
create table credit_assignment (
    id bigint not null primary key,
    scheme_id bigint not null,
    unit_id bigint not null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    from_day date not null,
    until_day date null,
    key credit_assignment_unit (unit_id)
) engine = innodb default charset = utf8mb4;

-- Who a key in the ledger is. Erasing a person removes this row, and with it the secret their commitments are salted by.
create table credit_member (
    member_id bigint not null primary key,
    member_key bigint not null,
    secret binary(32) not null,
    created_at datetime(6) not null,
    unique key credit_member_key (member_key)
) engine = innodb default charset = utf8mb4;

-- A completion whose award has not been written: inserted with the completion, removed with the award.
create table credit_award_due (
    completion_id bigint not null primary key,
    member_id bigint not null,
    course_id bigint not null,
    revision_id bigint not null,
    occurred_at datetime(6) not null,
    counted_media_millis bigint not null,
    estimated_millis bigint not null,
    attempts int not null,
    fault varchar(120) null,
    due_at datetime(6) not null,
    key credit_award_due_at (due_at)
) engine = innodb default charset = utf8mb4;

-- What an organizer wrote when taking an entry back; the ledger has a commitment to it.
create table credit_reversal_note (
    entry_id bigint not null primary key,
    actor_id bigint not null,
    note varchar(500) not null,
    created_at datetime(6) not null
) engine = innodb default charset = utf8mb4;

-- A cache: what the ledger comes to for one member, scheme and year. risk_on is the day (yyyymmdd) from which the member
-- is at risk, 0 when all is met; a state on any day is two comparisons with it.
create table credit_standing (
    scheme_id bigint not null,
    year int not null,
    member_id bigint not null,
    unit_id bigint not null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    section char(1) collate utf8mb4_bin not null,
    earned_milli bigint not null,
    counted_milli bigint not null,
    missing_milli bigint not null,
    risk_on int not null,
    categories varchar(2000) collate utf8mb4_bin not null,
    entries int not null,
    primary key (scheme_id, year, member_id),
    key credit_standing_unit (scheme_id, year, unit_path, risk_on),
    key credit_standing_member (member_id, year)
) engine = innodb default charset = utf8mb4;

-- Sums of credit_standing by unit, industry section and risk_on; totals of a subtree add up one range of the key.
create table credit_total (
    scheme_id bigint not null,
    year int not null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    section char(1) collate utf8mb4_bin not null,
    risk_on int not null,
    members bigint not null,
    counted_milli bigint not null,
    primary key (scheme_id, year, unit_path, section, risk_on)
) engine = innodb default charset = utf8mb4;

-- Changes to the sums, inserted by whoever changes a standing and folded into them by a job: no row everyone waits for.
create table credit_total_delta (
    id bigint not null auto_increment primary key,
    scheme_id bigint not null,
    year int not null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    section char(1) collate utf8mb4_bin not null,
    risk_on int not null,
    members bigint not null,
    counted_milli bigint not null,
    key credit_total_delta_scheme (scheme_id, year)
) engine = innodb default charset = utf8mb4;
