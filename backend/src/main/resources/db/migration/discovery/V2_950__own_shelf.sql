-- Courses a member does not want to be recommended; revocable.
create table recommend_hidden (
    member_id bigint not null,
    course_id bigint not null,
    hidden_at datetime(6) not null,
    primary key (member_id, course_id)
) engine = innodb default charset = utf8mb4;

-- Whether recommendations go by what is known of a member; without a row they do.
create table recommend_setting (
    member_id bigint not null primary key,
    personal boolean not null,
    changed_at datetime(6) not null
) engine = innodb default charset = utf8mb4;

-- Courses an organizer recommends to all of a unit, up to a day.
create table recommend_pin (
    id bigint not null primary key,
    root_id bigint not null,
    unit_id bigint not null,
    course_id bigint not null,
    until_on date not null,
    actor_id bigint not null,
    pinned_at datetime(6) not null,
    unique key recommend_pin_once (unit_id, course_id),
    key recommend_pin_root (root_id, until_on)
) engine = innodb default charset = utf8mb4;
