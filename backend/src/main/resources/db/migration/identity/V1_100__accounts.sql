-- A person who may sign in. The id is also the member's id.
create table account (
    id bigint not null primary key,
    username varchar(64) collate utf8mb4_unicode_ci not null,
    name varchar(100) not null,
    email varchar(254) null,
    password_hash varchar(200) collate utf8mb4_bin null,
    roles varchar(100) collate utf8mb4_bin not null,
    locale varchar(10) collate utf8mb4_bin not null,
    status varchar(20) collate utf8mb4_bin not null,
    created_at datetime(6) not null,
    password_changed_at datetime(6) null,
    unique key account_username (username),
    key account_email (email)
) engine = innodb default charset = utf8mb4;

-- Which role, and for organizers over which unit's subtree. account.roles repeats the role names for the session check.
create table role_grant (
    id bigint not null primary key,
    account_id bigint not null,
    role varchar(20) collate utf8mb4_bin not null,
    unit_id bigint null,
    granted_at datetime(6) not null,
    granted_by bigint null,
    key role_grant_account (account_id)
) engine = innodb default charset = utf8mb4;

-- Signed-in browsers and scripts. Only the hash of the token is kept.
create table account_session (
    token_hash binary(32) not null primary key,
    id bigint not null,
    account_id bigint not null,
    kind varchar(10) collate utf8mb4_bin not null,
    user_agent varchar(200) not null,
    created_at datetime(6) not null,
    last_seen_at datetime(6) not null,
    expires_at datetime(6) not null,
    key account_session_account (account_id),
    key account_session_expires (expires_at)
) engine = innodb default charset = utf8mb4;
