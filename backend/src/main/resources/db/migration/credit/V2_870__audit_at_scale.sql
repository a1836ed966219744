-- The members of a whole organization, those who lack most first, with what their states are told by.
create index credit_standing_missing on credit_standing
    (scheme_id, year, missing_milli desc, member_id, risk_on, due_on, section);

-- Sums of credit_total over each unit's whole subtree. Units of one depth lie beside each other: the children of a unit
-- are one short range of the key, however many members they have.
create table credit_total_tree (
    scheme_id bigint not null,
    year int not null,
    depth int not null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    section char(1) collate utf8mb4_bin not null,
    risk_on int not null,
    due_on int not null,
    members bigint not null,
    counted_milli bigint not null,
    primary key (scheme_id, year, depth, unit_path, section, risk_on, due_on)
) engine = innodb default charset = utf8mb4;

-- How many members each unit has itself.
create table credit_total_unit (
    scheme_id bigint not null,
    year int not null,
    unit_path varchar(340) collate utf8mb4_bin not null,
    section char(1) collate utf8mb4_bin not null,
    members bigint not null,
    primary key (scheme_id, year, unit_path, section)
) engine = innodb default charset = utf8mb4;

insert into credit_total_tree
select t.scheme_id, t.year, l.depth, concat(substring_index(t.unit_path, '/', l.depth + 1), '/'), t.section, t.risk_on,
    t.due_on, sum(t.members), sum(t.counted_milli)
from credit_total t join (
    select 1 depth union all select 2 union all select 3 union all select 4 union all select 5 union all select 6
    union all select 7 union all select 8 union all select 9 union all select 10 union all select 11
    union all select 12 union all select 13 union all select 14 union all select 15 union all select 16
    union all select 17) l on l.depth < length(t.unit_path) - length(replace(t.unit_path, '/', ''))
group by 1, 2, 3, 4, 5, 6, 7;

insert into credit_total_unit
select scheme_id, year, unit_path, section, sum(members) from credit_total group by scheme_id, year, unit_path, section;
