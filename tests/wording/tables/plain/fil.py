"""Filipino."""

ONE: tuple[tuple[str, str], ...] = (
    # Staying away
    ("Magandang umaga po. Hindi po papasok si Hanako ngayon dahil may lagnat po siya.", "花子 sick/発熱 24"),
    ("Hindi makakapasok si Hanako ngayong araw, masakit ang tiyan niya.", "花子 sick/腹痛 24"),
    ("Absent po si Hanako ngayon kasi masakit ang ulo niya.", "花子 sick/頭痛 24"),
    ("Mag-aabsent po si Hanako bukas. May sakit po siya.", "花子 sick/その他 25"),
    ("Good morning po teacher, hindi po makakapasok ang anak ko ngayon, nagsusuka po siya.", "花子 sick/嘔吐・下痢 24"),
    ("Hindi papasok si Hanako hanggang Biyernes, may trangkaso A.", "花子 sick/インフルエンザA型 24-27"),
    ("Liliban po si Hanako bukas dahil sa family matters.", "花子 absence/その他 25"),
    (
        "May covid po si Hanako, hindi po siya papasok mula ngayon hanggang Biyernes.",
        "花子 sick/新型コロナウイルス感染症 24-27",
    ),
    ("Hindi po papasok si Hanako sa Nobyembre 26 dahil sa libing.", "花子 absence/忌引き 26"),
    ("hindi papasok si hanako ngayon may sipon", "花子 sick/その他 24"),
    # Coming late
    ("Male-late po si Hanako ngayon, pupunta po sa doktor.", "花子 late/通院 24"),
    ("Mahuhuli po si Hanako ngayon dahil sa check-up. Darating po siya ng 10:00.", "花子 late/通院 24 10:00"),
    ("Late po si Hanako ngayon, tinanghali ng gising.", "花子 late/その他 24"),
    ("Male-late po si Hanako bukas kasi masakit ang tiyan.", "花子 late/腹痛 25"),
    ("Mahuhuli po si Hanako, pupunta po kami sa dentista. Darating siya mga 9:30.", "花子 late/通院 24 09:30"),
    # Fever
    ("May lagnat po si Hanako kaya hindi po siya papasok ngayon.", "花子 sick/発熱 24"),
    ("Nilalagnat po si Hanako, hindi po siya makakapasok ngayon. Salamat po.", "花子 sick/発熱 24"),
    ("Mula kagabi nilalagnat si Hanako. Hindi siya papasok ngayon.", "花子 sick/発熱 24"),
    ("May lagnat na 38.5 si Hanako, absent po siya ngayon.", "花子 sick/発熱 24"),
    (
        "Ako po ang nanay ni Hanako. May lagnat po siya, hindi po papasok ngayon.\nMaraming salamat po\nMaria Santos",
        "花子 sick/発熱 24",
    ),
    # The doctor
    ("Pupunta po si Hanako sa ospital ngayon kaya hindi po siya papasok.", "花子 sick/通院 24"),
    ("Hindi po papasok si Hanako ngayon, may check-up sa doktor.", "花子 sick/通院 24"),
    ("Absent po si Hanako bukas, pupunta sa dentista.", "花子 sick/通院 25"),
    # In other words
    ("May lagnat si Hanako kaya absent siya ngayon.", "花子 sick/発熱 24"),
    ("Male-late si Hanako ngayong umaga, pupunta sa doctor.", "花子 late/通院 24"),
    ("Hindi papasok si Hanako bukas, masakit ang tiyan.", "花子 sick/腹痛 25"),
    # Asked back
    ("Walang lagnat si Hanako.", "ask"),
    ("Hindi absent si Hanako ngayon.", "ask"),
    ("Baka hindi papasok si Hanako ngayon, may lagnat.", "ask"),
    ("Pwede bang mag-absent si Hanako bukas?", "ask"),
    ("Kung may lagnat si Hanako bukas, hindi siya papasok.", "ask"),
    ("Hindi pumasok si Hanako kahapon dahil may lagnat.", "ask"),
    ("May lagnat ang kapatid ni Hanako. Hindi papasok si Hanako.", "ask"),
    ("May lagnat po si Juan, hindi po siya papasok ngayon.", "ask"),
    ("Papasok po si Hanako ngayon.", "ask"),
    ("Uuwi po nang maaga si Hanako ngayon.", "ask"),
    ("Hindi po siya mahuhuli ngayon.", "ask"),
)
BOTH: tuple[tuple[str, str], ...] = (
    ("May lagnat po si Taro, hindi po siya papasok ngayon.", "太郎 sick/発熱 24"),
    ("Hindi po papasok sina Hanako at Taro ngayon, may lagnat po sila.", "花子+太郎 sick/発熱 24"),
    ("May lagnat ang anak ko, hindi siya papasok ngayon.", "ask"),
    ("Mag-aaral: Taro\nAbiso: Pagliban (may sakit)\nDahilan: Lagnat\nPetsa: ngayon", "太郎 sick/発熱 24"),
    ("Mag-aaral: 2\nAbiso: 3\nDahilan: check-up\nPetsa: bukas\nOras ng dating: 10:00", "太郎 late/通院 25 10:00"),
    ("Mag-aaral: Hanako at Taro\nAbiso: Pagliban\nDahilan: trangkaso B\nPetsa: hanggang Biyernes", "ask"),
)
