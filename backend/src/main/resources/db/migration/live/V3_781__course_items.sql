-- A class as an item of a course: the one its draft refers to now, and all that were ever published.
create table live_item (
    item_id bigint not null primary key,
    class_id bigint not null
) engine = innodb default charset = utf8mb4;

create table live_item_published (
    class_id bigint not null,
    item_id bigint not null,
    primary key (class_id, item_id)
) engine = innodb default charset = utf8mb4;

-- In which item of a course the attendance counts; none: in no course.
alter table live_evidence add column counted_item_id bigint null;
