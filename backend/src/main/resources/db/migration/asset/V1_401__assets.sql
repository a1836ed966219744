-- A recording and how far it is. `seen_at` moves while a node works on it.
create table asset (
    id bigint not null primary key,
    owner_id bigint not null,
    file_name varchar(255) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    size_bytes bigint not null,
    received_bytes bigint not null,
    sha256 char(64) character set ascii collate ascii_bin null,
    state varchar(12) character set ascii collate ascii_bin not null,
    stage varchar(12) character set ascii collate ascii_bin null,
    progress_milli int not null default 0,
    left_ms bigint null,
    lane int null,
    failure varchar(40) character set ascii collate ascii_bin null,
    failure_detail varchar(1000) null,
    generation bigint null,
    poster boolean not null default false,
    duration_ms bigint not null default 0,
    width int not null default 0,
    height int not null default 0,
    has_video boolean not null default false,
    has_audio boolean not null default false,
    package_bytes bigint not null default 0,
    created_at datetime(6) not null,
    queued_at datetime(6) null,
    changed_at datetime(6) not null,
    key asset_owner (owner_id, id),
    key asset_state (state, queued_at, id)
);

create table asset_chapter (
    asset_id bigint not null,
    start_ms bigint not null,
    title varchar(200) not null,
    primary key (asset_id, start_ms)
);

-- Clean WebVTT. `origin`: UPLOADED by people, EMBEDDED in the recording.
create table asset_caption (
    asset_id bigint not null,
    language varchar(20) character set ascii collate ascii_bin not null,
    origin varchar(10) character set ascii collate ascii_bin not null,
    cues int not null,
    web_vtt mediumtext not null,
    changed_at datetime(6) not null,
    primary key (asset_id, language)
);

-- What signs the addresses of renditions, the same on every node.
create table asset_link_key (
    id int not null primary key,
    secret varbinary(32) not null
);
