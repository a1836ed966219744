-- Versions of what was learned from enrolments. The measures are those of choices held back; at most one is ACTIVE.
create table recommend_model (
    id bigint not null primary key,
    state varchar(12) collate utf8mb4_bin not null,
    actor_id bigint null,
    began_at datetime(6) not null,
    ended_at datetime(6) null,
    progress_permille int not null,
    choices bigint not null,
    members bigint not null,
    courses int not null,
    pairs bigint not null,
    questions int not null,
    hits double not null,
    gain double not null,
    coverage double not null,
    popular_hits double not null,
    tuning varchar(200) collate utf8mb4_bin null,
    why varchar(20) collate utf8mb4_bin null,
    kept boolean not null,
    key recommend_model_state (state)
) engine = innodb default charset = utf8mb4;

-- One course of a version: the courses taken up after it and how often, in the form of RowCodec. No person is in here:
-- a pair is of three members at the least.
create table recommend_course (
    model_id bigint not null,
    course_id bigint not null,
    members int not null,
    total double not null,
    followers mediumblob not null,
    primary key (model_id, course_id)
) engine = innodb default charset = utf8mb4;
