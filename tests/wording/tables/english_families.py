"""English as families of many countries write it."""

ONE: tuple[tuple[str, str], ...] = (
    # An end that is told twice
    (
        "Flu A. The doctor says Hanako can't go to school until Friday, so she is absent from today to the 27th.",
        "花子 sick/インフルエンザA型 24-27",
    ),
    ("Hanako has pink eye, no contact until Thursday. She is out today and tomorrow.", "花子 sick/その他 24-25"),
    ("Hanako has a fever and is out all this week, including today.", "花子 sick/発熱 24-27"),
    ("Hanako has a fever. She can't come until Friday, so she is out today.", "ask"),
    ("Hanako has a fever. She can't come until Friday. She is out tomorrow and Thursday.", "ask"),
    ("Hanako has a fever, off until Thursday. She is absent until Friday.", "ask"),
    ("We fly to Cebu on Thursday and Friday. Hanako takes holiday for two days.", "花子 absence/旅行 26-27"),
    ("We fly to Cebu on Thursday and Friday. Hanako takes holiday for three days.", "ask"),
    # Staying away
    ("Hanako threw up at breakfast, so I did not let her go to school today.", "花子 sick/嘔吐・下痢 24"),
    ("We fly to Cebu. Hanako will be gone from Wednesday to Friday.", "花子 absence/旅行 25-27"),
    ("Hanako's fever will be gone tomorrow.", "ask"),
    ("Hanako's back hurts, please mark her out today.", "花子 sick/その他 24"),
    ("Hanako has a fever and asks for leave today.", "花子 sick/発熱 24"),
    ("I'm sorry to write to you so late. Hanako is absent today with a fever.", "花子 sick/発熱 24"),
    ("I'm sorry to write to you so late.", "ask"),
    ("She was sent home and my doctor says Hanako has to rest at home today, fever.", "花子 sick/発熱 24"),
    # What is the matter
    ("Hanako is wiped out and can hardly lift her head, so she stays home.", "花子 sick/倦怠感 24"),
    ("Hanako was admitted to Saint Mary's Children Hospital and will be absent today.", "花子 sick/入院 24"),
    ("Hanako's wrist is broken, she will be absent today.", "花子 sick/けが 24"),
    ("Hanako's fever has broken, she comes to school today.", "花子 attend/病状改善 24"),
    ("A check of her eyes at 9 o'clock, so Hanako will come to school after that.", "花子 late/通院 24"),
    # Coming late, and why
    ("I must take the baby to the clinic first, so Hanako will get there at 10.", "花子 late/家事都合 24 10:00"),
    ("My younger child is sick and no one can watch him, so I'll bring Hanako at 10.", "花子 late/家事都合 24 10:00"),
    ("Hanako will be in at 9.30, her stomach hurts and she needs to rest first.", "花子 late/腹痛 24 09:30"),
    ("Hanako will be late. The lift is broken.", "花子 late/その他 24"),
    ("Hanako will be late. She is not ready yet.", "花子 late/その他 24"),
    ("Hanako will be late. Her bag is blue.", "ask"),
    ("Hanako will be late. Her homework is in her bag.", "ask"),
    ("Hanako will be late. She loves your class.", "ask"),
    ("Hanako overslept and will be late, 20 past 9", "花子 late/その他 24 09:20"),
    ("Hanako overslept and will be late, 10 minutes to 10", "花子 late/その他 24 09:50"),
    ("Hanako overslept and will be late, 10 to 11", "ask"),
    ("Hanako missed the bus and is late, so 9", "花子 late/その他 24 09:00"),
    ("Hanako missed the bus and is late, maybe 9", "花子 late/その他 24 09:00"),
    ("Hanako late today. Overslept. 9 or so.", "花子 late/その他 24 09:00"),
    # Coming after all
    ("The storm is over. The flights are cancelled, so Hanako will be absent until Thursday.", "ask"),
    ("Please ignore my message from this morning.", "withdraw"),
    ("Please ignore the notice I sent yesterday.", "withdraw"),
)
BOTH: tuple[tuple[str, str], ...] = (
    ("Both kids have a fever. Neither one's coming in today.", "花子+太郎 sick/発熱 24"),
    ("My younger one Taro has a fever, I am not sending him. Hanako will come regularly.", "太郎 sick/発熱 24"),
    ("My younger one has a fever, I am not sending him. Hanako will come regularly.", "ask"),
    ("The children are both well again. Hanako and Taro come to school today.", "花子+太郎 attend/病状改善 24"),
    ("We overslept. Kids will be late, both of them, about 20 past 9.", "花子+太郎 late/その他 24 09:20"),
)
