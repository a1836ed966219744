-- Channels: named sections of the learning space.
create table channel (
  code varchar(40) character set utf8mb4 collate utf8mb4_bin not null primary key,
  name_zh varchar(80) not null,
  name_en varchar(80) not null,
  description_zh varchar(400) not null,
  description_en varchar(400) not null,
  position int not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into channel (code, name_zh, name_en, description_zh, description_en, position) values
  ('theory', '理论课堂', 'Theory classroom', '把道理讲清楚，从身边事讲起。', 'Ideas made clear, beginning with daily life.', 10),
  ('pioneers', '先锋故事', 'Pioneer stories', '同行里值得学的人和事。', 'People of the trade worth learning from.', 20),
  ('policy', '政策解读', 'Policy explained', '一条政策，说清跟你有什么关系。', 'What a policy means for you, one at a time.', 30),
  ('safety', '安全与健康', 'Safety and health', '平安出门，平安回家。', 'Leave safe, come home safe.', 40),
  ('skills', '职业技能', 'Skills', '学一样，会一样。', 'Learn a thing, do the thing.', 50),
  ('open', '校外公开课', 'Listed elsewhere', '其他平台的课程目录，在这里找，到那里学。', 'Courses of other platforms: found here, studied there.', 90);

-- A course is a lineage. source and source_id are set for a listing.
create table course (
  id bigint not null primary key,
  owner_id bigint not null,
  source varchar(60) character set utf8mb4 collate utf8mb4_bin null,
  source_id varchar(180) character set utf8mb4 collate utf8mb4_bin null,
  current_revision_id bigint null,
  revisions int not null,
  withdrawn_at datetime(6) null,
  created_at datetime(6) not null,
  unique key course_source (source, source_id),
  key course_owner (owner_id, id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Ids of modules and items, theirs for the whole lineage, so that what was removed can come back as itself.
create table course_part (
  id bigint not null primary key,
  course_id bigint not null,
  kind varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  key course_part_course (course_id)
) default character set utf8mb4 collate utf8mb4_bin;

-- What trainers edit: one document a course, with the version that If-Match names.
create table course_draft (
  course_id bigint not null primary key,
  version bigint not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  content mediumtext not null,
  base_revision_id bigint null,
  updated_by bigint not null,
  updated_at datetime(6) not null,
  submitted_at datetime(6) null,
  key course_draft_review (state, submitted_at, course_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Saves that came too late: kept, so that nothing typed is lost.
create table course_draft_copy (
  id bigint not null primary key,
  course_id bigint not null,
  item_id bigint null,
  base_version bigint not null,
  content mediumtext not null,
  saved_by bigint not null,
  saved_at datetime(6) not null,
  key course_draft_copy_course (course_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table course_event (
  id bigint not null primary key,
  course_id bigint not null,
  kind varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  member_id bigint not null,
  remark varchar(2000) not null,
  revision_id bigint null,
  happened_at datetime(6) not null,
  key course_event_course (course_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Published states. Inserted, read, and never updated.
create table revision (
  id bigint not null primary key,
  course_id bigint not null,
  number int not null,
  content mediumtext not null,
  content_sha binary(32) not null,
  author_id bigint not null,
  approved_by bigint null,
  published_at datetime(6) not null,
  unique key revision_number (course_id, number)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The current revision of each course as cards and filters need it; rebuildable from revision.
create table course_head (
  id bigint not null primary key,
  revision_id bigint not null,
  revision_number int not null,
  title_zh varchar(300) not null,
  title_en varchar(300) not null,
  summary_zh mediumtext not null,
  summary_en mediumtext not null,
  channel_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  category_code varchar(40) character set utf8mb4 collate utf8mb4_bin null,
  industries varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  lang_zh boolean not null,
  lang_en boolean not null,
  seconds bigint not null,
  items int not null,
  poster_asset_id bigint null,
  provider varchar(200) null,
  title_derived boolean not null,
  author_id bigint not null,
  withdrawn boolean not null,
  listed boolean not null,
  published_at datetime(6) not null,
  key course_head_browse (listed, withdrawn, published_at, id),
  key course_head_channel (channel_code, withdrawn, published_at, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table course_industry (
  code varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  course_id bigint not null,
  primary key (code, course_id),
  key course_industry_course (course_id)
) default character set utf8mb4 collate utf8mb4_bin;

create table article_draft (
  item_id bigint not null primary key,
  version bigint not null,
  body_zh mediumtext not null,
  body_en mediumtext not null,
  updated_by bigint not null,
  updated_at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Articles as published. Inserted, read, and never updated.
create table article (
  id bigint not null primary key,
  item_id bigint not null,
  body_zh mediumtext not null,
  body_en mediumtext not null,
  body_sha binary(32) not null,
  seconds bigint not null,
  frozen_at datetime(6) not null,
  key article_item (item_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table catalogue_import (
  id bigint not null primary key,
  owner_id bigint not null,
  file_name varchar(200) not null,
  channel_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  content longblob null,
  lines_total int not null,
  courses int not null,
  done int not null,
  created int not null,
  updated int not null,
  unchanged int not null,
  titles_derived int not null,
  refused int not null,
  cancel_asked boolean not null,
  created_at datetime(6) not null,
  started_at datetime(6) null,
  finished_at datetime(6) null,
  key catalogue_import_owner (owner_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table catalogue_import_finding (
  import_id bigint not null,
  position int not null,
  line int not null,
  column_name varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  level varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  args varchar(600) not null,
  primary key (import_id, position)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
