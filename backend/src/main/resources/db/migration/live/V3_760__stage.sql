-- The stage: what was sent of a class, and the keys that let a program send.
create table live_stage (
    class_id bigint not null primary key,
    presenter_id bigint not null,
    first_at datetime(6) not null,
    -- null while it goes on; MADE, NOTHING (nothing was kept) or FAILED after its end
    recording varchar(20),
    missing_ms bigint not null default 0,
    changed_at datetime(6) not null
);

-- What was recorded without a break, to find a moment of the class in its recording.
create table live_stretch (
    class_id bigint not null,
    ordinal int not null,
    began_at datetime(6) not null,
    duration_ms bigint not null,
    position_ms bigint not null,
    primary key (class_id, ordinal)
);

-- One key a class; whoever has it may send. Only its hash is kept.
create table live_stream_key (
    class_id bigint not null primary key,
    key_hash varbinary(32) not null,
    created_by bigint not null,
    created_at datetime(6) not null,
    used_at datetime(6)
);

-- Signs the addresses of what is sent; made once for all nodes.
create table live_secret (
    id int not null primary key,
    secret varbinary(64) not null
);
