"""Vietnamese, with its marks and without them, as phones type it."""

from dataclasses import replace

from mailgate.wording.lexicon.plain import Words, without_marks
from mailgate.wording.lexicon.plain.causes.vi import CAUSES, CHILD

_TEACHERS = r"(?:cô|thầy|thầy cô|cô giáo|thầy giáo|nhà trường)"
_CALM = r"(?:(?:nhưng |mà )?không (?:bị |có |còn )?sốt(?:,? nhưng(?= (?:bị|có|vẫn) ))?)"
"""A fever that is not there says nothing, so that another cause has to be named."""
_RESTS = r"(?:được |sẽ )?nghỉ"
_AT = r"(?:lúc|vào lúc|khoảng|vào khoảng|lúc khoảng|tầm)"
_WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu")

_LETS = rf"(?:(?:em |tôi |mình |e )?(?:xin )?(?:phép )?(?:{_TEACHERS} )?cho {CHILD} )"
_SHORT = {
    "không": "ko|k|kg|hok",
    "được": "đc|dc",
    "hôm nay": "hnay|hn",
    "bác sĩ": "bsi|bs",
    "bệnh viện": "bv",
    "với": "vs",
    "giờ": "g",
}
"""How phones write the commonest words."""


def _as_typed(words: Words) -> Words:
    """The same language, with each of these words as it is written short."""
    phrases = {
        role: {meaning: _with_short(pattern) for meaning, pattern in meanings.items()}
        for role, meanings in words.phrases.items()
    }
    return replace(words, phrases=phrases)


def _with_short(pattern: str) -> str:
    for word, short in _SHORT.items():
        pattern = pattern.replace(word, f"(?:{word}|{short})")
    return pattern


