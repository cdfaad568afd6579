"""Indexes by which codes and absences of staff that are over are found."""


def up(migrator, db):
    db.execute_sql("CREATE INDEX enrolment_code_expires ON enrolment_code (expires)")
    db.execute_sql("CREATE INDEX away_day ON away (day)")


def down(migrator, db):
    db.execute_sql("DROP INDEX away_day")
    db.execute_sql("DROP INDEX enrolment_code_expires")
