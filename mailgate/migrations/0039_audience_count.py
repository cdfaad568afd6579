"""An announcement remembers for how many audiences it was written, also after one of them is gone."""


def up(migrator, db):
    # Not the migrator's add_column: on SQLite that writes the table anew.
    db.execute_sql("ALTER TABLE announcement ADD COLUMN audience_count INTEGER NOT NULL DEFAULT 1")
    db.execute_sql(
        "UPDATE announcement SET audience_count ="
        " (SELECT COUNT(*) FROM audience WHERE audience.announcement_id = announcement.id)"
        " WHERE id IN (SELECT announcement_id FROM audience)"
    )


def down(migrator, db):
    db.execute_sql("ALTER TABLE announcement DROP COLUMN audience_count")
