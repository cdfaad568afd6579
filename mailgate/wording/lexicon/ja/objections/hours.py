"""Japanese words that say anything against a form: when the student comes or leaves."""

from mailgate.wording.lexicon.ja.objections.pieces import REQUEST
from mailgate.wording.lexicon.ja.times import VISIT

AT_ANOTHER_MOMENT = r"""
    (?:今から|すぐ(?:に)?|これから|もうすぐ)[^。、\n]{0,6}(?:迎え|伺|向か|行きます)
    |(?:掃除|そうじ|帰りの会|授業|給食当番)(?:が|を|の)?[^。、\n]{0,4}(?:終わ|あと|後|済)[^。\n]{0,8}(?:帰|迎え|早退
     |お願い)
"""
"""Beside an hour of leaving: another moment of it."""
LATER_THAN_THAT = r"""
    (?:[0-9一二三半]+(?:時間半?|分)(?:ほど|くらい|ぐらい|以上|[近弱強])*(?:は)?(?:さらに|また|も)?、?(?:余計|余分|遅
     |おく|長引|早|前倒|延び|ずれ|待))
    |(?:予定|思った|この時[間刻]|[書伝]いた)より[^。、\n]{0,10}(?:遅|早)|(?:大幅|さらに|もっと|かなり)(?:に)?(?:遅|早)
"""
"""That a time is moved: "1時間ほど遅くなりそうです"."""
_PART = r"(?:[1-8一二三四五六]\s?(?:時間目|校時|限目?)|給食|お?昼(?:休み|前|過ぎ|すぎ|頃|ごろ)?|午後|放課後|中休み)"
FROM_A_PART = rf"""
    {_PART}食?の?(?:途中|あと|後|終わり|始まり|授業|時間|頃|ごろ){{0,2}}
    (?:(?:から|に|には|までに|まで|ぐらい|くらい|で|(?<=[と後頃ろ]))は?、?
      (?!{VISIT})[^。、\n]{{0,8}}?(?:登校|行(?:き|か|け)|着[きくけ]|入(?:り|れ|る)|送|連れて|参り|向か|合わせ|なり|なる
     |です(?=[。\s]|$)|お願い)
     |(?:です|で(?=お願い))(?=[。お\s]|$))
"""
"""A part of the day with which somebody comes, beside an hour: "3時間目の途中から入ります"."""
HOUR_OF_A_VISIT = rf"\s*(?:頃|ごろ|半)?(?:[はがにの])?[^。、\n0-9]{{0,6}}?{VISIT}"
HOUR_OF_ANOTHER_MATTER = rf"""
    [^。\n]{{0,24}}?(?:{REQUEST}|電話|ご?連絡(?:し|いた|を|差)|薬|飲|面談|懇談|会議|仕事|受付|測|検温|起き|寝|家を出
     |出発|バス|ばす|飛行機|新幹線|電車)
    |(?:頃|ごろ)?(?:に|から|まで|は|の)?[^。、\n]{{0,12}}?(?:まし)?た(?=[。、がけの\s]|ところ|ため|$)
"""
"""Behind an hour at which something else is done, or was."""
