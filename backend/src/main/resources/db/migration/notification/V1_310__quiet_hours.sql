-- When mail that can wait does wait, in minutes of the organization's day. No row: 22:00 to 08:00. Equal: never.
create table quiet_hours (
    member_id bigint not null primary key,
    from_minute smallint not null,
    until_minute smallint not null
) engine = innodb default charset = utf8mb4;
