"""English: coming late or after all, and two students of whom each does something else."""

ONE: tuple[tuple[str, str], ...] = (
    # What keeps a family busy
    ("Hanako's grandfather fell down. Hanako is late.", "花子 late/家事都合 24"),
    ("The plumber comes this morning, so Hanako will be late.", "花子 late/家事都合 24"),
    ("Her little brother has a fever, so Hanako will be late.", "花子 late/家事都合 24"),
    ("My husband has night duty, so I bring Hanako at 9.15.", "花子 late/家事都合 24 09:15"),
    # Hours, and days that look like one
    ("Hanako slept in, she'll be there at half nine.", "花子 late/その他 24 09:30"),
    ("Hanako missed the bus, she'll be there by 9.10.", "花子 late/その他 24 09:10"),
    ("Hanako will be late, dentist. She will be there at 11.25.", "花子 late/通院 24 11:25"),
    ("Hanako late 11.25, dentist.", "ask"),
)
