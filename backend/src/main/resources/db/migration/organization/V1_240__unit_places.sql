-- For rows of other domains that belong to a unit: where in the tree it stands now.
create view unit_place as
    select id as unit_id, root_id, path as unit_path from unit;
