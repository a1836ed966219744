-- Results of comparing the log with the ledger.
create table log_check (
    id bigint not null primary key,
    checked_at datetime(6) not null,
    leaves bigint not null,
    heads bigint not null,
    found bigint not null,
    findings text not null
) engine = innodb default charset = utf8mb4;
