-- A period close or a supplement to one, from its preparation on. live_number repeats number unless it was cancelled: a
-- unit's period has each number once. late counts entries recorded after it, up to the entry id late_seen.
create table credit_close (
    id bigint not null primary key,
    scheme_id bigint not null,
    year int not null,
    unit_id bigint not null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    number int not null,
    live_number int null,
    past_id bigint not null,
    base_past_id bigint null,
    known_until datetime(6) not null,
    state varchar(10) collate utf8mb4_bin not null,
    prepared_by bigint not null,
    prepared_at datetime(6) not null,
    signed_by bigint null,
    signed_at datetime(6) null,
    sha256 char(64) collate utf8mb4_bin null,
    late int not null,
    late_seen bigint not null,
    unique key credit_close_once (scheme_id, year, unit_id, live_number),
    key credit_close_unit (unit_id, id)
) engine = innodb default charset = utf8mb4;
