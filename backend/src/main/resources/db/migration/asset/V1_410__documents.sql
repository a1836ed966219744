-- Papers people hand in: certificates, sign-in sheets, photographs. The bytes are a blob and never change.
create table document (
    id bigint not null primary key,
    owner_id bigint not null,
    file_name varchar(200) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    kind varchar(8) character set ascii collate ascii_bin not null,
    size_bytes bigint not null,
    sha256 char(64) character set ascii collate ascii_bin not null,
    created_at datetime(6) not null,
    key document_sha256 (sha256),
    key document_owner (owner_id, id),
    key document_created (created_at)
) engine = innodb default charset = utf8mb4;
