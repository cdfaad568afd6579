"""English."""

ONE: tuple[tuple[str, str], ...] = (
    ("Student: Hanako\nKind: absent, sick\nReason: other: tired\nDate: today", "花子 sick/その他 24"),
    # What was, and whose it is
    ("Hanako's friend has a fever.", "ask"),
    ("Hanako broke her arm yesterday and will be absent until Friday.", "花子 sick/けが 24-27"),
    ("Sorry, we missed the bus. Hanako will be late.", "花子 late/その他 24"),
    ("She doesn't have a fever but she has a bad cough, so she'll be absent.", "花子 sick/その他 24"),
    ("My daughter has a fever and will be absent today.", "花子 sick/発熱 24"),
    ("She has a stomachache, so she won't be coming to school today.", "花子 sick/腹痛 24"),
    ("Hanako will be late because of a dentist appointment. She will arrive at 10:30.", "花子 late/通院 24 10:30"),
    ("We are going on a family trip, so Hanako will be absent from Nov 26 to Nov 27.", "花子 absence/旅行 26-27"),
    ("Hanako is absent tomorrow due to a funeral.", "花子 absence/忌引き 25"),
    ("Hanako has no fever but has a cough. She will stay home today.", "花子 sick/その他 24"),
    ("She's feeling better and will attend today.", "花子 attend/病状改善 24"),
    ("Running late, traffic. Be there around 8:45.", "花子 late/その他 24 08:45"),
    ("Hanako caught a cold and will take a day off today.", "花子 sick/その他 24"),
    ("Hanako has had a fever since Monday and will be absent again today", "花子 sick/発熱 24"),
    ("Hanako is sick, fever 38. No school today.", "花子 sick/発熱 24"),
    ("Sorry for the late notice. Hanako is running a fever so we're keeping her home.", "花子 sick/発熱 24"),
    ("Dentist at 9, so she'll be at school by 10:30.", "花子 late/通院 24 10:30"),
    ("We overslept. Hanako will arrive at 9.", "花子 late/その他 24 09:00"),
    ("Hanako will come to school after her doctor's appointment, around 11:00.", "花子 late/通院 24 11:00"),
    ("熱がありお休みします。\n\n-- \n山田由美\nSent from my iPhone", "花子 sick/発熱 24"),
    ("Hanako is feeling better and will come to school today after all.", "花子 attend/病状改善 24"),
    ("花子はfeverで欠席します", "花子 sick/発熱 24"),
    ("We are on a family trip, so Hanako will be absent on November 26 and 27.", "花子 absence/旅行 26-27"),
    # Asked back
    ("Ken has a fever and will be absent today.", "ask"),
    ("Hanako might be absent today because of a fever.", "ask"),
    ("If the fever goes down she will come to school tomorrow.", "ask"),
)

BOTH: tuple[tuple[str, str], ...] = (
    ("Both of my children have a fever and will be absent today.", "花子+太郎 sick/発熱 24"),
    ("Taro will be late today, he has a doctor's appointment", "太郎 late/通院 24"),
    (
        "Taro and Hanako both have the flu (type A). They'll be out until Friday.",
        "花子+太郎 sick/インフルエンザA型 24-27",
    ),
    ("Hanako will be out sick tomorrow.", "花子 sick/その他 25"),
    ("I will keep Taro home today. Vomiting.", "太郎 sick/嘔吐・下痢 24"),
    ("My son Taro has a stomach ache and cannot come to school today.", "太郎 sick/腹痛 24"),
    ("Good morning. Hanako won't be at school today as she has a headache.", "花子 sick/頭痛 24"),
    ("Sorry, Hanako will be absent on 11/26 and 11/27 for a family trip.", "花子 absence/旅行 26-27"),
    ("Taro's sister Hanako is sick and will be absent", "花子 sick/その他 24"),
    ("Taro has asthma so he stays home today. Hanako will come.", "太郎 sick/喘息 24"),
    (
        "Taro is going to be late because he has a dental appointment. He should arrive around 10.",
        "太郎 late/通院 24 10:00",
    ),
    # Asked back
    ("Hanako has an appointment at 9:00 and will come to school at 11:00.", "ask"),
    ("Taro was absent yesterday because of a fever.", "ask"),
)
