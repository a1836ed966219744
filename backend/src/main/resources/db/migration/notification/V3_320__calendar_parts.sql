-- What a calendar program reads out of a mail: iCalendar, and whether it asks or calls off (RFC 5546).
alter table mail
    add column calendar text null,
    add column calendar_method varchar(10) collate utf8mb4_bin null;
