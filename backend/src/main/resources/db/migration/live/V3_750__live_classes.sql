-- A class of the plan. Its state is told from its moments. The plan itself (series, presenters, audience) is in the migrations
-- that follow.
create table live_class (
    id bigint not null primary key,
    unit_id bigint not null,
    title_zh varchar(200) not null,
    title_en varchar(200) not null,
    opens_at datetime(6) not null,
    starts_at datetime(6) not null,
    ends_at datetime(6) not null,
    began_at datetime(6),
    ended_at datetime(6),
    ending varchar(20),
    cancelled_at datetime(6),
    recording_asset_id bigint,
    created_by bigint not null,
    created_at datetime(6) not null,
    index live_class_by_start (starts_at),
    index live_class_by_unit (unit_id, starts_at)
);
