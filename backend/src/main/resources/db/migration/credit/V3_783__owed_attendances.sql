-- Awards for attended live classes that failed; the job that writes them goes on trying. Gone once it succeeds.
create table credit_attendance_owed (
    evidence_id bigint not null primary key,
    member_id bigint not null,
    class_id bigint not null,
    occurred_at datetime(6) not null,
    attempts int not null,
    fault varchar(120) not null,
    failed_at datetime(6) not null,
    key credit_attendance_owed_member (member_id)
) engine = innodb default charset = utf8mb4;
