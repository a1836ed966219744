-- What service is rewarded; data, so that an organization adds its own.
create table service_kind (
    code varchar(32) collate utf8mb4_bin not null primary key,
    name_zh varchar(60) not null,
    name_en varchar(60) not null,
    ordinal int not null
) engine = innodb default charset = utf8mb4;

insert into service_kind (code, name_zh, name_en, ordinal) values
    ('volunteering', '志愿服务', 'Volunteer service', 10),
    ('teaching', '授课带教', 'Teaching', 20),
    ('organizing', '组织活动', 'Organizing', 30),
    ('community-help', '社区互助', 'Community help', 40),
    ('other', '其他服务', 'Other service', 50);

-- Points for service: an account of its own, in which credits have no part. Insert-only; a line with takes_back has
-- points below zero and stands on the day of the line it names. A request gives once: its key is the client's.
create table service_point (
    id bigint not null primary key,
    member_id bigint not null,
    kind varchar(32) collate utf8mb4_bin not null,
    day date not null,
    points int not null,
    note varchar(300) not null,
    unit_id bigint not null,
    given_by bigint not null,
    given_at datetime(6) not null,
    takes_back bigint null,
    request_key varchar(64) character set ascii collate ascii_bin not null,
    unique key service_point_request (given_by, request_key, member_id),
    key service_point_member (member_id, day),
    key service_point_takes_back (takes_back)
) engine = innodb default charset = utf8mb4;

-- A degree, a post held elsewhere or a badge, as its member entered it. Its state is told from the dates. Once
-- confirmed nothing of it changes but replaced_by; sealed_sha256 covers what was confirmed, documents too.
create table achievement (
    id bigint not null primary key,
    member_id bigint not null,
    kind varchar(8) character set ascii collate ascii_bin not null,
    version int not null,
    title varchar(200) not null,
    organization varchar(200) not null,
    level varchar(16) character set ascii collate ascii_bin null,
    first_day date null,
    last_day date null,
    number varchar(100) not null,
    replaces bigint null,
    replaced_by bigint null,
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    submitted_at datetime(6) null,
    returned_at datetime(6) null,
    confirmed_at datetime(6) null,
    waiting_since datetime(6) null,
    unit_id bigint null,
    sealed_sha256 char(64) character set ascii collate ascii_bin null,
    key achievement_member (member_id, id),
    key achievement_waiting (waiting_since, id),
    key achievement_confirmed (confirmed_at, id)
) engine = innodb default charset = utf8mb4;

create table achievement_document (
    achievement_id bigint not null,
    document_id bigint not null,
    sha256 char(64) character set ascii collate ascii_bin not null,
    primary key (achievement_id, document_id),
    key achievement_document_id (document_id)
) engine = innodb default charset = utf8mb4;

-- The file of a badge issued elsewhere (Open Badges), as it was handed in, and what the check of it came to.
create table achievement_credential (
    achievement_id bigint not null primary key,
    file_name varchar(200) not null,
    file mediumblob not null,
    sha256 char(64) character set ascii collate ascii_bin not null,
    outcome varchar(24) character set ascii collate ascii_bin not null,
    checked_at datetime(6) not null
) engine = innodb default charset = utf8mb4;

-- What was done with an achievement, by whom and why. Insert-only.
create table achievement_step (
    id bigint not null primary key,
    achievement_id bigint not null,
    kind varchar(12) character set ascii collate ascii_bin not null,
    actor_id bigint not null,
    note varchar(1000) not null,
    at datetime(6) not null,
    key achievement_step_of (achievement_id, id)
) engine = innodb default charset = utf8mb4;
