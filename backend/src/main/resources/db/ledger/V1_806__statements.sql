-- Statements of closed periods, signed. Insert-only like all of this schema; members are keys, nobody's name is in them.
-- number 0 is the close, 1 and on are supplements with what was recorded after it.
create table credit_statement (
    id bigint not null primary key,
    scheme_id bigint not null,
    year int not null,
    unit_id bigint not null,
    number int not null,
    sha256 binary(32) not null,
    key_id varchar(16) not null,
    public_key binary(32) not null,
    signature varbinary(64) not null,
    signed_at datetime(6) not null,
    bytes bigint not null,
    parts int not null,
    unique key credit_statement_once (scheme_id, year, unit_id, number),
    unique key credit_statement_hash (sha256)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_bin;

-- The statement's canonical JSON, in pieces any server takes.
create table credit_statement_part (
    statement_id bigint not null,
    ordinal int not null,
    data mediumblob not null,
    primary key (statement_id, ordinal)
) engine = innodb;
