"""How a notice came, and the indexes by which a school day is found however many years there are."""

from peewee import CharField


def up(migrator, db):
    migrator.migrate(migrator.add_column("notice", "way", CharField(max_length=16, default="")))
    # A page's form is named by 26 random letters, a mail's by its fingerprint.
    db.execute_sql(
        "UPDATE notice SET way = CASE WHEN taken_by <> '' THEN 'telephone'"
        " WHEN length(form) = 26 THEN 'page' ELSE 'mail' END"
    )
    db.execute_sql("CREATE INDEX notice_span ON notice (school_id, until, date)")
    db.execute_sql("CREATE INDEX student_enrolled ON student (school_id, grade, classroom) WHERE enrolled")


def down(migrator, db):
    db.execute_sql("DROP INDEX student_enrolled")
    db.execute_sql("DROP INDEX notice_span")
    migrator.migrate(migrator.drop_column("notice", "way"))
