"""What Vietnamese calls the causes, by the Japanese that they stand for."""

CHILD = r"(?:cháu|con|bé|em)"
_ILL = r"(?:(?:cháu |con |bé )?(?:đều )?(?:đang |vẫn |lại |còn |vẫn còn )?(?:bị |có |thấy |kêu )?(?:hơi )?)"
_STRUCK = r"(?:(?:cháu |con |bé )?(?:đều )?(?:đang |vẫn |lại )?(?:bị|mới bị|vừa bị) )"
"""Before a word that is another one without its marks: "có ói" would be "cô ơi", and "có hẹn" "có hen"."""
_MUCH = (
    r"(?: (?:một chút|một ít|chút|nhiều|quá|nặng|nhẹ|lắm|dữ dội|liên tục|(?:suốt|cả) (?:đêm|đêm qua)|mấy lần|nhiều"
    r" lần|[2-9] lần)){0,2}"
)
_LIMB = (
    r"(?:ở )?(?:chân|tay|đầu|gối|đầu gối|mắt cá|cổ chân|cổ tay|ngón tay|ngón chân|vai|lưng|mặt)"
    r"(?: (?:trái|phải))?"
)
_TAKES = rf"(?:(?:mẹ|bố|ba|em|tôi|mình|nhà em) )?(?:phải )?(?:đưa|dẫn|chở|cho) {CHILD} (?:đi|đến|tới|lên|ra)"
_DOCTOR = r"(?:bác sĩ|nha sĩ|bệnh viện|phòng khám|nha khoa|bác sĩ răng)"
_KIN = r"(?:ông|bà|cụ|bố|mẹ|chú|bác|cậu|dì|mợ)(?: (?:nội|ngoại|cố))?(?: của)?(?: (?:các cháu|hai cháu|cháu|em|tôi))?"
_WHEN = r"(?: (?:hôm nay|hôm qua|đêm qua|tối qua|sáng nay|rồi))*"
_FAMILY = r"(?:(?:cả nhà|gia đình|nhà)(?: em| tôi| mình| cháu)? )?"

