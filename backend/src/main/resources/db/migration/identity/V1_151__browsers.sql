-- Who signed in on which browser, last: the browser's own random mark, of which only the hash is here. Swept after thirty days.
create table account_browser (
    browser_hash binary(32) not null,
    account_id bigint not null,
    signed_in_at datetime(6) not null,
    primary key (browser_hash, account_id),
    key account_browser_account (account_id),
    key account_browser_signed_in (signed_in_at)
) engine = innodb;
