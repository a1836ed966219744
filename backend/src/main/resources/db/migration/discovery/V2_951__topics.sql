-- Who began which course lately, and where they stood then: only counts of five and more are ever read from it.
create table studied_lately (
    course_id bigint not null,
    member_id bigint not null,
    unit_id bigint not null,
    division varchar(3) collate utf8mb4_bin not null,
    began_at datetime(6) not null,
    primary key (course_id, member_id),
    key studied_lately_at (began_at),
    key studied_lately_member (member_id)
) engine = innodb default charset = utf8mb4;

-- What that comes to, by scope (u and a unit, i and a division, a for all): counted anew every hour.
create table hot_course (
    scope varchar(24) collate utf8mb4_bin not null,
    course_id bigint not null,
    people int not null,
    people_before int not null,
    heat double not null,
    primary key (scope, course_id)
) engine = innodb default charset = utf8mb4;

-- Who asked for something, as long as too few did to write down what it was: keyed digests of the words and of the person,
-- under a key that is thrown away with the rows.
create table search_asker (
    term_digest binary(16) not null,
    scope varchar(24) collate utf8mb4_bin not null,
    asker binary(8) not null,
    asked_at datetime(6) not null,
    primary key (term_digest, scope, asker),
    key search_asker_at (asked_at)
) engine = innodb default charset = utf8mb4;

create table search_key (
    id int not null primary key,
    secret binary(32) not null,
    since datetime(6) not null
) engine = innodb default charset = utf8mb4;

-- What enough people searched for, without who; nothing says that it found nothing.
create table search_topic (
    scope varchar(24) collate utf8mb4_bin not null,
    term varchar(60) collate utf8mb4_bin not null,
    people int not null,
    heat double not null,
    nothing boolean not null,
    asked_at datetime(6) not null,
    primary key (scope, term),
    key search_topic_at (asked_at)
) engine = innodb default charset = utf8mb4;
