-- Which courses every node has to read again into its own search index: written with the change itself, read by each
-- node from where it stands, dropped after a week. The id holds the time.
create table search_change (
    id bigint not null primary key,
    course_id bigint not null
) engine = innodb default charset = utf8mb4;
