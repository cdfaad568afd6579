"""Vietnamese, with its marks and without them, as phones type it."""

from mailgate.wording.lexicon.plain import Words, without_marks

_CHILD = r"(?:cháu|con|bé|em)"
_ILL = r"(?:(?:cháu |con |bé )?(?:đều )?(?:đang |vẫn |lại |còn |vẫn còn )?(?:bị |có )?)"
_LIMB = r"(?:ở )?(?:chân|tay|đầu|gối|mắt cá|ngón tay|ngón chân|vai|lưng|mặt)"
_KIN = r"(?:ông|bà|cụ|bố|mẹ|chú|bác|cậu|dì|mợ)(?: (?:nội|ngoại|cố))?(?: của)?(?: (?:các cháu|hai cháu|cháu|em|tôi))?"
_WHEN = r"(?: (?:hôm nay|hôm qua|đêm qua|tối qua|sáng nay|rồi))*"
_FAMILY = r"(?:(?:cả nhà|gia đình|nhà)(?: em| tôi| mình| cháu)? )?"
_RESTS = r"(?:được |sẽ )?nghỉ"
_AT = r"(?:lúc|vào lúc|khoảng|vào khoảng|lúc khoảng|tầm)"
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
                rf"|xin (?:phép )?(?:cho {_CHILD} )?(?:được )?nghỉ|(?:em |tôi )?cho {_CHILD} (?:xin )?nghỉ(?: học"
                rf"| ở nhà)?"
                rf"|{_RESTS}|xin (?:phép )?(?:cho {_CHILD} )?(?:được )?nghỉ(?: học)? ở nhà"
                rf"|(?:xin phép )?vắng mặt|vắng"
            ),
            "早退": r"(?:xin (?:phép )?)?(?:cho (?:cháu|con|bé|em) )?(?:sẽ )?(?:về|tan học) sớm",
            "遅刻": (
                rf"(?:sẽ )?(?:xin )?(?:phép )?(?:cho {_CHILD} )?(?:sẽ )?(?:đi học|đến trường|đến lớp"
                rf"|tới trường|đến|đi) (?:hơi )?(?:muộn|trễ)(?: một chút)?"
                r"|(?:đi|đến|tới) (?:muộn|trễ)|vào lớp muộn|vào học muộn|muộn học|trễ học"
            ),
            "登校": r"(?:vẫn |sẽ |lại )?đi học(?: lại| bình thường)*|không nghỉ (?:học )?nữa",
        },
        "comes": {
            "": (
                r"(?:sẽ |mới )*(?:đến trường|tới trường|đến lớp|đến nơi|có mặt|đến|vào lớp)(?: (?:lúc|vào|khoảng"
                r"|vào khoảng"
                r"|lúc khoảng))*|dự kiến đến"
            )
        },
        "cause": {
            "発熱": rf"{_ILL}sốt(?: cao| nhẹ)?(?: ?,? ?(?:3[7-9]|40)(?:[.,][0-9])?(?: ?(?:độ|°c?))?)?(?: rồi)?",
            "頭痛": rf"{_ILL}(?:đau|nhức) đầu(?: quá| nhiều)?",
            "腹痛": rf"{_ILL}đau (?:bụng|dạ dày)(?: quá| nhiều)?",
            "嘔吐": rf"{_ILL}(?:nôn(?: mửa| nhiều)?|ói(?: mửa)?)",
            "吐き気": rf"{_ILL}buồn nôn",
            "めまい": rf"{_ILL}chóng mặt",
            "鼻水": rf"{_ILL}(?:sổ|chảy|nghẹt) mũi",
            "歯痛": rf"{_ILL}đau răng",
            "耳の痛み": rf"{_ILL}đau tai",
            "結膜炎": rf"{_ILL}đau mắt đỏ",
            "水ぼうそう": rf"{_ILL}thủy đậu",
            "手足口病": rf"{_ILL}(?:bệnh )?tay chân miệng",
            "肺炎": rf"{_ILL}viêm phổi",
            "アレルギー": rf"{_ILL}dị ứng",
            "下痢": rf"{_ILL}tiêu chảy",
            "風邪": rf"{_ILL}(?:cảm(?: lạnh)?|cảm cúm)",
            "咳": rf"{_ILL}ho(?: nhiều)?",
            "のどの痛み": rf"{_ILL}(?:đau|viêm) họng",
            "インフルエンザA型": rf"{_ILL}cúm(?: loại)? a",
            "インフルエンザB型": rf"{_ILL}cúm(?: loại)? b",
            "インフルエンザ": rf"{_ILL}(?:bệnh )?cúm",
            "新型コロナ": rf"{_ILL}(?:nhiễm |mắc )?covid(?:-?19)?"
            rf"|(?:{_ILL}|test |xét nghiệm )?dương tính(?: với)? covid(?:-?19)?(?: rồi)?",
            "喘息": rf"{_ILL}(?:lên cơn )?(?:cơn )?hen(?: suyễn)?",
            "湿しん": rf"{_ILL}phát ban",
            "倦怠感": rf"{_ILL}mệt(?: mỏi| lắm| quá)*",
            "けが": (
                rf"{_ILL}(?:chấn )?thương(?: {_LIMB})?|{_ILL}(?:gãy|trật|bong gân) {_LIMB}|{_ILL}bong gân"
                rf"|{_ILL}(?:ngã|té)(?: và)?(?: bị)?(?: (?:đau|thương) {_LIMB})?|{_ILL}đau {_LIMB}(?<!đầu)"
            ),
            "入院": r"(?:phải )?nhập viện|nằm viện",
            "自宅療養": r"nghỉ dưỡng bệnh tại nhà",
            "通院": (
                rf"(?:phải |có hẹn |có lịch )?(?:đi |đưa {_CHILD} đi )?(?:khám(?: bệnh| bác sĩ| răng| mắt| tai)"
                rf"|(?:đến )?bệnh viện(?: khám(?: bệnh)?)?|gặp bác sĩ|nha sĩ)"
                rf"|(?:phải )?đi bác sĩ|(?:phải )?đi khám|đi nhổ răng|(?:đi )?(?:khám|chữa) răng(?: ở nha sĩ)?"
            ),
            "検診": r"(?:đi )?khám sức khỏe(?: định kỳ)?",
            "体調不良": rf"{_ILL}(?:ốm|bệnh|mệt trong người)(?: rồi)?|(?:không (?:được )?khỏe|sức khỏe không tốt)",
            "忌引き": (
                rf"(?:{_FAMILY}có )?(?:tang|đám tang|tang lễ)|(?:để )?(?:về )?(?:dự|lo) (?:đám tang|tang lễ|đám ma)"
                rf"|{_KIN} (?:mới |vừa |đã )?(?:mất|qua đời){_WHEN}|(?:(?:mới|vừa) mất|qua đời){_WHEN}"
            ),
            "旅行": rf"{_FAMILY}(?:đi )?du lịch(?: (?:cùng|với) gia đình)?",
            "一時帰国": rf"{_FAMILY}về (?:nước|việt nam|quê)(?: (?:thăm|cùng|với) (?:ông bà|gia đình))?",
            "家庭の都合": (
                r"(?:vì )?(?:lý do gia đình|việc gia đình|(?:nhà|gia đình) có việc(?: bận)?|việc riêng)"
                rf"|{_FAMILY}(?:phải |cần )?(?:lên|đến|đi|ra) (?:cục )?(?:xuất nhập cảnh|đại sứ quán|lãnh sự quán"
                rf"|ủy ban)"
                r"|(?:để )?(?:gia hạn|làm|xin|đổi) (?:visa|hộ chiếu)"
            ),
            "電車の遅れ": r"tàu(?: điện)?(?: bị)? (?:trễ|chậm|dừng|hỏng|muộn)(?: chuyến)?",
            "渋滞": r"(?:bị )?(?:tắc đường|kẹt xe)",
            "寝坊": rf"{_FAMILY}(?:dậy|ngủ dậy) (?:muộn|trễ)|{_FAMILY}ngủ quên",
            "病状改善": (
                r"(?:sức khỏe )?(?:đã )?khá hơn|(?:đã )?(?:hết|hạ) sốt(?: rồi)?|(?:đã )?khỏe (?:lại|hơn|rồi)(?: rồi)?"
                r"|(?:đã )?đỡ (?:rồi|hơn)(?: rồi)?"
            ),
            "予定変更": r"thay đổi (?:lịch|kế hoạch)|(?:chuyến )?(?:du lịch|đi)(?: đã)? bị hủy|hoãn chuyến đi",
        },
        "day": {
            "今日": r"(?:ngày |sáng )?hôm nay|sáng nay",
            "明日": r"(?:ngày |sáng )?mai",
            "明後日": r"ngày kia|ngày mốt",
            **{
                f"来週の{day}曜": rf"(?:vào )?thứ (?:{name}|{number}) tuần (?:sau|tới)"
                for number, (day, name) in enumerate(zip("月火水木金", _WEEKDAYS, strict=True), 2)
            },
            **{f"{day}曜": rf"(?:vào )?thứ {name}" for day, name in zip("月火水木金", _WEEKDAYS, strict=True)},
            **{f"{day}曜 ": rf"(?:vào )?thứ {number}" for number, day in enumerate("月火水木金", 2)},
            "{m}月{d}日": r"(?:vào )?(?:ngày )?(?P<d>[0-9]{1,2}) ?(?:/|tháng) ?(?P<m>[0-9]{1,2})",
            "{d}日": (
                r"(?:vào )?ngày (?:mồng |mùng )?(?P<d>[0-9]{1,2})|(?<=ngày\s[0-9]{2}\svà\s)(?P<d2>[0-9]{1,2})"
                r"|(?<=\()(?P<d3>[0-9]{1,2})(?=(?:,| và) ?[0-9]{1,2}(?:/1[0-2])?\))"
                r"|(?<=\([0-9]{2}\svà\s)(?P<d4>[0-9]{1,2})(?=\))"
            ),
        },
        "clock": {
            "": (
                rf"(?:{_AT} )*(?P<h>[0-9]{{1,2}}) ?(?:giờ|h|:)(?: ?(?P<m>[0-5][0-9]|rưỡi))?(?: ?phút)?"
                rf"|(?:{_AT} )*(?P<h2>[6-9]|1[01]) ?(?:giờ|h|:)(?: ?(?P<m2>[0-5][0-9]|rưỡi))?(?: ?phút)? ?sáng"
                rf"|(?:{_AT} )*(?P<h3>[1-5]) ?(?:giờ|h|:)(?: ?(?P<m3>[0-5][0-9]|rưỡi))?(?: ?phút)? ?chiều"
            )
        },
        "from": {"": r"từ"},
        "until": {"": r"đến(?: hết)?|tới|cho đến"},
        "and": {"": r"và|với"},
        "own": {"": r"con (?:trai |gái )?(?:tôi|em|mình|của tôi|nhà tôi)|cháu nhà tôi|con tôi"},
        "all": {"": r"(?:cả )?hai (?:cháu|con|bé|đứa|anh em|chị em)|cả hai"},
        "length": {"1": r"(?:1|một) (?:ngày|hôm|bữa)", "2": r"(?:2|hai) ngày", "3": r"(?:3|ba) ngày"},
        "part": {"": r"(?:từ )?(?:đêm qua|tối qua)|(?:vào )?(?:sáng nay|sáng hôm nay|sáng mai|buổi sáng)"},
        "because": {"": r"vì|do|bởi vì|tại vì|là vì"},
        "parent": {"": r"(?:mẹ|bố|ba|phụ huynh)(?: của)?(?: cháu| bé| con| em)?"},
        "title": {"": r"(?:(?:kính )?(?:thưa|gửi|chào) )?(?:thầy|cô)(?: giáo)?|sensei"},
        "after-all": {
            "said": r"(?:em |tôi )?(?:đã |có )?(?:báo|nói|xin|thông báo)(?: là| rằng)?(?= \w+ (?:xin )?nghỉ)",
            "": r"nhưng(?: mà)?|tuy nhiên",
        },
        "class": {"": r"(?:(?:học sinh )?lớp )(?P<g>[1-9]) ?[-/] ?(?P<c>[1-9])|(?P<g2>[1-9]) ?- ?(?P<c2>[1-9])"},
        "withdraw": {
            "": (
                r"hủy|huỷ|(?:xin |cho tôi |tôi muốn )(?:hủy|huỷ)(?: (?:thông báo|đơn xin nghỉ))?|(?:hủy"
                r"|huỷ) thông báo"
            )
        },
        "around": {
            "": (
                r"(?:em |con |tôi )?(?:xin )?(?:kính )?chào(?: (?:thầy|cô|thầy cô))? (?:buổi (?:sáng|chiều|tối)"
                r"|(?:các )?(?:thầy|cô)(?: giáo)?(?: ạ)?"
                r"|thầy cô|nhà trường)"
                r"|(?:xin |em |tôi |con |em xin |tôi xin )?(?:chân thành )?(?:cảm ơn|cám ơn)(?: (?:thầy|cô"
                r"|thầy cô|nhà trường"
                r"|nhiều|rất nhiều|ạ))*|(?:em |tôi )?xin lỗi(?: (?:thầy|cô|thầy cô))?(?: ạ)?|kính gửi(?: (?:thầy"
                r"|cô|thầy cô|nhà trường))+"
                rf"|(?:thưa )?(?:thầy|cô|thầy cô)(?: giáo)?(?: ơi| ạ|(?= ?(?:$|[,.!])))|ạ|dạ|nhé|nha|(?:nhé"
                rf"|nha) (?:cô|thầy)|(?:cháu"
                rf"|con|bé)|(?:em|tôi)(?= xin)|xin phép cho (?:cháu|con|bé)|(?:tôi|em) (?:là|xin phép là) (?:mẹ"
                rf"|bố|phụ huynh)(?: của)?(?: {_CHILD})?"
                r"|bác sĩ (?:nói|bảo|chẩn đoán)(?: là)?|(?:đi không được|không đi (?:lại )?được)(?=[^\w]|$)"
                r"|để|đều|còn|(?:ông|bà|cụ) (?:nội|ngoại)(?: của)?(?: cháu)?(?= \w+ (?:mới|vừa|đã|qua) )"
                r"|trân trọng|mong thầy cô thông cảm"
                r"|nên|là|lý do|hiện|hiện tại|đang|phép|xin phép|xin|thông báo"
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
    numbers={"rưỡi": "30"},
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
    unsafe=_RESTS,  # "toi nghi" is "tôi nghĩ", too: I think
    signs=(
        r"\b(?:hom nay|ngay mai|sang nay|nghi hoc|xin nghi|xin phep|bi sot|den muon|di hoc|den truong|dau bung"
        r"|dau dau|chao co|chao thay|cam on co|hom qua|cho chau|nghi o nha"
        r"|kham benh|benh vien|bi om|bi cam)\b"
    ),
)
