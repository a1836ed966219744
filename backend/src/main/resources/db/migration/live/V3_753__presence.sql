alter table live_class add column designated_milli int null;

-- Someone in the room, as the server measured it. until_at is the last moment it heard of them, extended on disk each second.
-- counted_millis: what of it was theirs to claim while the class was live; claimed up to claimed_until.
create table live_attendance (
    id bigint not null primary key,
    class_id bigint not null,
    member_id bigint not null,
    role varchar(10) collate utf8mb4_bin not null,
    from_at datetime(6) not null,
    until_at datetime(6) not null,
    left_at datetime(6) null,
    claimed_until datetime(6) not null,
    counted_millis bigint not null,
    key live_attendance_class (class_id, member_id, from_at),
    key live_attendance_open (left_at, until_at),
    key live_attendance_member (member_id, class_id)
) engine = innodb default charset = utf8mb4;

-- When nothing was sent because the presenter was away.
create table live_interruption (
    class_id bigint not null,
    from_at datetime(6) not null,
    until_at datetime(6) null,
    primary key (class_id, from_at)
) engine = innodb default charset = utf8mb4;

-- Checks that a class has, by the policy of the scheme that applied when it began. seed: of the generator that drew them, so
-- that anyone can draw them again.
create table live_presence (
    class_id bigint not null primary key,
    seed bigint not null,
    modality varchar(10) collate utf8mb4_bin not null,
    every_seconds int not null,
    most int null,
    window_seconds int not null,
    random boolean not null,
    missed varchar(10) collate utf8mb4_bin not null,
    allowed int not null,
    working_days int not null,
    planned_at datetime(6) not null
) engine = innodb default charset = utf8mb4;

create table live_check (
    id bigint not null primary key,
    class_id bigint not null,
    number int not null,
    asked_at datetime(6) not null,
    closes_at datetime(6) not null,
    code varchar(6) collate utf8mb4_bin not null,
    question varchar(200) not null,
    choices varchar(500) not null,
    unique key live_check_once (class_id, number)
) engine = innodb default charset = utf8mb4;

-- What someone answered. make_up: later, when they played the stretch they had missed.
create table live_response (
    check_id bigint not null,
    member_id bigint not null,
    class_id bigint not null,
    answer varchar(40) not null,
    answered_at datetime(6) not null,
    make_up boolean not null,
    primary key (check_id, member_id),
    key live_response_class (class_id, member_id),
    key live_response_member (member_id)
) engine = innodb default charset = utf8mb4;

-- A missed stretch being played again. check_at_millis: when in it the check comes, drawn by the server.
create table live_make_up (
    id bigint not null primary key,
    check_id bigint not null,
    member_id bigint not null,
    begun_at datetime(6) not null,
    heard_at datetime(6) not null,
    check_after_millis int not null,
    answered boolean not null,
    key live_make_up_member (member_id, check_id)
) engine = innodb default charset = utf8mb4;

-- What was attended, frozen once and hashed: what a credit rests on.
create table live_evidence (
    id bigint not null primary key,
    class_id bigint not null,
    member_id bigint not null,
    frozen text not null,
    sha256 char(64) collate utf8mb4_bin not null,
    frozen_at datetime(6) not null,
    unique key live_evidence_once (class_id, member_id),
    key live_evidence_member (member_id)
) engine = innodb default charset = utf8mb4;
