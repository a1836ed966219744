-- What someone is told. The words are made when it is read, in the reader's language of that moment.
create table inbox_message (
    id bigint not null primary key,
    member_id bigint not null,
    kind varchar(60) collate utf8mb4_bin not null,
    arguments text not null,
    link varchar(500) collate utf8mb4_bin null,
    created_at datetime(6) not null,
    read_at datetime(6) null,
    key inbox_message_member (member_id, id),
    key inbox_message_unread (member_id, read_at)
) engine = innodb default charset = utf8mb4;

-- Who does not want mail for what is in the inbox. No row: mail is wanted.
create table mail_refusal (
    member_id bigint not null primary key
) engine = innodb default charset = utf8mb4;

-- Mails to be sent by a job; a sent one loses its words.
create table mail (
    id bigint not null primary key,
    account_id bigint not null,
    recipient varchar(254) not null,
    subject varchar(300) not null,
    body text not null,
    state varchar(10) collate utf8mb4_bin not null,
    created_at datetime(6) not null,
    ended_at datetime(6) null,
    key mail_account (account_id, id),
    key mail_ended (ended_at)
) engine = innodb default charset = utf8mb4;
