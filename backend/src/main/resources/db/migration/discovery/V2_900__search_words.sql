-- What is to be read again may also be a recording, whose captions have changed, or the words search was taught.
alter table search_change rename column course_id to subject_id;
alter table search_change add column kind varchar(10) character set ascii collate ascii_bin not null default 'COURSE';

-- Words and phrases search was taught: a line of phrases that mean the same, divided by '|'. A row with the key of a line
-- that comes with the product takes its place, or says by "removed" that it is not used.
create table search_words (
    word_key varchar(40) character set ascii collate ascii_bin not null primary key,
    phrases varchar(1000) not null,
    removed boolean not null,
    version int not null,
    changed_by bigint not null,
    changed_at datetime(6) not null
) engine = innodb default charset = utf8mb4;

-- What a member looks for again and again; the criteria are those of the search page.
create table saved_search (
    id bigint not null primary key,
    member_id bigint not null,
    name varchar(80) not null,
    criteria varchar(2500) not null,
    saved_at datetime(6) not null,
    unique key saved_search_name (member_id, name)
) engine = innodb default charset = utf8mb4 collate utf8mb4_bin;
