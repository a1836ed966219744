-- What a unit can be; data, so that an organization adds its own.
create table unit_kind (
    code varchar(32) collate utf8mb4_bin not null primary key,
    name_zh varchar(60) not null,
    name_en varchar(60) not null,
    ordinal int not null
) engine = innodb default charset = utf8mb4;

insert into unit_kind (code, name_zh, name_en, ordinal) values
    ('federation', '联合会', 'Federation', 10),
    ('committee', '委员会', 'Committee', 20),
    ('general-branch', '总支部', 'General branch', 30),
    ('branch', '支部', 'Branch', 40),
    ('joint-branch', '联合支部', 'Joint branch', 50),
    ('group', '小组', 'Group', 60),
    ('association', '协会', 'Association', 70),
    ('union', '工会', 'Trade union', 80),
    ('sub-union', '工会分会', 'Union branch', 90),
    ('company', '企业', 'Company', 100),
    ('department', '部门', 'Department', 110),
    ('site', '站点', 'Site', 120);

-- The tree as it is. path lists the ids from the root to this unit, '/1/42/77/': a subtree is one range of an index.
create table unit (
    id bigint not null primary key,
    root_id bigint not null,
    parent_id bigint null,
    path varchar(340) collate utf8mb4_bin not null,
    depth int not null,
    name_zh varchar(120) collate utf8mb4_unicode_ci not null,
    name_en varchar(120) collate utf8mb4_unicode_ci not null,
    kind varchar(32) collate utf8mb4_bin not null,
    code varchar(64) collate utf8mb4_bin null,
    created_at datetime(6) not null,
    closed_at datetime(6) null,
    version int not null,
    unique key unit_path (path),
    unique key unit_code (root_id, code),
    key unit_parent (parent_id)
) engine = innodb default charset = utf8mb4;

-- The tree as it was: under which parent a unit stood, and when.
create table unit_parentage (
    id bigint not null auto_increment primary key,
    unit_id bigint not null,
    parent_id bigint null,
    path varchar(340) collate utf8mb4_bin not null,
    from_at datetime(6) not null,
    until_at datetime(6) null,
    key unit_parentage_unit (unit_id, from_at)
) engine = innodb default charset = utf8mb4;

-- A member as of now; the id is the account's. unit_path repeats the unit's path and follows it when the unit moves.
create table member (
    id bigint not null primary key,
    root_id bigint not null,
    name varchar(100) collate utf8mb4_unicode_ci not null,
    member_no varchar(40) collate utf8mb4_bin not null,
    unit_id bigint not null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    industry varchar(5) collate utf8mb4_bin null,
    active boolean not null,
    joined_on date not null,
    created_at datetime(6) not null,
    version int not null,
    unique key member_no (root_id, member_no),
    key member_unit_no (unit_path, member_no, active),
    key member_in_unit (unit_id, active),
    key member_name (name),
    key member_industry (industry, unit_path)
) engine = innodb default charset = utf8mb4;

-- Which unit a member belonged to, where in the tree it stood, and when. One row is open for each member.
create table membership (
    id bigint not null auto_increment primary key,
    member_id bigint not null,
    unit_id bigint not null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    from_at datetime(6) not null,
    until_at datetime(6) null,
    key membership_member (member_id, from_at),
    key membership_path (unit_path, from_at)
) engine = innodb default charset = utf8mb4;

-- What other domains join with. These two views are organization's word; its tables are its own.
create view member_unit as
    select id as member_id, name, member_no, unit_id, unit_path, industry, active, joined_on from member;

create view member_unit_history as
    select member_id, unit_id, unit_path, from_at, until_at from membership;
