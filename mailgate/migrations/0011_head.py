"""The duty of heads (管理職), whom schools had as admins: all admins have it too, and what was said of admins holds."""

import json


def up(migrator, db):
    db.execute_sql(
        "INSERT INTO duty (staff_id, kind, grade, classroom)"
        " SELECT staff_id, 'head', grade, classroom FROM duty WHERE kind = 'admin'"
    )
    _change_rules(db, lambda duties: [*duties, "head"] if "admin" in duties else duties)


def down(migrator, db):
    db.execute_sql("DELETE FROM duty WHERE kind = 'head'")
    _change_rules(db, lambda duties: [duty for duty in duties if duty != "head"])


def _change_rules(db, change):
    """Change the lists of duties in the schools' rules; `details_for`, which is not there before, is left out."""
    for school, text in db.execute_sql("SELECT id, rules FROM school").fetchall():
        rules = json.loads(text)
        rules.pop("details_for", None)
        for table, key in [(rules, "second_factor"), *((kind, "tell") for kind in rules.get("kind", []))]:
            if key in table:
                table[key] = change(table[key])
        statement = f"UPDATE school SET rules = {db.param} WHERE id = {db.param}"  # noqa: S608 - the engine's own mark  # nosec B608
        db.execute_sql(statement, (json.dumps(rules, ensure_ascii=False), school))
