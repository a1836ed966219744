-- What is planned of a class beside its times. sequence counts the changes a calendar has to learn of (RFC 5545, 3.8.7.4);
-- version counts every edit. unit_path is kept current when a unit moves.
alter table live_class
    add column unit_path varchar(340) collate utf8mb4_bin not null default '',
    add column series_id bigint null,
    add column summary_zh varchar(2000) not null default '',
    add column summary_en varchar(2000) not null default '',
    add column category varchar(64) collate utf8mb4_bin null,
    add column capacity int null,
    add column sequence int not null default 0,
    add column version int not null default 0,
    add column cancelled_by bigint null,
    add column cancelled_why varchar(300) not null default '',
    add column changed_at datetime(6) null,
    add key live_class_path (unit_path, starts_at),
    add key live_class_series (series_id, starts_at),
    add key live_class_creator (created_by, starts_at);

-- How a series was made; each of its classes is a row of its own and may differ.
create table live_series (
    id bigint not null primary key,
    frequency varchar(10) collate utf8mb4_bin not null,
    every int not null,
    classes int not null,
    created_by bigint not null,
    created_at datetime(6) not null
) engine = innodb default charset = utf8mb4;

-- Who sends or keeps order.
create table live_host (
    class_id bigint not null,
    account_id bigint not null,
    role varchar(10) collate utf8mb4_bin not null,
    primary key (class_id, account_id),
    key live_host_account (account_id, class_id)
) engine = innodb default charset = utf8mb4;

-- Whom it is open to: any line that fits. A unit with all beneath it, narrowed to an industry or to those who take a course.
create table live_audience (
    class_id bigint not null,
    ordinal int not null,
    unit_id bigint not null,
    industry varchar(5) collate utf8mb4_bin null,
    course_id bigint null,
    primary key (class_id, ordinal),
    key live_audience_unit (unit_id, class_id)
) engine = innodb default charset = utf8mb4;

-- What to look at before class.
create table live_before (
    class_id bigint not null,
    ordinal int not null,
    course_id bigint not null,
    item_id bigint null,
    primary key (class_id, ordinal)
) engine = innodb default charset = utf8mb4;

-- Who is coming. waiting: the class is full, and they are next in the order of ids.
create table live_registration (
    id bigint not null primary key,
    class_id bigint not null,
    member_id bigint not null,
    waiting boolean not null,
    registered_at datetime(6) not null,
    unique key live_registration_once (class_id, member_id),
    key live_registration_order (class_id, waiting, id),
    key live_registration_member (member_id, class_id)
) engine = innodb default charset = utf8mb4;

-- What was said of a class to whom, so that nothing is said twice.
create table live_reminder (
    class_id bigint not null,
    member_id bigint not null,
    occasion varchar(20) collate utf8mb4_bin not null,
    starts_at datetime(6) not null,
    claim bigint not null,
    primary key (class_id, member_id, occasion, starts_at),
    key live_reminder_member (member_id)
) engine = innodb default charset = utf8mb4;

-- A member's calendar for programs that can't sign in: whoever has the link reads it, until it is revoked.
create table live_calendar (
    member_id bigint not null primary key,
    token_hash binary(32) not null,
    created_at datetime(6) not null,
    unique key live_calendar_token (token_hash)
) engine = innodb default charset = utf8mb4;
