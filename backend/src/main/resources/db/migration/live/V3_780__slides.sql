-- Which slide was shown from when on, by the server's clock: chapters of the recording.
create table live_slide (
    class_id bigint not null,
    shown_at datetime(6) not null,
    page int not null,
    title varchar(200) not null,
    primary key (class_id, shown_at)
) engine = innodb default charset = utf8mb4;