CAUSES = {
    "発熱": rf"{_ILL}sốt(?: cao| nhẹ| rất cao)?(?: ?,? ?(?:3[7-9]|40)(?:[.,][0-9])?(?: ?(?:độ(?: ?[0-9]"
    r"|"
    r" rưỡi)?|°c?))?)?"
    r"(?: rồi)?",
    "頭痛": rf"{_ILL}(?:đau|nhức) đầu{_MUCH}",
    "腹痛": rf"{_ILL}đau (?:bụng|dạ dày){_MUCH}",
    "嘔吐": rf"{_ILL}nôn(?: mửa| ói| ra)?{_MUCH}|{_STRUCK}ói(?: mửa)?{_MUCH}|(?:ói mửa|nôn và"
    rf" ói){_MUCH}",
    "吐き気": rf"{_ILL}buồn nôn{_MUCH}",
    "めまい": rf"{_ILL}chóng mặt",
    "鼻水": rf"{_ILL}(?:sổ|chảy|nghẹt) mũi",
    "歯痛": rf"{_ILL}đau răng",
    "耳の痛み": rf"{_ILL}đau tai",
    "結膜炎": rf"{_ILL}đau mắt đỏ",
    "水ぼうそう": rf"{_ILL}thủy đậu",
    "手足口病": rf"{_ILL}(?:bệnh )?tay chân miệng",
    "胃腸炎": rf"{_ILL}(?:viêm dạ dày(?: ruột)?|viêm ruột|rối loạn tiêu hóa|ngộ độc(?: thức ăn)?)",
    "扁桃炎": rf"{_ILL}viêm amidan",
    "おたふくかぜ": rf"{_ILL}quai bị",
    "肺炎": rf"{_ILL}viêm phổi",
    "アレルギー": rf"{_ILL}dị ứng",
    "下痢": rf"{_ILL}(?:tiêu chảy|đi ngoài){_MUCH}",
    "風邪": rf"{_ILL}(?:cảm(?: lạnh| nhẹ)?|cảm cúm)",
    "咳": rf"{_ILL}ho(?: khan| có đờm)?{_MUCH}",
    "のどの痛み": rf"{_ILL}(?:đau|viêm|rát) (?:họng|cổ họng){_MUCH}",
    "インフルエンザA型": rf"{_ILL}cúm(?: loại| type)? a",
    "インフルエンザB型": rf"{_ILL}cúm(?: loại| type)? b",
    "インフルエンザ": rf"{_ILL}(?:bệnh )?cúm",
    "新型コロナ": rf"{_ILL}(?:nhiễm |mắc )?covid(?:-?19)?"
    rf"|(?:{_ILL}|test |xét nghiệm )?dương tính(?: với)? covid(?:-?19)?(?: rồi)?",
    "喘息": rf"(?:{_STRUCK}|{_ILL}lên )(?:lên )?(?:cơn )?(?:hen(?: suyễn)?|suyễn){_MUCH}|hen suyễn",
    "湿しん": rf"{_ILL}(?:(?:nổi|phát) ban(?: đỏ)?|(?:nổi )?(?:mẩn|mề đay|mẩn ngứa)(?: đỏ)?(?: khắp"
    r" người)?"
    r"|ngứa(?: khắp (?:người|cơ thể))?)",
    "倦怠感": rf"{_ILL}mệt(?: mỏi| lắm| quá| trong người)*",
    "けが": (
        rf"(?:{_STRUCK}(?:chấn )?|chấn )thương(?: {_LIMB})?|{_LIMB} (?:bị )(?:thương|đau|sưng|gãy|trẹo"
        rf"|bong gân)|{_ILL}(?:gãy|trật|bong gân|trẹo|sưng) {_LIMB}|{_ILL}bong gân|(?:ngã|té) (?:và"
        rf" )?(?:bị )?(?:đau|thương) {_LIMB}|(?:{_STRUCK}(?:ngã|té)(?: (?:xe đạp|xe máy|xe|cầu thang))?"
        rf"|(?:ngã|té) (?:xe đạp|xe máy|xe|cầu thang))(?: và)?(?: bị)?(?: (?:đau|thương) {_LIMB})?"
        rf"|{_ILL}đau {_LIMB}(?<!đầu)"
    ),
    "入院": r"(?:phải )?(?:nhập|nằm|vào) viện",
    "自宅療養": r"nghỉ dưỡng bệnh tại nhà",
    "通院": (
        rf"(?:phải |có hẹn |có lịch )?(?:đi |đưa {CHILD} đi )?(?:khám(?: bệnh| bác sĩ| răng| mắt| tai)"
        r"|(?:đến )?bệnh viện(?: khám(?: bệnh)?)?|(?:đến )?(?:phòng khám|nha khoa)|gặp bác sĩ|nha sĩ)"
        rf"|{_TAKES} (?:khám(?: bệnh| {_DOCTOR}| răng| mắt| tai)?|gặp |(?:đến |tới )?)(?:{_DOCTOR})?(?:"
        r" khám(?: bệnh)?)?|(?:phải )?đi bác sĩ|(?:phải )?đi khám|đi nhổ răng|(?:đi )?(?:khám|chữa)"
        r" răng(?: ở nha sĩ)?"
    ),
    "検診": r"(?:đi )?khám sức khỏe(?: định kỳ)?",
    "体調不良": rf"{_ILL}(?:ốm(?: nặng| nhẹ)?|bệnh|mệt trong người)(?: rồi)?|(?:(?:thấy |cảm thấy"
    r" )?(?:trong"
    r" người )?không (?:được )?khỏe(?: trong người| lắm)?|sức khỏe không tốt)",
    "忌引き": (
        rf"(?:{_FAMILY}có (?:tang|đám tang|đám ma|đám|việc tang)|đám tang|tang lễ)|(?:để )?(?:về"
        rf" )?(?:dự|lo) (?:đám tang|tang lễ|đám ma)|{_KIN} (?:mới |vừa |đã )?(?:mất|qua đời){_WHEN}"
        rf"|(?:(?:mới|vừa) mất|qua đời){_WHEN}"
    ),
    "旅行": rf"{_FAMILY}(?:đi )?du lịch(?: (?:cùng|với) (?:gia đình|cả nhà))?|{_FAMILY}(?:đi|về (?:nước"
    r"|việt"
    r" nam|quê)) chơi",
    "一時帰国": rf"{_FAMILY}(?:phải |sẽ |cần )?về (?:nước|việt nam|quê)(?: (?:thăm|cùng|với) (?:ông bà|gia đình))?",
    "家庭の都合": (
        r"(?:vì )?(?:lý do gia đình|việc gia đình|(?:nhà|gia đình) có việc(?: bận)?|việc riêng)"
        rf"|(?:{_TAKES} |{_FAMILY}(?:phải |cần )?(?:lên|đến|đi|ra) )(?:cục )?(?:xuất nhập cảnh|đại sứ"
        rf" quán|lãnh sự quán|ủy ban)|(?:để |{_TAKES} |đi )?(?:gia hạn|làm|xin|đổi) (?:visa|hộ chiếu"
        r"|thẻ ngoại kiều)(?: cho (?:cháu|con|cả nhà))?"
    ),
    "電車の遅れ": r"tàu(?: điện)?(?: bị)? (?:trễ|chậm|dừng|hỏng|muộn)(?: chuyến)?",
    "渋滞": r"(?:bị )?(?:tắc đường|kẹt xe)",
    "寝坊": rf"{_FAMILY}(?:dậy|ngủ dậy) (?:muộn|trễ)|{_FAMILY}ngủ quên",
    "病状改善": (
        r"(?:sức khỏe )?(?:đã )?khá hơn|(?:đã )?(?:hết|hạ|hết bị|đỡ) (?:sốt|bệnh|ốm|ho|cảm|đau bụng"
        r"|đau đầu|nôn|tiêu chảy|mệt)(?: rồi)?|khỏi (?:bệnh|ốm|hẳn)(?: rồi)?|khỏi rồi|không còn sốt(?:"
        r" nữa)?|không sốt nữa|(?:đã )?khỏe (?:lại|hơn|rồi)(?: rồi)?|(?:đã )?đỡ (?:rồi|hơn)(?: rồi)?"
    ),
    "予定変更": r"thay đổi (?:lịch|kế hoạch)|(?:chuyến )?(?:du lịch|đi)(?: đã)? bị hủy|hoãn chuyến đi",
}
