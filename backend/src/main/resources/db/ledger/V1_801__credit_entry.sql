-- The ledger. Rows are only ever inserted: the application's account has no other right, and none is needed.
-- No personal field and no free text: a member is a random key, what is personal is a commitment salted by
-- HMAC(member secret, entry id), and the secret lives outside this schema.
create table credit_entry (
    id bigint not null primary key,
    member_key bigint not null,
    scheme_id bigint not null,
    scheme_version_id bigint not null,
    kind varchar(12) not null,
    source_kind varchar(16) not null,
    source_id bigint not null,
    occurrence varchar(24) not null,
    follows bigint not null,
    reverses bigint null,
    category varchar(32) not null,
    delivery_method varchar(16) not null,
    amount_milli bigint not null,
    occurred_at datetime(6) not null,
    recorded_at datetime(6) not null,
    unit_id bigint not null,
    unit_path varchar(340) not null,
    evidence_kind varchar(24) not null,
    evidence_id bigint not null,
    evidence_commitment binary(32) not null,
    steps text not null,
    reason varchar(32) null,
    reason_commitment binary(32) null,
    unique key credit_entry_once (member_key, scheme_id, kind, source_kind, source_id, occurrence, follows),
    unique key credit_entry_reversed_once (reverses),
    key credit_entry_member (member_key, scheme_id, occurred_at, id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_bin;

-- Entries the Merkle log has not taken up yet: inserted with the entry, removed by the sequencer.
create table ledger_pending (
    entry_id bigint not null primary key
) engine = innodb;
