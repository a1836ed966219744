-- Receipts of transfers, signed: what a member had earned when they went to another unit. Insert-only like all of this
-- schema; the member is a key, nobody's name is in them.
create table transfer_receipt (
    transfer_id bigint not null primary key,
    sha256 binary(32) not null,
    key_id varchar(16) not null,
    public_key binary(32) not null,
    signature varbinary(64) not null,
    signed_at datetime(6) not null,
    content mediumtext not null,
    unique key transfer_receipt_hash (sha256)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_bin;
