-- What a presenter, or whoever writes along for them, wrote as captions, by the server's clock.
create table live_caption (
    id bigint not null primary key,
    class_id bigint not null,
    said_by bigint not null,
    text varchar(200) not null,
    said_at datetime(6) not null,
    key live_caption_class (class_id, said_at)
) engine = innodb default charset = utf8mb4;
