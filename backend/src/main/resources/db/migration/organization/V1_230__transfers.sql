-- A member's way from one unit to another. What has happened is told by the dates; open_member repeats member_id while
-- nothing has ended it, so that a member has one open transfer at most.
create table member_transfer (
    id bigint not null primary key,
    member_id bigint not null,
    open_member bigint null,
    from_unit_id bigint not null,
    to_unit_id bigint not null,
    note varchar(500) collate utf8mb4_unicode_ci not null,
    requested_by bigint not null,
    requested_at datetime(6) not null,
    released_by bigint null,
    released_at datetime(6) null,
    accepted_by bigint null,
    accepted_at datetime(6) null,
    refused_by bigint null,
    refused_at datetime(6) null,
    refusal varchar(500) collate utf8mb4_unicode_ci null,
    withdrawn_by bigint null,
    withdrawn_at datetime(6) null,
    ended_at datetime(6) null,
    ending varchar(12) collate utf8mb4_bin null,
    unique key member_transfer_open (open_member),
    key member_transfer_member (member_id, id),
    key member_transfer_from (from_unit_id, id),
    key member_transfer_to (to_unit_id, id)
) engine = innodb default charset = utf8mb4;
