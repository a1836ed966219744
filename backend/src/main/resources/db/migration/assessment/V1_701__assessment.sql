-- Questions of a course: its bank. Quizzes of the course share them while they are drafts. content is the form as edited.
create table question (
  id bigint not null primary key,
  course_id bigint not null,
  version int not null,
  kind varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  content mediumtext not null,
  updated_by bigint not null,
  updated_at datetime(6) not null,
  key question_course (course_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The rules of a quiz item while it is a draft. The pass mark is the item's threshold in the catalogue.
create table quiz (
  item_id bigint not null primary key,
  course_id bigint not null,
  time_limit_seconds int null,
  attempts_allowed int null,
  shuffle_questions boolean not null,
  shuffle_options boolean not null,
  feedback varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  updated_by bigint not null,
  updated_at datetime(6) not null,
  key quiz_course (course_id)
) default character set utf8mb4 collate utf8mb4_bin;

create table quiz_question (
  item_id bigint not null,
  question_id bigint not null,
  position int not null,
  points int not null,
  primary key (item_id, question_id),
  key quiz_question_used (question_id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Published questions: one row for each wording a question ever had, shared by every quiz that holds it.
create table question_version (
  id bigint not null primary key,
  question_id bigint not null,
  sha char(64) character set ascii collate ascii_bin not null,
  content mediumtext not null,
  unique key question_version_sha (question_id, sha)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Published quizzes. Inserted, read, and never updated.
create table quiz_version (
  id bigint not null primary key,
  item_id bigint not null,
  sha char(64) character set ascii collate ascii_bin not null,
  time_limit_seconds int null,
  attempts_allowed int null,
  shuffle_questions boolean not null,
  shuffle_options boolean not null,
  feedback varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  frozen_at datetime(6) not null,
  key quiz_version_item (item_id, id)
) default character set utf8mb4 collate utf8mb4_bin;

create table quiz_version_question (
  quiz_version_id bigint not null,
  position int not null,
  question_version_id bigint not null,
  points int not null,
  primary key (quiz_version_id, position)
) default character set utf8mb4 collate utf8mb4_bin;

-- Attempts. open_slot is 1 while the attempt runs and null afterwards, so a member has one open attempt of an item.
create table attempt (
  id bigint not null primary key,
  member_id bigint not null,
  course_id bigint not null,
  revision_id bigint not null,
  item_id bigint not null,
  quiz_version_id bigint not null,
  number int not null,
  seed bigint not null,
  pass_percent int not null,
  open_slot tinyint null,
  started_at datetime(6) not null,
  deadline_at datetime(6) null,
  submitted_at datetime(6) null,
  ended_by varchar(8) character set utf8mb4 collate utf8mb4_bin null,
  score_milli int null,
  passed boolean null,
  unique key attempt_number (member_id, item_id, number),
  unique key attempt_open (member_id, item_id, open_slot),
  key attempt_running (open_slot, deadline_at),
  key attempt_results (item_id, submitted_at, id)
) default character set utf8mb4 collate utf8mb4_bin;

-- One row per question answered or flagged. position is the question's own in the quiz, whatever order it was shown in;
-- seq grows with every change by the learner; response holds options of the question's own order, or what was typed.
create table attempt_answer (
  attempt_id bigint not null,
  position int not null,
  seq bigint not null,
  response varchar(1100) not null,
  flagged boolean not null,
  saved_at datetime(6) not null,
  milli int null,
  primary key (attempt_id, position)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
