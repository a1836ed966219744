alter table account add column theme varchar(10) collate utf8mb4_bin null;

-- Links that let someone set a password, once. Only the hash of the token is kept; a new link replaces the one before.
create table account_link (
    token_hash binary(32) not null primary key,
    account_id bigint not null,
    purpose varchar(12) collate utf8mb4_bin not null,
    issued_at datetime(6) not null,
    issued_by bigint null,
    expires_at datetime(6) not null,
    unique key account_link_account (account_id, purpose),
    key account_link_expires (expires_at)
) engine = innodb default charset = utf8mb4;

-- Tries within a window, by hash of what is limited (an account, an address); shared by all nodes.
create table account_attempt (
    key_hash binary(32) not null primary key,
    tries int not null,
    window_until datetime(6) not null,
    key account_attempt_window (window_until)
) engine = innodb default charset = utf8mb4;
