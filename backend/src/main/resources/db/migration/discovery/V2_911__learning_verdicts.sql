-- NO_BETTER_THAN_POPULAR has 22 letters.
alter table recommend_model modify column why varchar(40) collate utf8mb4_bin null;
