-- User names are stored in the form Usernames.normal gives and compared as they are.
update account set username = lower(username);
alter table account modify username varchar(64) character set utf8mb4 collate utf8mb4_bin not null;
