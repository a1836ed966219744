-- An organizer has a view of the audit told to them regularly. day is the day of the week (1 Monday) or of the month.
create table credit_subscription (
    id bigint not null primary key,
    member_id bigint not null,
    unit_id bigint not null,
    scheme_id bigint not null,
    section char(1) collate utf8mb4_bin null,
    cadence varchar(8) collate utf8mb4_bin not null,
    day int not null,
    hour int not null,
    next_at datetime(6) not null,
    created_at datetime(6) not null,
    key credit_subscription_member (member_id, id),
    key credit_subscription_due (next_at)
) engine = innodb default charset = utf8mb4;

-- What was told: once for each occurrence, however often a job runs.
create table credit_subscription_told (
    subscription_id bigint not null,
    occurrence date not null,
    told_at datetime(6) not null,
    primary key (subscription_id, occurrence)
) engine = innodb;

-- A question about how somebody studied on a day, never a verdict. amount and other are what the sentence says.
create table credit_anomaly (
    id bigint not null primary key,
    kind varchar(16) collate utf8mb4_bin not null,
    member_id bigint not null,
    day date not null,
    other_id bigint not null,
    amount bigint not null,
    first_at datetime(6) not null,
    last_at datetime(6) not null,
    found_at datetime(6) not null,
    looked varchar(8) collate utf8mb4_bin null,
    looked_by bigint null,
    looked_at datetime(6) null,
    note varchar(500) null,
    unique key credit_anomaly_once (member_id, day, kind, other_id)
) engine = innodb default charset = utf8mb4;

-- The days that were looked through.
create table credit_anomaly_day (
    day date not null primary key,
    looked_at datetime(6) not null
) engine = innodb;
