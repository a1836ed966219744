-- Run once as a database administrator, with passwords of your own. The owner migrates at each start and disconnects;
-- the application's account may change the main schema's data, and may only read and add to the ledger.
create database if not exists xuefen character set utf8mb4 collate utf8mb4_unicode_ci;
create database if not exists xuefen_ledger character set utf8mb4 collate utf8mb4_unicode_ci;
create user if not exists 'xuefen_owner'@'%' identified by 'change-me-owner';
create user if not exists 'xuefen_app'@'%' identified by 'change-me-app';
grant all on xuefen.* to 'xuefen_owner'@'%' with grant option;
grant all on xuefen_ledger.* to 'xuefen_owner'@'%' with grant option;
grant select, insert, update, delete on xuefen.* to 'xuefen_app'@'%';
grant select, insert on xuefen_ledger.* to 'xuefen_app'@'%';
