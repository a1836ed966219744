-- How a room is kept. No row: as it is at first.
create table live_room (
    class_id bigint not null primary key,
    slow_seconds int not null,
    chat_open boolean not null,
    names_shown boolean not null
) engine = innodb default charset = utf8mb4;

-- What is said. Ids are in the order of saying. A message that was removed keeps its trace in live_moderation, without words.
create table live_message (
    id bigint not null primary key,
    class_id bigint not null,
    account_id bigint not null,
    announcement boolean not null,
    text varchar(500) not null,
    said_at datetime(6) not null,
    removed_at datetime(6) null,
    key live_message_class (class_id, id),
    key live_message_account (account_id, id)
) engine = innodb default charset = utf8mb4;

create table live_question (
    id bigint not null primary key,
    class_id bigint not null,
    account_id bigint not null,
    text varchar(500) not null,
    asked_at datetime(6) not null,
    votes int not null,
    answered_at datetime(6) null,
    answered_by bigint null,
    removed_at datetime(6) null,
    key live_question_class (class_id, id),
    key live_question_account (account_id, id)
) engine = innodb default charset = utf8mb4;

create table live_vote (
    question_id bigint not null,
    account_id bigint not null,
    primary key (question_id, account_id),
    key live_vote_account (account_id)
) engine = innodb default charset = utf8mb4;

create table live_hand (
    class_id bigint not null,
    account_id bigint not null,
    raised_at datetime(6) not null,
    primary key (class_id, account_id),
    key live_hand_account (account_id)
) engine = innodb default charset = utf8mb4;

-- Polls, and quick quizzes where one choice is right. choices: JSON of strings.
create table live_poll (
    id bigint not null primary key,
    class_id bigint not null,
    question varchar(300) not null,
    choices text not null,
    correct int null,
    opened_by bigint not null,
    opened_at datetime(6) not null,
    closes_at datetime(6) not null,
    key live_poll_class (class_id, id)
) engine = innodb default charset = utf8mb4;

create table live_poll_answer (
    poll_id bigint not null,
    account_id bigint not null,
    choice int not null,
    answered_at datetime(6) not null,
    primary key (poll_id, account_id),
    key live_poll_answer_account (account_id)
) engine = innodb default charset = utf8mb4;

-- How often what was shown in which minute; nobody's name.
create table live_reaction (
    class_id bigint not null,
    minute_at datetime(6) not null,
    reaction varchar(10) collate utf8mb4_bin not null,
    times int not null,
    primary key (class_id, minute_at, reaction)
) engine = innodb default charset = utf8mb4;

-- Who may not write (MUTED) or not be in the room (REMOVED).
create table live_restraint (
    class_id bigint not null,
    account_id bigint not null,
    kind varchar(10) collate utf8mb4_bin not null,
    since_at datetime(6) not null,
    primary key (class_id, account_id),
    key live_restraint_account (account_id)
) engine = innodb default charset = utf8mb4;

-- The trace of keeping order: who did what to whom.
create table live_moderation (
    id bigint not null primary key,
    class_id bigint not null,
    actor_id bigint not null,
    action varchar(20) collate utf8mb4_bin not null,
    account_id bigint null,
    subject_id bigint null,
    done_at datetime(6) not null,
    key live_moderation_class (class_id, id),
    key live_moderation_account (account_id)
) engine = innodb default charset = utf8mb4;

-- What a member wants in every class. No row: shown in the list, no more time than others.
create table live_preference (
    member_id bigint not null primary key,
    listed boolean not null,
    more_time boolean not null
) engine = innodb default charset = utf8mb4;
