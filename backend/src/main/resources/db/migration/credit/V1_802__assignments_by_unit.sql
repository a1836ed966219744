-- An assignment is found by its unit's id within the path a member had at the time. The copied path was wrong once a
-- unit was moved.
alter table credit_assignment drop column unit_path;
