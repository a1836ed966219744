-- The row whoever extends the log or signs a head of it holds. It lies outside the ledger, where no row may be locked.
create table log_sequencer (
    id tinyint not null primary key
) engine = innodb;
insert into log_sequencer (id) values (1);
