"""English for staying away, as people write it who speak it at home, and people who do not."""

ONE: tuple[tuple[str, str], ...] = (
    # Fragments, and verbs that have lost their endings
    ("Hanako cold and cough, today not coming sir.", "花子 sick/その他 24"),
    ("Fever again. Today not come to school teacher, sorry.", "花子 sick/発熱 24"),
    ("Stomach ache since night, want to ask one day leave for Hanako.", "花子 sick/腹痛 24"),
    ("Influenza A, rest until Friday.", "花子 sick/インフルエンザA型 24-27"),
    ("no school 2day, Hanako has a fever", "花子 sick/発熱 24"),
    ("It is flu B. Hanako off till Thursday.", "花子 sick/インフルエンザB型 24-26"),
    ("Tummy bug. Out until Wednesday.", "花子 sick/その他 24-25"),
    ("Hanako has a fever. I let her rest in the house today.", "花子 sick/発熱 24"),
    ("The doctor wants Hanako kept off until Friday, it's flu A.", "花子 sick/インフルエンザA型 24-27"),
    ("Hanako was sick all night. No chance of school today.", "花子 sick/嘔吐・下痢 24"),
    ("Asthma. Keeping H at home today.", "花子 sick/喘息 24"),
    ("Please be informed that Hanako would not be in school today because of fever.", "花子 sick/発熱 24"),
    ("Hanako has since yesterday a fever and must stay at home.", "花子 sick/発熱 24"),
    ("Let Hanako rest today during PE, she sprained her ankle.", "ask"),
    ("Hanako has a sore knee and needs to rest today, so please let her sit out PE.", "ask"),
    ("I informed you that Hanako would be absent, she had a fever.", "ask"),
    ("My husband is on MC today, Hanako has a fever.", "ask"),
    ("No school lunch for Hanako today, she has a stomach ache.", "ask"),
    # Days
    ("Hanako has flu A. Absent today and the day after.", "花子 sick/インフルエンザA型 24-25"),
    ("Hanako has flu A. Absent today, tomorrow and also the day after.", "花子 sick/インフルエンザA型 24-26"),
    ("Hanako has a fever, absent today n tmrw", "花子 sick/発熱 24-25"),
    ("Hanako will be off the day after her operation.", "ask"),
    ("Hanako has flu A, she'll be off until at least Friday.", "花子 sick/インフルエンザA型 24-27"),
    ("Hanako has flu A. She won't be in this week.", "花子 sick/インフルエンザA型 24-27"),
    ("Hanako has flu A. She'll be off one day this week.", "ask"),
    ("Hanako has flu A. She won't be in for the next two days.", "ask"),
    ("Hanako has flu A and can't come back until Friday.", "花子 sick/インフルエンザA型 24-26"),
    ("Hanako has flu A and won't be back in school until Monday.", "花子 sick/インフルエンザA型 24-27"),
    ("Hanako has flu A and won't be in until Friday.", "ask"),
    ("Hanako has flu A and won't be in until Friday inclusive.", "花子 sick/インフルエンザA型 24-27"),
    ("Hanako has flu A, she is off until Monday.", "ask"),
    ("Hanako has a cold, no school for her today or tomorrow.", "花子 sick/その他 24-25"),
)

ONE_IN_THE_EVENING: tuple[tuple[str, str], ...] = (
    ("Hanako has a fever so she is not coming tmr.", "花子 sick/発熱 25"),
    ("Fever 38.5, no school for Hanako tomoz", "花子 sick/発熱 25"),
    ("Hanako has flu A, off tomorrow and the day after.", "花子 sick/インフルエンザA型 25-26"),
    ("Hanako has flu A and will not return until Friday.", "花子 sick/インフルエンザA型 25-26"),
)
