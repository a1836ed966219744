-- Who of a unit took which course, for "people in your unit take it"; only counts of three and more are shown.
create table unit_taking (
    unit_id bigint not null,
    course_id bigint not null,
    member_id bigint not null,
    taken_at datetime(6) not null,
    primary key (unit_id, course_id, member_id),
    key unit_taking_lately (unit_id, taken_at)
) engine = innodb default charset = utf8mb4;
