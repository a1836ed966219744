-- Who asked that what is known of them be erased. Carried out on due_at; until then it can be taken back.
create table erasure (
    member_id bigint not null primary key,
    asked_by bigint not null,
    asked_at datetime(6) not null,
    due_at datetime(6) not null,
    done_at datetime(6) null,
    key erasure_due (done_at, due_at)
) engine = innodb default charset = utf8mb4;
