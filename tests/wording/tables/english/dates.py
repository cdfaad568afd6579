"""On which days, as people of many countries write them."""

ONE: tuple[tuple[str, str], ...] = (
    (
        "Hanako will be absent from tomorrow, November 25, to Friday, November 27, for a funeral.",
        "花子 absence/忌引き 25-27",
    ),
    # In figures, with the day first
    ("Hanako is away on a family trip tomorrow (25/11).", "花子 absence/旅行 25"),
    ("Hanako has a fever, she cannot come on 25.11.2026.", "花子 sick/発熱 25"),
    ("Hanako will be absent from 25.11. to 27.11. because of a family trip.", "花子 absence/旅行 25-27"),
    ("On 25/11 and 26/11 Hanako is absent, we are on a family trip.", "花子 absence/旅行 25-26"),
    ("Hanako will be absent on 3.12. because of a family trip.", "花子 absence/旅行 12/3"),
    ("Hanako will be absent on 3/12 (Thursday), family trip.", "花子 absence/旅行 12/3"),
    ("Hanako will be absent on 3/12, family trip.", "ask"),
    ("Hanako will be absent on 12/3, family trip.", "花子 absence/旅行 12/3"),
    ("Hanako will be absent on 1/12, family trip.", "ask"),
    ("Hanako will be absent on 4/5, family trip.", "ask"),
    ("Hanako weighs 25.11 kg and has 38.5, she is absent today.", "花子 sick/発熱 24"),
    ("Her fever went from 39.1 to 37.12, but Hanako stays home today.", "花子 sick/発熱 24"),
    # A weekday that is of another week
    ("Hanako will be absent on Thursday, December 3, because we travel to Nagano.", "花子 absence/旅行 12/3"),
    ("Hanako is absent next Thursday (3 Dec), family trip.", "花子 absence/旅行 12/3"),
    ("Hanako is absent this Thursday, December 3, family trip.", "ask"),
    ("Hanako is absent on Friday, December 3, family trip.", "ask"),
    ("Hanako is absent on Thursday and on December 3, family trip.", "花子 absence/旅行 26 & 花子 absence/旅行 12/3"),
    # The same days twice, and how many they are
    ("Hanako is away Wed-Fri (25-27 Nov) on a family trip.", "花子 absence/旅行 25-27"),
    ("Hanako has a cold, off today and tomorrow (24 + 25 Nov).", "花子 sick/その他 24-25"),
    ("Hanako will miss Thursday and Friday, the 26th and 27th, for a family trip.", "花子 absence/旅行 26-27"),
    ("Hanako will miss Thursday and Friday, the 27th and 28th, for a family trip.", "ask"),
    ("Hanako will miss Thursday and Friday, 3 and 4 December, for a family trip.", "花子 absence/旅行 12/3-12/4"),
    ("Hanako is off for three days, 25, 26 and 27 November, family trip.", "花子 absence/旅行 25-27"),
    ("Hanako is off for two days, 25, 26 and 27 November, family trip.", "ask"),
    ("Hanako has a fever and will be absent 2 days.", "花子 sick/発熱 24-25"),
    ("Hanako was sent home 2 days ago with a fever and stays home today.", "花子 sick/発熱 24"),
    ("Hanako is absent on Friday, we are off to Osaka for the weekend.", "花子 absence/旅行 27"),
    (
        "Hanako is absent on Wednesday 25 November, Thursday 26 November and Friday 27 November, family trip.",
        "花子 absence/旅行 25-27",
    ),
)
