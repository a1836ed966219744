-- What the demo's seeding has done: each step writes its row in its own transaction, so a start after a kill goes on.
create table demo_step (
    step varchar(80) collate utf8mb4_bin not null primary key,
    value bigint not null,
    done_at datetime(6) not null
) engine = innodb default charset = utf8mb4;
