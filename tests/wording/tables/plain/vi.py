"""Vietnamese."""

ONE: tuple[tuple[str, str], ...] = (
    # Staying away
    ("Chào cô, hôm nay cháu Hanako bị sốt nên xin phép nghỉ học ạ.", "花子 sick/発熱 24"),
    ("Cháu Hanako bị đau bụng, hôm nay xin nghỉ học.", "花子 sick/腹痛 24"),
    ("Hôm nay con Hanako không đi học được vì đau đầu.", "花子 sick/頭痛 24"),
    ("Ngày mai cháu Hanako xin nghỉ học vì việc gia đình.", "花子 absence/その他 25"),
    ("Hanako bị cúm A, xin nghỉ học đến thứ sáu.", "花子 sick/インフルエンザA型 24-27"),
    ("Cháu Hanako bị nôn, hôm nay cháu nghỉ ở nhà.", "花子 sick/嘔吐・下痢 24"),
    ("Con gái tôi bị ốm, hôm nay xin phép cho con nghỉ học.", "花子 sick/その他 24"),
    ("Thưa cô, ngày 26 tháng 11 cháu Hanako nghỉ học vì đi du lịch cùng gia đình.", "花子 absence/旅行 26"),
    ("Hanako bị covid, xin nghỉ học từ hôm nay đến thứ sáu.", "花子 sick/新型コロナウイルス感染症 24-27"),
    ("Nhà có tang nên ngày mai cháu Hanako xin nghỉ học.", "花子 absence/忌引き 25"),
    # Coming late
    ("Hôm nay cháu Hanako đi khám bệnh nên sẽ đến trường muộn, khoảng 10 giờ.", "花子 late/通院 24 10:00"),
    ("Cháu Hanako dậy muộn nên hôm nay đi học muộn ạ.", "花子 late/その他 24"),
    ("Hôm nay Hanako đến muộn vì đau bụng.", "花子 late/腹痛 24"),
    ("Hanako đi nha sĩ, sẽ đến trường lúc 9 giờ 30.", "花子 late/通院 24 09:30"),
    ("Hôm nay cháu Hanako xin đi học trễ vì đi khám răng.", "花子 late/通院 24"),
    # Fever
    ("Hanako sốt 38,5 độ, hôm nay xin nghỉ học.", "花子 sick/発熱 24"),
    ("Từ tối qua cháu Hanako bị sốt, hôm nay xin nghỉ học ạ.", "花子 sick/発熱 24"),
    ("Cháu Hanako vẫn còn sốt, hôm nay xin nghỉ.", "花子 sick/発熱 24"),
    ("Sáng nay cháu Hanako bị sốt cao. Xin phép cô cho cháu nghỉ học. Cảm ơn cô.", "花子 sick/発熱 24"),
    ("Tôi là mẹ của Hanako. Cháu bị sốt nên hôm nay không đến trường.", "花子 sick/発熱 24"),
    # The doctor
    ("Hôm nay Hanako đi bệnh viện nên xin nghỉ học.", "花子 sick/通院 24"),
    ("Ngày mai cháu Hanako đi khám bệnh, xin phép nghỉ học.", "花子 sick/通院 25"),
    ("Cháu Hanako đi khám bác sĩ, hôm nay xin nghỉ học.", "花子 sick/通院 24"),
    # Without marks
    ("Chau Hanako bi sot, hom nay xin nghi hoc a. Cam on co.", "花子 sick/発熱 24"),
    ("Hom nay Hanako den muon vi di kham benh.", "花子 late/通院 24"),
    ("Ngay mai Hanako nghi hoc vi dau bung.", "花子 sick/腹痛 25"),
    ("Hanako khong bi sot.", "ask"),
    # In other words
    ("Hôm nay cháu Hanako bị sốt nên xin nghỉ học.", "花子 sick/発熱 24"),
    ("Cháu Hanako đi khám bệnh, sẽ đến trường lúc 10 giờ.", "花子 late/通院 24 10:00"),
    ("Ngày mai Hanako nghỉ học vì đau bụng.", "花子 sick/腹痛 25"),
    # Asked back
    ("Cháu Hanako không bị sốt.", "ask"),
    ("Hôm nay Hanako không nghỉ học.", "ask"),
    ("Có thể hôm nay Hanako nghỉ học vì sốt.", "ask"),
    ("Hôm nay Hanako có được nghỉ học không?", "ask"),
    ("Nếu bị sốt thì ngày mai Hanako xin nghỉ học.", "ask"),
    ("Hôm qua Hanako nghỉ học vì bị sốt.", "ask"),
    ("Em trai của Hanako bị sốt. Hanako xin nghỉ học.", "ask"),
    ("Cháu Minh bị sốt, hôm nay xin nghỉ học.", "ask"),
    ("Tôi nghĩ Hanako bị sốt, hôm nay xin nghỉ học.", "ask"),
    ("Hanako xin nghỉ học ngày 2/12 vì sốt.", "ask"),
    ("Hanako xin nghỉ học ngày 26/11 vì đi du lịch.", "花子 absence/旅行 26"),
    ("Hôm nay Hanako xin về sớm.", "ask"),
)
BOTH: tuple[tuple[str, str], ...] = (
    ("Cháu Taro bị sốt, hôm nay xin nghỉ học.", "太郎 sick/発熱 24"),
    ("Hanako và Taro bị sốt, hôm nay xin nghỉ học.", "花子+太郎 sick/発熱 24"),
    ("Hai cháu bị cúm B, hôm nay xin nghỉ học.", "花子+太郎 sick/インフルエンザB型 24"),
    ("Cháu bị sốt, hôm nay xin nghỉ học.", "ask"),
    ("Cháu Taro lớp 1-2 bị sốt, hôm nay xin nghỉ học.", "太郎 sick/発熱 24"),
    ("Học sinh: Taro\nNội dung: Nghỉ học (do bệnh)\nLý do: Sốt\nNgày: hôm nay", "太郎 sick/発熱 24"),
    ("Học sinh: 1\nNội dung: 3\nLý do: khám bệnh\nNgày: ngày mai\nGiờ đến: 10 giờ", "花子 late/通院 25 10:00"),
    ("Học sinh: 1\nNội dung: 1\nLý do: 2\nNgày: 25/11\n\nCảm ơn cô.", "花子 sick/発熱 25"),
)
