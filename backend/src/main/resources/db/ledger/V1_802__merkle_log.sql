-- The Merkle log over the entries (RFC 9162). Like the entries, its rows are only ever inserted: the application's account
-- has no other right in this schema.
create table log_leaf (
    leaf_index bigint not null primary key,
    entry_id bigint not null,
    leaf_hash binary(32) not null,
    unique key log_leaf_entry (entry_id)
) engine = innodb;

-- Hashes of complete subtrees of 256, 65,536, … leaves (level 8, 16, …); what lies between is made from 256 of them.
create table log_node (
    level tinyint not null,
    node_index bigint not null,
    node_hash binary(32) not null,
    primary key (level, node_index)
) engine = innodb;

-- Public keys that have signed heads. An old one stays, or old heads could not be checked.
create table log_key (
    key_id char(8) not null primary key,
    origin varchar(255) not null,
    public_key binary(32) not null,
    made_at datetime(6) not null
) engine = innodb default charset = utf8mb4 collate = utf8mb4_bin;

-- Signed tree heads: at most one for each size.
create table log_head (
    size bigint not null primary key,
    root_hash binary(32) not null,
    signed_at datetime(6) not null,
    key_id char(8) not null,
    note varchar(2000) not null
) engine = innodb default charset = utf8mb4 collate = utf8mb4_bin;
