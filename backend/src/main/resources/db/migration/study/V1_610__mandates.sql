-- How someone came to take a course: CHOICE or MANDATE.
alter table study_enrolment add column source varchar(10) collate utf8mb4_bin not null default 'CHOICE';

-- Courses an organizer requires. unit_path repeats the path of the unit it was made for and follows it when it moves.
create table study_mandate (
    id bigint not null primary key,
    unit_id bigint not null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    state varchar(10) collate utf8mb4_bin not null,
    title_zh varchar(120) not null,
    title_en varchar(120) not null,
    note_zh varchar(1000) not null,
    note_en varchar(1000) not null,
    starts_on date not null,
    due_on date not null,
    grace_days int not null,
    counts_before boolean not null,
    remind_on_issue boolean not null,
    remind_before varchar(60) collate utf8mb4_bin not null,
    remind_on_due boolean not null,
    remind_overdue_weeks int not null,
    created_by bigint not null,
    created_at datetime(6) not null,
    issued_by bigint null,
    issued_at datetime(6) null,
    withdrawn_by bigint null,
    withdrawn_at datetime(6) null,
    withdrawn_why varchar(300) null,
    -- How many members the background work is to bind, and how many it has; bound_at once it has ended.
    to_bind int not null,
    bound int not null,
    bound_at datetime(6) null,
    -- The day all that was due has been said; null: look again. remind_turn counts the reasons to look again.
    reminded_on date null,
    remind_turn int not null,
    version int not null,
    key study_mandate_unit (unit_path, state),
    key study_mandate_state (state, id)
) engine = innodb default charset = utf8mb4;

create table study_mandate_course (
    mandate_id bigint not null,
    ordinal int not null,
    course_id bigint not null,
    primary key (mandate_id, ordinal),
    unique key study_mandate_course_once (mandate_id, course_id),
    key study_mandate_course_course (course_id)
) engine = innodb default charset = utf8mb4;

-- Whom it is for: any line that fits. A line is one member, or a unit narrowed to itself, an industry, a post.
create table study_mandate_audience (
    mandate_id bigint not null,
    ordinal int not null,
    unit_id bigint null,
    alone boolean not null,
    industry varchar(5) collate utf8mb4_bin null,
    post varchar(32) collate utf8mb4_bin null,
    member_id bigint null,
    primary key (mandate_id, ordinal)
) engine = innodb default charset = utf8mb4;

-- A member is bound from one day until another; one row of a mandate and a member is current. due_at is when the due day is
-- over. What follows is_current is made
-- from elsewhere (membership, enrolments, exemptions), kept here to count by, and made anew by a sweep.
create table study_mandate_bound (
    id bigint not null primary key,
    mandate_id bigint not null,
    member_id bigint not null,
    from_at datetime(6) not null,
    from_on date not null,
    until_at datetime(6) null,
    is_current boolean null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    due_on date not null,
    due_at datetime(6) not null,
    done_at datetime(6) null,
    begun boolean not null,
    excuse varchar(8) collate utf8mb4_bin null,
    unique key study_mandate_bound_once (mandate_id, member_id, is_current),
    key study_mandate_bound_count (mandate_id, is_current, unit_path, member_id, excuse, done_at, due_at, begun),
    key study_mandate_bound_member (member_id, is_current, done_at)
) engine = innodb default charset = utf8mb4;

-- What an organizer let go: one member or a unit with all beneath it. kind: EXEMPT by the organizer, EXCUSED as asked.
create table study_mandate_exemption (
    id bigint not null primary key,
    mandate_id bigint not null,
    member_id bigint null,
    unit_id bigint null,
    kind varchar(8) collate utf8mb4_bin not null,
    reason varchar(300) not null,
    made_by bigint not null,
    made_at datetime(6) not null,
    undone_by bigint null,
    undone_at datetime(6) null,
    key study_mandate_exemption_mandate (mandate_id, id)
) engine = innodb default charset = utf8mb4;

-- A member asks to be let go; waiting is null once answered, so that one at a time waits.
create table study_mandate_request (
    id bigint not null primary key,
    mandate_id bigint not null,
    member_id bigint not null,
    sentence varchar(300) not null,
    asked_at datetime(6) not null,
    waiting boolean null,
    granted boolean null,
    answer varchar(300) null,
    answered_by bigint null,
    answered_at datetime(6) null,
    unique key study_mandate_request_once (mandate_id, member_id, waiting),
    key study_mandate_request_member (member_id, id)
) engine = innodb default charset = utf8mb4;

-- Due dates as they were.
create table study_mandate_change (
    mandate_id bigint not null,
    number int not null,
    due_before date not null,
    due_after date not null,
    why varchar(300) not null,
    changed_by bigint not null,
    changed_at datetime(6) not null,
    changed_on date not null,
    primary key (mandate_id, number)
) engine = innodb default charset = utf8mb4;

-- An organizer's wish to remind now: once a day.
create table study_mandate_call (
    mandate_id bigint not null,
    called_on date not null,
    called_by bigint not null,
    called_at datetime(6) not null,
    primary key (mandate_id, called_on)
) engine = innodb default charset = utf8mb4;

-- What was said to whom, written with the message that says it: the key is why it never arrives twice.
create table study_mandate_reminder (
    mandate_id bigint not null,
    member_id bigint not null,
    occasion varchar(32) collate utf8mb4_bin not null,
    said_on date not null,
    primary key (mandate_id, member_id, occasion)
) engine = innodb default charset = utf8mb4;

-- One message a member and day: whoever writes this row writes the message.
create table study_mandate_digest (
    member_id bigint not null,
    said_on date not null,
    claim bigint not null,
    primary key (member_id, said_on),
    key study_mandate_digest_day (said_on)
) engine = innodb default charset = utf8mb4;

-- One message an organizer and week about those who are overdue.
create table study_mandate_escalation (
    organizer_id bigint not null,
    week_on date not null,
    claim bigint not null,
    primary key (organizer_id, week_on)
) engine = innodb default charset = utf8mb4;
