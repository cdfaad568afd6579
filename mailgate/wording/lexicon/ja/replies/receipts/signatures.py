"""Japanese of who signs a reply to a receipt, below what it says."""

from mailgate.wording.lexicon.ja.replies.acknowledgements import FAMILY

SENT_FROM = r"""
    (?:^|(?<=[。!?\n\s]))(?:私の)?\x20?(?:[a-z][\w\x20]{1,20}|携帯(?:電話)?)?(?:の?(?:すまほ|すまーとふぉん))?
    (?<![\s。!?])から送信\s*$
"""
"""What a telephone writes below a mail: "iPhoneから送信"."""
FAMILY_NAME = "§"
"""Stands for a family's name that is taken out."""
LAST_LINE = r"(?:\n|(?<=[。!?]))\x20*(?P<line>[^\n。!?]+)$"
ENDS_ABOVE = r"(?:[。.!?…~,)♪=_*-]|[☀-➿🀀-🫿]|ます|です|した|せん|さい|[ねよわで])\s*$|\n\s*\n\s*$"
"""Behind what is said above a signature, which no name goes on with."""
OF_WHOM = rf"(?<![一-龥々])(?:{FAMILY})"
GIVEN_NAME = rf"""
    {FAMILY_NAME}\s?(?![^\s]*[欠席遅刻休病熱早退登校取消日変更])(?:[一-龥々]{{1,3}}|[ぁ-ん]{{2,4}}|[ァ-ヶー]{{2,5}})(?=$|[\s()・、,/-])
"""
"""A writer's own name, behind the family's."""
BESIDE_NAMES = rf"[\s()・、,./:&-]|{FAMILY_NAME}|(?:{FAMILY})|の|さん|くん|君|ちゃん|より|拝|小学校|[0-9]{{1,2}}番"
BREAK = r"\s*--\s*"
"""What programs write above a signature."""
