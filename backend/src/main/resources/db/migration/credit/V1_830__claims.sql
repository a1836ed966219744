-- Credit asked for by a member for training outside the system. What stands here is what the member edits, or what was
-- last submitted; granted_… is what reviewers made of it. waiting_since is set while a reviewer has to act.
create table credit_claim (
    id bigint not null primary key,
    member_id bigint not null,
    root_id bigint not null,
    state varchar(16) character set ascii collate ascii_bin not null,
    version int not null,
    revision int not null,
    title varchar(200) not null,
    first_day date null,
    last_day date null,
    method varchar(16) character set ascii collate ascii_bin null,
    participation varchar(12) character set ascii collate ascii_bin null,
    amount_kind varchar(8) character set ascii collate ascii_bin null,
    amount_milli bigint null,
    result varchar(60) null,
    category varchar(40) null,
    provider varchar(200) null,
    certificate_no varchar(100) null,
    certificate_key varchar(100) collate utf8mb4_bin null,
    training_key char(64) character set ascii collate ascii_bin null,
    day_minutes int not null,
    granted_milli bigint null,
    granted_category varchar(40) null,
    signs boolean not null,
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    first_submitted_at datetime(6) null,
    submitted_at datetime(6) null,
    waiting_since datetime(6) null,
    due_at datetime(6) null,
    escalated_at datetime(6) null,
    first_by bigint null,
    first_depth int null,
    refused_by bigint null,
    refused_depth int null,
    appeals int not null,
    appeal_until datetime(6) null,
    decided_at datetime(6) null,
    entry_id bigint null,
    key credit_claim_member (member_id, id),
    key credit_claim_waiting (waiting_since, id),
    key credit_claim_decided (state, decided_at, id),
    key credit_claim_certificate (root_id, certificate_key),
    key credit_claim_training (root_id, training_key),
    key credit_claim_due (escalated_at, due_at)
) engine = innodb default charset = utf8mb4;

-- A document and the revisions of the claim it belongs to; removed_revision is the last of them.
create table credit_claim_document (
    claim_id bigint not null,
    document_id bigint not null,
    sha256 char(64) character set ascii collate ascii_bin not null,
    added_revision int not null,
    removed_revision int null,
    primary key (claim_id, document_id),
    key credit_claim_document_id (document_id),
    key credit_claim_document_hash (sha256)
) engine = innodb default charset = utf8mb4;

-- A claim as it was each time it was submitted. Insert-only.
create table credit_claim_revision (
    claim_id bigint not null,
    revision int not null,
    content text not null,
    submitted_at datetime(6) not null,
    primary key (claim_id, revision)
) engine = innodb default charset = utf8mb4;

-- What was done with a claim, by whom and why. Insert-only.
create table credit_claim_step (
    id bigint not null primary key,
    claim_id bigint not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    revision int not null,
    actor_id bigint null,
    reason varchar(20) character set ascii collate ascii_bin null,
    note varchar(1000) not null,
    granted_milli bigint null,
    granted_category varchar(40) null,
    at datetime(6) not null,
    key credit_claim_step_claim (claim_id, id)
) engine = innodb default charset = utf8mb4;

-- Deadlines and levels a unit sets for its subtree; the deepest on a member's path hold.
create table credit_claim_rules (
    unit_id bigint not null primary key,
    submit_days int not null,
    review_days int not null,
    second_review_days int not null,
    appeal_days int not null,
    levels int not null,
    day_minutes int not null,
    changed_by bigint not null,
    changed_at datetime(6) not null
) engine = innodb default charset = utf8mb4;
