-- A random sample of awards. The frame is told by its size and the hash of its entries' ids; seed and frame give the
-- sample again: the entries with the least SHA-256 of seed, colon, id.
create table credit_sample (
    id bigint not null primary key,
    scheme_id bigint not null,
    scheme_version_id bigint not null,
    year int not null,
    unit_id bigint not null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    category varchar(32) collate utf8mb4_bin null,
    from_day date not null,
    until_day date not null,
    seed varchar(64) collate utf8mb4_bin not null,
    size int not null,
    known_until datetime(6) not null,
    placed_at datetime(6) not null,
    frame_size int null,
    frame_sha256 char(64) collate utf8mb4_bin null,
    state varchar(10) collate utf8mb4_bin not null,
    members int not null,
    done int not null,
    items int not null,
    decided int not null,
    drawn_by bigint not null,
    drawn_at datetime(6) not null,
    key credit_sample_unit (unit_id, id)
) engine = innodb default charset = utf8mb4;

-- An entry of a sample with its evidence as it was when it was drawn.
create table credit_sample_item (
    sample_id bigint not null,
    ordinal int not null,
    entry_id bigint not null,
    member_id bigint not null,
    draw_rank char(64) collate utf8mb4_bin not null,
    evidence mediumtext not null,
    evidence_sha256 char(64) collate utf8mb4_bin not null,
    decision varchar(10) collate utf8mb4_bin null,
    note varchar(500) null,
    decided_by bigint null,
    decided_at datetime(6) null,
    proposal_id bigint null,
    reversal_id bigint null,
    primary key (sample_id, ordinal),
    key credit_sample_item_member (member_id)
) engine = innodb default charset = utf8mb4;
