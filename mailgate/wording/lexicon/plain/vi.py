"""Vietnamese, with its marks and without them, as phones type it."""

from mailgate.wording.lexicon.plain import Words, without_marks

_CHILD = r"(?:cháu|con|bé|em)"
_ILL = r"(?:(?:cháu |con |bé )?(?:đang |vẫn |lại |còn |vẫn còn )?(?:bị |có )?)"
_WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu")

WORDS = Words(
    language="vi",
    signs=r"[ăắằẳẵặơớờởỡợưứừửữựđạảấầẩẫậẹẻẽếềểễệỉĩịọỏốồổỗộụủũỳỵỷỹ]",
    phrases={
        "deed": {
            "欠席": (
                rf"(?:xin (?:phép )?)?(?:(?:cô |thầy "
                rf"|thầy cô )?cho {_CHILD} )?(?:được )?(?:sẽ )?(?:xin )?(?:phép )?nghỉ học"
                rf"|nghỉ ở nhà|ở nhà"
                rf"|(?:sẽ )?không (?:thể )?(?:đi học|đến trường|tới trường)(?: được)?"
                rf"|xin (?:phép )?(?:cho {_CHILD} )?(?:được )?nghỉ|cho {_CHILD} nghỉ(?: học)?"
                rf"|(?:xin phép )?vắng mặt|vắng"
            ),
            "早退": r"(?:xin (?:phép )?)?(?:cho (?:cháu|con|bé|em) )?(?:sẽ )?(?:về|tan học) sớm",
            "遅刻": (
                rf"(?:sẽ )?(?:xin )?(?:phép )?(?:cho {_CHILD} )?(?:sẽ )?(?:đi học|đến trường|đến lớp"
                rf"|tới trường|đến|đi) (?:hơi )?(?:muộn|trễ)(?: một chút)?"
                r"|đi muộn|đi trễ|vào lớp muộn|vào học muộn|muộn học|trễ học"
            ),
        },
        "comes": {
            "": (
                r"(?:sẽ )?(?:đến trường|tới trường|đến lớp|đến nơi|có mặt|đến)(?: (?:lúc|vào|khoảng|vào khoảng"
                r"|lúc khoảng))*|dự kiến đến"
            )
        },
        "cause": {
            "発熱": rf"{_ILL}sốt(?: cao| nhẹ)?(?: ?,? ?(?:3[7-9]|40)(?:[.,][0-9])?(?: ?(?:độ|°c?))?)?",
            "頭痛": rf"{_ILL}(?:đau|nhức) đầu",
            "腹痛": rf"{_ILL}đau (?:bụng|dạ dày)",
            "嘔吐": rf"{_ILL}(?:nôn(?: mửa)?|ói)",
            "下痢": rf"{_ILL}tiêu chảy",
            "風邪": rf"{_ILL}(?:cảm(?: lạnh)?|cảm cúm)",
            "咳": rf"{_ILL}ho(?: nhiều)?",
            "のどの痛み": rf"{_ILL}(?:đau|viêm) họng",
            "インフルエンザA型": rf"{_ILL}cúm(?: loại)? a",
            "インフルエンザB型": rf"{_ILL}cúm(?: loại)? b",
            "インフルエンザ": rf"{_ILL}(?:bệnh )?cúm",
            "新型コロナ": rf"{_ILL}(?:covid(?:-?19)?|nhiễm covid(?:-?19)?)",
            "喘息": rf"{_ILL}hen(?: suyễn)?",
            "湿しん": rf"{_ILL}phát ban",
            "倦怠感": rf"{_ILL}mệt(?: mỏi)?",
            "けが": rf"{_ILL}(?:chấn )?thương",
            "入院": r"(?:phải )?nhập viện|nằm viện",
            "自宅療養": r"nghỉ dưỡng bệnh tại nhà",
            "通院": (
                rf"(?:phải |có hẹn |có lịch )?(?:đi |đưa {_CHILD} đi )?(?:khám(?: bệnh| bác sĩ| răng| mắt| tai)"
                rf"|(?:đến )?bệnh viện|gặp bác sĩ|nha sĩ)"
                rf"|đi bác sĩ|đi khám"
            ),
            "検診": r"(?:đi )?khám sức khỏe(?: định kỳ)?",
            "体調不良": rf"{_ILL}(?:ốm|bệnh|mệt trong người)|(?:không (?:được )?khỏe|sức khỏe không tốt)",
            "忌引き": r"(?:nhà |gia đình )?có tang|đám tang|tang lễ",
            "旅行": r"(?:đi )?du lịch(?: (?:cùng|với) gia đình)?",
            "家庭の都合": r"(?:vì )?(?:lý do gia đình|việc gia đình|(?:nhà|gia đình) có việc(?: bận)?|việc riêng)",
            "寝坊": r"(?:dậy|ngủ dậy) (?:muộn|trễ)|ngủ quên",
            "病状改善": r"(?:sức khỏe )?(?:đã )?khá hơn",
            "予定変更": r"thay đổi (?:lịch|kế hoạch)",
        },
        "day": {
            "今日": r"(?:ngày |sáng )?hôm nay|sáng nay",
            "明日": r"(?:ngày |sáng )?mai",
            "明後日": r"ngày kia|ngày mốt",
            **{f"{day}曜": rf"(?:vào )?thứ {name}" for day, name in zip("月火水木金", _WEEKDAYS, strict=True)},
            **{f"{day}曜 ": rf"(?:vào )?thứ {number}" for number, day in enumerate("月火水木金", 2)},
            "{m}月{d}日": r"(?:vào )?(?:ngày )?(?P<d>[0-9]{1,2}) ?(?:/|tháng) ?(?P<m>[0-9]{1,2})",
            "{d}日": r"(?:vào )?ngày (?:mồng |mùng )?(?P<d>[0-9]{1,2})",
        },
        "clock": {
            "": (
                r"(?:(?:lúc|vào|vào lúc|khoảng|vào khoảng|lúc khoảng|tầm) )*(?P<h>[0-9]{1,2}) ?(?:giờ|h|:)"
                r"(?: ?(?P<m>[0-5][0-9]))?(?: ?phút)?(?: ?sáng)?"
            )
        },
        "from": {"": r"từ"},
        "until": {"": r"đến(?: hết)?|tới|cho đến"},
        "and": {"": r"và|với"},
        "own": {"": r"con (?:trai |gái )?(?:tôi|em|mình|của tôi|nhà tôi)|cháu nhà tôi|con tôi"},
        "all": {"": r"(?:cả )?hai (?:cháu|con|bé|đứa|anh em|chị em)|cả hai"},
        "class": {"": r"(?:(?:học sinh )?lớp )(?P<g>[1-9]) ?[-/] ?(?P<c>[1-9])|(?P<g2>[1-9]) ?- ?(?P<c2>[1-9])"},
        "withdraw": {
            "": (
                r"hủy|huỷ|(?:xin |cho tôi |tôi muốn )(?:hủy|huỷ)(?: (?:thông báo|đơn xin nghỉ))?|(?:hủy"
                r"|huỷ) thông báo"
            )
        },
        "around": {
            "": (
                r"(?:em |con |tôi )?(?:xin )?(?:kính )?chào (?:buổi sáng|(?:các )?(?:thầy|cô)(?: giáo)?(?: ạ)?"
                r"|thầy cô|nhà trường)|chào buổi sáng"
                r"|(?:xin |em |tôi |em xin |tôi xin )?(?:chân thành )?cảm ơn(?: (?:thầy|cô|thầy cô|nhà trường"
                r"|nhiều))*|xin lỗi|kính gửi(?: (?:thầy|cô|thầy cô|nhà trường))+"
                rf"|(?:thưa )?(?:thầy|cô|thầy cô)(?: giáo)?(?: ơi| ạ|(?= ?(?:$|[,.!])))|ạ|dạ|(?:cháu"
                rf"|con|bé)|(?:em|tôi)(?= xin)|xin phép cho (?:cháu|con|bé)|(?:tôi|em) (?:là|xin phép là) (?:mẹ"
                rf"|bố|phụ huynh)(?: của)?(?: {_CHILD})?"
                r"|vì|do|nên|bởi vì|tại vì|là|lý do|hiện|hiện tại|đang|phép|xin phép|xin|thông báo"
                r"|tôi xin thông báo|sẽ|thì|nhờ (?:thầy|cô|thầy cô) giúp"
                r"|từ (?:tối|đêm|hôm) qua|từ (?:sáng nay|tối hôm qua)|khoảng|lúc|học sinh|mong (?:thầy|cô"
                r"|thầy cô) thông cảm|san|chan|kun"
            )
        },
    },
    choices={
        "その他": "Khác",
        "病欠": "Nghỉ học (do bệnh)",
        "病欠以外": "Nghỉ học (lý do khác)",
        "登校": "Đi học lại",
        "嘔吐・下痢": "Nôn hoặc tiêu chảy",
    },
    arriving="có mặt",
    moments={
        "after-{n}": r"sau tiết (?:thứ )?(?P<n>[1-8])",
        "before-{n}": r"trước tiết (?:thứ )?(?P<n>[1-8])",
        "after-lunch": r"sau (?:bữa|giờ ăn) trưa",
        "before-lunch": r"trước (?:bữa|giờ ăn) trưa",
        "after-morning": r"sau (?:các tiết )?buổi sáng",
    },
    labels={
        "student": ("Học sinh", "Hoc sinh", "Tên học sinh", "Tên", "Họ tên", "Họ và tên"),
        "class": ("Lớp", "Lop"),
        "kind": ("Nội dung", "Noi dung", "Loại"),
        "reason": ("Lý do", "Lí do", "Ly do", "Li do"),
        "date": ("Ngày", "Ngay", "Thời gian"),
        "until": ("Đến ngày", "Ngày cuối"),
        "arrival": ("Giờ đến", "Gio den", "Giờ đến trường", "Giờ dự kiến đến"),
        "departure": ("Giờ về", "Gio ve"),
        "pickup": ("Người đón", "Nguoi don"),
        "remarks": ("Ghi chú", "Ghi chu"),
    },
)
UNMARKED = without_marks(
    WORDS,
    signs=(
        r"\b(?:hom nay|ngay mai|sang nay|nghi hoc|xin nghi|xin phep|bi sot|den muon|di hoc|den truong|dau bung"
        r"|dau dau"
        r"|kham benh|benh vien|bi om|bi cam)\b"
    ),
)
