-- A roster that was uploaded and checked, and what became of it. findings is JSON: line, column, header, code, arguments.
create table roster_import (
    id bigint not null primary key,
    owner_id bigint not null,
    unit_id bigint not null,
    kind varchar(10) collate utf8mb4_bin not null,
    file_name varchar(200) not null,
    state varchar(10) collate utf8mb4_bin not null,
    rows_total int not null,
    rows_done int not null,
    problems int not null,
    findings mediumtext not null,
    created_at datetime(6) not null,
    ended_at datetime(6) null,
    links_taken_at datetime(6) null,
    key roster_import_owner (owner_id, id),
    key roster_import_created (created_at)
) engine = innodb default charset = utf8mb4;

-- The file, in pieces any server takes, until the import has ended.
create table roster_import_part (
    import_id bigint not null,
    ordinal int not null,
    data mediumblob not null,
    primary key (import_id, ordinal)
) engine = innodb default charset = utf8mb4;

-- Whom the import let in, for handing out their activation links.
create table roster_import_member (
    import_id bigint not null,
    member_id bigint not null,
    primary key (import_id, member_id)
) engine = innodb default charset = utf8mb4;
