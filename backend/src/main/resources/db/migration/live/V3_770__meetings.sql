-- A class of the plan that is a meeting with a record. minutes_version counts what was saved of the minutes, version what was
-- planned. Once closed_at is set nothing of it is written any more; what was signed is in live_meeting_paper.
create table live_meeting (
    class_id bigint not null primary key,
    secretary_id bigint not null,
    quorum varchar(20) collate utf8mb4_bin not null,
    version int not null,
    minutes mediumtext not null,
    minutes_version bigint not null,
    minutes_at datetime(6) null,
    created_by bigint not null,
    created_at datetime(6) not null,
    closed_by bigint null,
    closed_at datetime(6) null,
    key live_meeting_secretary (secretary_id, class_id)
) engine = innodb default charset = utf8mb4;

-- What is to be spoken of, in order. The speaker is an account, or someone who has none, by name.
create table live_meeting_point (
    class_id bigint not null,
    ordinal int not null,
    title varchar(200) not null,
    speaker_id bigint null,
    speaker varchar(100) not null,
    minutes int not null,
    primary key (class_id, ordinal)
) engine = innodb default charset = utf8mb4;

-- Who signed in, was noted as being there, or sent apologies; from the closing on everyone who was expected. seat is who they
-- are in what was signed; name and salt open its commitment to their name.
create table live_meeting_person (
    class_id bigint not null,
    account_id bigint not null,
    expected boolean not null,
    presence varchar(10) collate utf8mb4_bin not null,
    noted_at datetime(6) null,
    noted_by bigint null,
    note varchar(200) not null,
    seat int null,
    name varchar(100) null,
    salt binary(32) null,
    primary key (class_id, account_id),
    key live_meeting_person_account (account_id, class_id)
) engine = innodb default charset = utf8mb4;

-- The minutes as they were from time to time: what one person writes within a few minutes is one revision.
create table live_meeting_revision (
    class_id bigint not null,
    version bigint not null,
    body mediumtext not null,
    written_by bigint not null,
    begun_at datetime(6) not null,
    written_at datetime(6) not null,
    primary key (class_id, version)
) engine = innodb default charset = utf8mb4;

-- What is voted on. The figures are those of its closing; until then in_favour, against and abstained grow with the votes.
create table live_resolution (
    id bigint not null primary key,
    class_id bigint not null,
    wording varchar(4000) not null,
    ballot varchar(10) collate utf8mb4_bin not null,
    majority varchar(30) collate utf8mb4_bin not null,
    created_at datetime(6) not null,
    opened_at datetime(6) null,
    opened_by bigint null,
    closed_at datetime(6) null,
    closed_by bigint null,
    in_favour int not null,
    against int not null,
    abstained int not null,
    expected int null,
    present int null,
    result varchar(20) collate utf8mb4_bin null,
    key live_resolution_class (class_id, id)
) engine = innodb default charset = utf8mb4;

-- That someone has voted. In a secret ballot neither what nor when: the key's order is that of the accounts.
create table live_ballot (
    resolution_id bigint not null,
    account_id bigint not null,
    choice varchar(10) collate utf8mb4_bin null,
    voted_at datetime(6) null,
    primary key (resolution_id, account_id),
    key live_ballot_account (account_id)
) engine = innodb default charset = utf8mb4;

create table live_meeting_document (
    class_id bigint not null,
    document_id bigint not null,
    sha256 char(64) collate utf8mb4_bin not null,
    added_by bigint not null,
    added_at datetime(6) not null,
    primary key (class_id, document_id),
    key live_meeting_document_one (document_id)
) engine = innodb default charset = utf8mb4;

-- What was signed: number 0 is the record, those after it are supplements. Never changed.
create table live_meeting_paper (
    class_id bigint not null,
    number int not null,
    sha256 binary(32) not null,
    key_id varchar(16) collate utf8mb4_bin not null,
    signed_by bigint not null,
    signed_at datetime(6) not null,
    file mediumtext not null,
    primary key (class_id, number),
    unique key live_meeting_paper_hash (sha256)
) engine = innodb default charset = utf8mb4;
