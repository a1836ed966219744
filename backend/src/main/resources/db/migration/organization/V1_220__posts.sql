-- What posts there are; data, so that an organization adds its own.
create table post_kind (
    code varchar(32) collate utf8mb4_bin not null primary key,
    name_zh varchar(60) not null,
    name_en varchar(60) not null,
    ordinal int not null
) engine = innodb default charset = utf8mb4;

insert into post_kind (code, name_zh, name_en, ordinal) values
    ('branch-secretary', '支部书记', 'Branch secretary', 10),
    ('deputy-secretary', '支部副书记', 'Deputy branch secretary', 20),
    ('organization-officer', '组织委员', 'Committee member for organization', 30),
    ('publicity-officer', '宣传委员', 'Committee member for publicity', 40),
    ('discipline-officer', '纪检委员', 'Committee member for discipline', 50),
    ('committee-member', '委员', 'Committee member', 60),
    ('union-chair', '工会主席', 'Union chair', 70),
    ('group-leader', '组长', 'Group leader', 80),
    ('safety-officer', '安全员', 'Safety officer', 90);

-- A member holds a post in the unit they belong to, from one day until the day before another.
create table member_post (
    id bigint not null primary key,
    member_id bigint not null,
    unit_id bigint not null,
    post varchar(32) collate utf8mb4_bin not null,
    from_on date not null,
    until_on date null,
    key member_post_member (member_id, from_on),
    key member_post_post (post, member_id)
) engine = innodb default charset = utf8mb4;

-- What other domains join with: posts as of now and as they were.
create view member_post_held as
    select member_id, unit_id, post, from_on, until_on from member_post;
