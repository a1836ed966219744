-- The next version of a scheme while it is written. revision counts its saves: a save that comes too late is refused.
create table credit_scheme_draft (
    scheme_id bigint not null primary key,
    base_version_id bigint null,
    rules mediumtext collate utf8mb4_bin not null,
    revision bigint not null,
    saved_at datetime(6) not null,
    saved_by bigint not null
) engine = innodb default charset = utf8mb4;

-- Who published a version, and why; the first versions were adopted as they were.
alter table credit_scheme_version
    add column published_by bigint not null default 0,
    add column note varchar(500) not null default '';

-- What a draft would change, found by going through the members: result holds the sums, moves the members who change.
create table credit_simulation (
    id bigint not null primary key,
    scheme_id bigint not null,
    year int not null,
    revision bigint not null,
    state varchar(10) collate utf8mb4_bin not null,
    members_total bigint not null,
    members_done bigint not null,
    rules mediumtext collate utf8mb4_bin not null,
    result mediumtext collate utf8mb4_bin null,
    asked_by bigint not null,
    created_at datetime(6) not null,
    ended_at datetime(6) null,
    key credit_simulation_scheme (scheme_id, id),
    key credit_simulation_created (created_at)
) engine = innodb default charset = utf8mb4;

create table credit_simulation_move (
    simulation_id bigint not null,
    before_state varchar(10) collate utf8mb4_bin not null,
    after_state varchar(10) collate utf8mb4_bin not null,
    member_id bigint not null,
    counted_before bigint not null,
    counted_after bigint not null,
    missing_before bigint not null,
    missing_after bigint not null,
    primary key (simulation_id, before_state, after_state, member_id)
) engine = innodb default charset = utf8mb4;
