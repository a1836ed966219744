-- Whether a correction takes two people in an organization: AUTOMATIC (wherever there are two), ALWAYS or NEVER.
create table credit_four_eyes (
    root_unit_id bigint not null primary key,
    rule varchar(12) collate utf8mb4_bin not null,
    changed_by bigint not null,
    changed_at datetime(6) not null
) engine = innodb default charset = utf8mb4;

-- A reversal that waits for a second person. open_entry_id repeats entry_id while it is open: an entry has one at a time.
-- An open one past expires_at has expired; the row says so once somebody proposes again.
create table credit_reversal_proposal (
    id bigint not null primary key,
    entry_id bigint not null,
    open_entry_id bigint null,
    member_id bigint not null,
    level_unit_id bigint not null,
    sample_id bigint null,
    reason varchar(32) collate utf8mb4_bin not null,
    note varchar(500) not null,
    proposed_by bigint not null,
    proposed_at datetime(6) not null,
    expires_at datetime(6) not null,
    state varchar(10) collate utf8mb4_bin not null,
    decided_by bigint null,
    decided_at datetime(6) null,
    decision_note varchar(500) null,
    reversal_id bigint null,
    unique key credit_reversal_proposal_open (open_entry_id),
    key credit_reversal_proposal_member (member_id, id)
) engine = innodb default charset = utf8mb4;

create index credit_reversal_proposal_entry on credit_reversal_proposal (entry_id, id);

-- Standings of a subtree as they were: entries recorded before known_until, members where they stood at placed_at.
-- Made from the ledger and the dated tables, swept away after hours unless kept for a period close.
create table credit_past (
    id bigint not null primary key,
    scheme_id bigint not null,
    scheme_version_id bigint not null,
    year int not null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    as_of date not null,
    purpose bigint not null,
    known_until datetime(6) not null,
    placed_at datetime(6) not null,
    state varchar(10) collate utf8mb4_bin not null,
    members int not null,
    done int not null,
    made_at datetime(6) not null,
    unique key credit_past_once (purpose, scheme_version_id, year, as_of, unit_path),
    key credit_past_made (made_at)
) engine = innodb default charset = utf8mb4;

create table credit_past_standing (
    past_id bigint not null,
    member_id bigint not null,
    member_key bigint not null,
    unit_id bigint not null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    section char(1) collate utf8mb4_bin not null,
    industry varchar(8) collate utf8mb4_bin not null,
    joined_on int not null,
    requirement int not null,
    earned_milli bigint not null,
    counted_milli bigint not null,
    required_milli bigint not null,
    missing_milli bigint not null,
    risk_on int not null,
    due_on int not null,
    categories varchar(4000) collate utf8mb4_bin not null,
    entries int not null,
    primary key (past_id, member_id),
    key credit_past_standing_key (past_id, member_key),
    key credit_past_standing_unit (past_id, unit_path)
) engine = innodb default charset = utf8mb4;