WORDS = _as_typed(
    Words(
        language="vi",
        signs=r"[ăắằẳẵặơớờởỡợưứừửữựđạảấầẩẫậẹẻẽếềểễệỉĩịọỏốồổỗộụủũỳỵỷỹ]",
        phrases={
            "deed": {
                "欠席": (
                    rf"(?:{_LETS}|xin (?:phép )?{_TEACHERS} )?(?:được )?(?:sẽ )?(?:xin )?(?:phép )?(?:cho {CHILD}"
                    rf" )?nghỉ học(?: cho {CHILD})?|(?:{_LETS}|xin (?:phép )?{_TEACHERS} |xin (?:phép )?)(?:được"
                    rf" )?(?:sẽ )?(?:xin )?(?:phép )?nghỉ(?: ở nhà| cho {CHILD})?|(?:{_LETS})?(?:được )?(?:sẽ "
                    rf"|phải )?(?:nghỉ )?ở nhà|{_RESTS}|(?:sẽ )?không (?:thể )?(?:đi học|đến trường|tới trường|đến"
                    r" lớp|tới lớp|đi học lại)(?: (?:được|lại))*|(?:xin (?:phép )?)?vắng(?: mặt| học)?"
                ),
                "早退": r"(?:xin (?:phép )?)?(?:cho (?:cháu|con|bé|em) )?(?:sẽ )?(?:về|tan học) sớm",
                "遅刻": (
                    rf"(?:sẽ )?(?:xin )?(?:phép )?(?:cho {CHILD} )?(?:sẽ )?(?:đi học|đến trường|đến lớp|tới trường"
                    r"|đến|đi) (?:hơi )?(?:muộn|trễ)(?: một chút)?|(?:sẽ )?(?:xin )?(?:phép )?(?:đi học|vào lớp"
                    r"|vào học|tới lớp|đi|đến|tới) (?:muộn|trễ)(?: (?:một|1) (?:chút|tí))?|muộn học|trễ học"
                ),
                "登校": r"(?:vẫn |sẽ |lại )?(?:đi học|đến trường|tới trường)(?: (?:lại|bình thường|được))+|(?:vẫn "
                r"|sẽ )?đi học|không nghỉ (?:học )?nữa",
            },
            "comes": {
                "": (
                    r"(?:sẽ |mới )*(?:đến trường|tới trường|đến lớp|tới lớp|đến nơi|có mặt|đến|vào lớp|vào học|vào"
                    r" trường)(?: (?:được|lúc|vào|khoảng|vào khoảng|lúc khoảng))*|dự kiến đến"
                )
            },
            "cause": CAUSES,
            "day": {
                "今日": r"(?:ngày |sáng |trong )?(?:hôm nay|bữa nay)|sáng nay",
                "明日": r"(?:ngày |sáng |trong )?(?:ngày )?(?<!bé\s)(?<!cháu\s)(?<!con\s)mai",
                "明後日": r"ngày kia|ngày mốt",
                **{
                    f"来週の{day}曜": rf"(?:vào )?thứ (?:{name}|{number}) tuần (?:sau|tới)"
                    for number, (day, name) in enumerate(zip("月火水木金", _WEEKDAYS, strict=True), 2)
                },
                **{
                    f"{day}曜": rf"(?:vào )?thứ {name}(?: (?:tuần )?này)?"
                    for day, name in zip("月火水木金", _WEEKDAYS, strict=True)
                },
                **{
                    f"{day}曜 ": rf"(?:vào )?thứ {number}(?: (?:tuần )?này)?"
                    for number, day in enumerate("月火水木金", 2)
                },
                "{m}月{d}日": r"(?:vào )?(?:ngày )?(?P<d>[0-9]{1,2}) ?(?:/|tháng) ?(?P<m>[0-9]{1,2})",
                "{d}日": (
                    r"(?:vào )?ngày (?:mồng |mùng )?(?P<d>[0-9]{1,2})"
                    r"|(?<=ngày\s[0-9]{2}\svà\s)(?P<d2>[0-9]{1,2})|(?<=\()(?P<d3>[0-9]{1,2})(?=(?:,| và)"
                    r" ?[0-9]{1,2}(?:/1[0-2])?\))|(?<=\([0-9]{2}\svà\s)(?P<d4>[0-9]{1,2})(?=\))"
                ),
            },
            "clock": {
                "": (
                    rf"(?:{_AT} )*(?P<h>[0-9]{{1,2}}) ?(?:giờ|h|:)(?: ?(?P<m>[0-5][0-9]|rưỡi))?(?: ?phút)?|(?:{_AT}"
                    rf" )*(?P<h2>[6-9]|1[01]) ?(?:giờ|h|:)(?: ?(?P<m2>[0-5][0-9]|rưỡi))?(?: ?phút)? ?sáng|(?:{_AT}"
                    r" )*(?P<h3>[1-5]) ?(?:giờ|h|:)(?: ?(?P<m3>[0-5][0-9]|rưỡi))?(?: ?phút)? ?chiều"
                )
            },
            "from": {"": r"từ"},
            "until": {"": r"đến(?: hết)?|tới(?: hết)?|cho (?:đến|tới)(?: hết)?|hết"},
            "and": {"": r"và|với"},
            "own": {"": r"con (?:trai |gái )?(?:tôi|em|mình|của tôi|nhà tôi)|cháu nhà tôi|con tôi"},
            "all": {"": r"(?:cả )?hai (?:cháu|con|bé|đứa|anh em|chị em)|cả hai"},
            "length": {
                "1": r"(?:trong |thêm )?(?:1|một) (?:ngày|hôm|bữa)",
                "2": r"(?:2|hai) ngày",
                "3": r"(?:3|ba)"
                r" ngày",
            },
            "part": {
                "": r"(?:từ )?(?:đêm qua|tối qua|tối hôm qua|khuya qua|đêm hôm qua|nửa đêm)|(?:vào )?(?:sáng nay"
                r"|sáng hôm nay|sáng mai|buổi sáng)"
            },
            "past": {"": r"hôm qua|hôm kia|chiều (?:hôm )?qua|sáng (?:hôm )?qua|trưa (?:hôm )?qua"},
            "because": {"": r"vì|do|bởi vì|tại vì|là vì|tại|nên|cho nên|vì vậy"},
            "parent": {"": r"(?:mẹ|bố|ba|phụ huynh)(?: của)?(?: cháu| bé| con| em)?"},
            "title": {"": r"(?:(?:kính )?(?:thưa|gửi|chào) )?(?:thầy|cô)(?: giáo)?|sensei"},
            "after-all": {
                "said": r"(?:em |tôi )?(?:đã |có )?(?:báo|nói|xin|thông báo)(?: là| rằng)?(?= \w+ (?:xin )?nghỉ)",
                "": r"nhưng(?: mà)?|tuy nhiên",
            },
            "class": {
                "": r"(?:(?:học sinh )?lớp )(?P<g>[1-9]) ?[-/] ?(?P<c>[1-9])|(?P<g2>[1-9]) ?-"
                r" ?(?P<c2>[1-9])"
            },
            "withdraw": {
                "": (
                    r"hủy|huỷ|(?:xin |cho tôi |tôi muốn )(?:hủy|huỷ)(?: (?:thông báo|đơn xin nghỉ))?|(?:hủy"
                    r"|huỷ) thông báo"
                )
            },
            "around": {
                "": (
                    r"(?:em |con |tôi )?(?:xin )?(?:kính )?chào(?: (?:thầy|cô|thầy cô))? (?:buổi (?:sáng|chiều"
                    r"|tối)|(?:các )?(?:thầy|cô)(?: giáo)?(?: ạ)?|thầy cô|nhà trường)|(?:xin |em |tôi |con |em xin"
                    r" |tôi xin )?(?:chân thành )?(?:cảm ơn|cám ơn)(?: (?:thầy|cô|thầy cô|nhà trường|nhiều|rất"
                    r" nhiều|ạ))*|(?:em |tôi )?xin lỗi(?: (?:thầy|cô|thầy cô))?(?: ạ)?|kính gửi(?: (?:thầy|cô|thầy"
                    r" cô|nhà trường))+|(?:thưa )?(?:thầy|cô|thầy cô)(?: giáo)?(?: ơi| ạ|(?= ?(?:$|[,.!])))|ạ|dạ"
                    r"|nhé|nha|(?:nhé|nha) (?:cô|thầy)|(?:cháu|con|bé)|(?:em|tôi)(?= xin)|xin phép cho (?:cháu|con"
                    rf"|bé)|(?:tôi|em) (?:là|xin phép là) (?:mẹ|bố|phụ huynh)(?: của)?(?: {CHILD})?|bác sĩ (?:nói"
                    rf"|bảo|chẩn đoán)(?: là)?|(?:đi không được|không đi (?:lại )?được)(?=[^\w]|$)|{_CALM}"
                    rf"|(?:{_TEACHERS} )?cho(?= \w+ (?:được )?(?:xin )?nghỉ )|(?:em "
                    rf"|tôi )?(?:xin )?(?:phép )?(?:{_TEACHERS} )?cho {CHILD}(?= \w+ (?:được |xin |phép )*(?:nghỉ"
                    r"|đến|đi|vào|ở) )"
                    r"|(?<!nghỉ\s)(?<!học\s)(?<!nhà\s)(?<!muộn\s)(?<!trễ\s)(?<!đến\s)(?<!trường\s)(?<!lớp\s)rồi(?="
                    rf" ?(?:$|[.,!\n]|cô|thầy|ạ|nên))|(?:em |tôi )?cho {CHILD} ngủ thêm(?: một)?(?: chút| lát|"
                    r" tí)?|e(?= (?:xin|cho|chào) )|khó thở|(?:(?:em|tôi|mẹ|bố) )?(?:sẽ |phải )?(?:đưa|dẫn|chở)(?="
                    r" (?:(?:cháu|bé|con) )?\w+ (?:đi|đến) )|(?:thầy|cô) giúp em|giúp em|mong (?:cô|thầy) thông"
                    r" cảm|nhà trường|(?:thầy|cô) nhé|ah|để|đều|còn|(?:ông|bà|cụ) (?:nội|ngoại)(?: của)?(?:"
                    r" cháu)?(?= \w+ (?:mới|vừa|đã|qua) )|trân trọng|mong thầy cô thông cảm|là|lý do|hiện|hiện tại"
                    r"|đang|phép|xin phép|xin|thông báo|tôi xin thông báo|sẽ|thì|nhờ (?:thầy|cô|thầy cô) giúp|từ"
                    r" (?:tối|đêm|hôm) qua|từ (?:sáng nay|tối hôm qua)|khoảng|lúc|học sinh|mong (?:thầy|cô|thầy"
                    r" cô) thông cảm|san|chan|kun"
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
)
UNMARKED = without_marks(
    WORDS,
    unsafe=_with_short(_RESTS),  # "toi nghi" is "tôi nghĩ", too: I think
    signs=(
        r"\b(?:nghi nha|roi co|cho be|bi (?:non|ngua|met|dau|nga)|hom nay|ngay mai|sang nay|nghi hoc|xin nghi|xin"
        r" phep|bi sot|den muon|di hoc|den truong|dau bung|dau"
        r" dau|chao co|chao thay|cam on co|hom qua|cho chau|nghi o nha|kham benh|benh vien|bi om|bi cam|sang mai"
        r"|nha si|bac si|vao hoc|bi ho|co oi|thay oi|tieu chay|nghi vi|truong)\b"
    ),
)
