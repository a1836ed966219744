-- A member takes a course and finishes the revision they began.
create table study_enrolment (
    id bigint not null primary key,
    member_id bigint not null,
    course_id bigint not null,
    revision_id bigint not null,
    enrolled_at datetime(6) not null,
    studied_at datetime(6) null,
    last_item_id bigint null,
    completion_id bigint null,
    completed_at datetime(6) null,
    unique key study_enrolment_member (member_id, course_id),
    key study_enrolment_course (course_id, id)
);

-- A player the server has opened. Never changes, so nodes keep it in memory.
create table study_session (
    id bigint not null primary key,
    member_id bigint not null,
    course_id bigint not null,
    revision_id bigint not null,
    item_id bigint not null,
    content_id bigint not null,
    duration_ms bigint not null,
    needed_ms bigint not null,
    needs_end boolean not null,
    max_rate_milli int not null,
    opened_at datetime(6) not null,
    key study_session_member (member_id, id)
);

-- The one row a heartbeat writes: claims on time, beats seen and the contents at hand, in the form of DeskCodec.
create table study_desk (
    member_id bigint not null primary key,
    state blob not null,
    updated_at datetime(6) not null
);

-- What was watched of contents that have left the desk. The desk, where it holds a content, is right.
create table study_watched (
    member_id bigint not null,
    content_id bigint not null,
    state blob not null,
    updated_at datetime(6) not null,
    primary key (member_id, content_id)
);

-- Contents whose threshold was reached, written with the beat that reached it, removed with the completion.
create table study_due (
    member_id bigint not null,
    session_id bigint not null,
    due_at datetime(6) not null,
    primary key (member_id, session_id),
    key study_due_at (due_at)
);

-- Insert-only. item_id is 0 for the course itself; the evidence is frozen as it was, its SHA-256 beside it.
create table study_completion (
    id bigint not null primary key,
    member_id bigint not null,
    course_id bigint not null,
    item_id bigint not null,
    revision_id bigint not null,
    completed_at datetime(6) not null,
    counted_ms bigint not null,
    score_milli int null,
    evidence mediumtext not null,
    evidence_sha256 char(64) not null,
    unique key study_completion_once (member_id, course_id, item_id)
);
