"""The audit: records that nobody changes, what happens too often to be one each, the chain of seals, and its end."""

from peewee import (
    BigAutoField,
    BigIntegerField,
    BooleanField,
    CharField,
    CompositeKey,
    IntegerField,
    Model,
    SqliteDatabase,
)

COLUMNS = (
    *("id", "created", "event", "way", "client", "actor", "actor_name"),
    *("subject", "subject_name", "school", "student", "notice", "count"),
)

SQLITE = (
    f"""CREATE TRIGGER audit_record_unchanged BEFORE UPDATE ON audit_record
    WHEN OLD.seal IS NOT NULL OR NEW.seal IS NULL OR {" OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in COLUMNS)}
    BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END""",
    """CREATE TRIGGER audit_record_kept BEFORE DELETE ON audit_record
    WHEN OLD.seal IS NULL OR OLD.seal > coalesce((SELECT purged FROM audit_head), 0)
    BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END""",
    """CREATE TRIGGER audit_seal_unchanged BEFORE UPDATE ON audit_seal
    BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END""",
    """CREATE TRIGGER audit_seal_kept BEFORE DELETE ON audit_seal
    WHEN OLD.number >= coalesce((SELECT purged FROM audit_head), 0)
    BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END""",
    """CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head
    BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END""",
)

POSTGRESQL = (
    """CREATE FUNCTION audit_record_kept() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE' AND OLD.seal IS NULL AND NEW.seal IS NOT NULL
            AND to_jsonb(OLD) - 'seal' = to_jsonb(NEW) - 'seal' THEN
            RETURN NEW;
        END IF;
        IF TG_OP = 'DELETE' AND OLD.seal <= (SELECT purged FROM audit_head) THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'audit records are never changed';
    END $$""",
    """CREATE FUNCTION audit_seal_kept() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'DELETE' AND OLD.number < (SELECT purged FROM audit_head) THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'audit records are never changed';
    END $$""",
    """CREATE FUNCTION audit_kept() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'audit records are never changed';
    END $$""",
    *(
        f"""CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table}
        FOR EACH ROW EXECUTE FUNCTION {table}_kept()"""
        for table in ("audit_record", "audit_seal")
    ),
    "CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION audit_kept()",
    *(
        f"CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table} EXECUTE FUNCTION audit_kept()"
        for table in ("audit_record", "audit_seal", "audit_head")
    ),
)


def up(migrator, db):
    class AuditRecord(Model):
        id = BigAutoField()
        created = BigIntegerField()
        event = CharField(max_length=64)
        way = CharField(max_length=16)
        client = CharField(max_length=64)
        actor = BigIntegerField(null=True)
        actor_name = CharField()
        subject = BigIntegerField(null=True)
        subject_name = CharField()
        school = BigIntegerField(null=True)
        student = BigIntegerField(null=True)
        notice = BigIntegerField(null=True)
        count = IntegerField()
        seal = BigIntegerField(null=True, index=True)

        class Meta:
            database = db
            table_name = "audit_record"

    class AuditRepeat(Model):
        minute = BigIntegerField()
        event = CharField(max_length=64)
        way = CharField(max_length=16)
        client = CharField(max_length=64)
        actor = BigIntegerField()
        actor_name = CharField()
        count = IntegerField()

        class Meta:
            database = db
            table_name = "audit_repeat"
            primary_key = CompositeKey("minute", "event", "way", "client", "actor")

    class AuditSeal(Model):
        number = BigIntegerField(primary_key=True)
        created = BigIntegerField(index=True)
        records = IntegerField()
        proven = BooleanField()
        previous = CharField(max_length=64)
        digest = CharField(max_length=64)

        class Meta:
            database = db
            table_name = "audit_seal"

    class AuditHead(Model):
        id = IntegerField(primary_key=True)
        seal = BigIntegerField()
        digest = CharField(max_length=64)
        purged = BigIntegerField()
        proof = CharField(max_length=64)

        class Meta:
            database = db
            table_name = "audit_head"

    db.create_tables([AuditRecord, AuditRepeat, AuditSeal, AuditHead])
    for statement in SQLITE if isinstance(db, SqliteDatabase) else POSTGRESQL:
        db.execute_sql(statement)


def down(migrator, db):
    for table in ("audit_head", "audit_seal", "audit_repeat", "audit_record"):
        migrator.migrate(migrator.drop_table(table))
    if not isinstance(db, SqliteDatabase):
        for function in ("audit_record_kept", "audit_seal_kept", "audit_kept"):
            db.execute_sql(f"DROP FUNCTION {function}()")
