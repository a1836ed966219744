-- What a certificate of a unit says and what earns it. Text with placeholders; closed, never deleted.
create table certificate_design (
    id bigint not null primary key,
    root_unit_id bigint not null,
    unit_id bigint not null,
    title_zh varchar(60) not null,
    title_en varchar(100) not null,
    body_zh varchar(400) not null,
    body_en varchar(600) not null,
    signatory_zh varchar(100) not null,
    signatory_en varchar(100) not null,
    months int null,
    look varchar(16) collate utf8mb4_bin not null,
    earning varchar(16) collate utf8mb4_bin not null,
    course_id bigint null,
    category varchar(32) collate utf8mb4_bin null,
    milli bigint not null,
    automatic boolean not null,
    from_year int not null,
    closed_at datetime(6) null,
    version int not null,
    created_at datetime(6) not null,
    created_by bigint not null,
    key certificate_design_root (root_unit_id, id)
) engine = innodb default charset = utf8mb4;

-- That a member has earned a certificate of a design: once for each occurrence, for ever. What it says is in its editions.
create table certificate (
    id bigint not null primary key,
    design_id bigint not null,
    member_id bigint not null,
    occurrence varchar(24) collate utf8mb4_bin not null,
    root_unit_id bigint not null,
    number varchar(16) collate utf8mb4_bin not null,
    edition_id bigint not null,
    name_shown boolean not null,
    created_at datetime(6) not null,
    unique key certificate_once (design_id, member_id, occurrence),
    unique key certificate_number (root_unit_id, number),
    key certificate_member (member_id, id),
    key certificate_root (root_unit_id, id)
) engine = innodb default charset = utf8mb4;

-- A certificate as it was issued: content, dates and hash never change, only its state does.
create table certificate_edition (
    id bigint not null primary key,
    certificate_id bigint not null,
    edition int not null,
    content mediumtext collate utf8mb4_bin not null,
    content_sha256 binary(32) not null,
    achieved_at datetime(6) not null,
    issued_at datetime(6) not null,
    expires_on date null,
    uuid char(36) collate utf8mb4_bin not null,
    status_list int not null,
    status_index int not null,
    state varchar(12) collate utf8mb4_bin not null,
    reason varchar(32) collate utf8mb4_bin null,
    note varchar(500) null,
    state_at datetime(6) null,
    state_by bigint null,
    superseded_by bigint null,
    unique key certificate_edition_number (certificate_id, edition),
    unique key certificate_edition_status (status_list, status_index)
) engine = innodb default charset = utf8mb4;

-- Which ledger entries an edition rests on, so that a reversal finds it.
create table certificate_entry (
    entry_id bigint not null,
    edition_id bigint not null,
    reversed boolean not null,
    primary key (entry_id, edition_id)
) engine = innodb;

-- The addresses an edition can be looked at by strangers: 132 random bits, withdrawn by the holder.
create table certificate_link (
    token char(22) collate utf8mb4_bin not null primary key,
    edition_id bigint not null,
    created_at datetime(6) not null,
    withdrawn_at datetime(6) null,
    key certificate_link_edition (edition_id)
) engine = innodb default charset = utf8mb4;

-- How far issuing has read the ledger.
create table certificate_feed (
    id int not null primary key,
    last_entry_id bigint not null
) engine = innodb;

create table certificate_counter (
    root_unit_id bigint not null,
    year int not null,
    last bigint not null,
    primary key (root_unit_id, year)
) engine = innodb;

-- Random secrets made once for all nodes: the issuer's signing key, the key of member cards.
create table credit_secret (
    name varchar(24) collate utf8mb4_bin not null primary key,
    secret binary(32) not null
) engine = innodb default charset = utf8mb4;
