"""Japanese around what a reply to a receipt says: who writes, and that somebody is sorry."""

from mailgate.wording.lexicon.ja.replies.acknowledgements import APOLOGY

_BEGINS = r"(?:^|(?<=[。、!?\n\s]))"
_IS = r"(?:です|でございます|と申します|より|でした)(?:が|けど|けれども?)?"
_ENDS = r"(?:[。、!\s☀-➿🀀-🫿]+|$)"
PARENT = rf"""
    {_BEGINS}(?P<who>[^。、!?\n]{{1,24}}?)の(?:母親?|父親?|祖[父母]|保護者|まま|ぱぱ|親|家族)
    (?:の[^。、!?\n]{{1,8}}?)?{_IS}{_ENDS}
"""
"""Whose parent writes: "3年1組の山田花子の母の花江です。"."""
BESIDE_NAME = r"[のと・,()\s]|さん|くん|君|ちゃん|[0-9]{1,2}番|小学校|学校"
"""What stands around the names there."""
CALLED = rf"(?P<who>[^。、!?\n]{{0,12}}?)(?P<family>FAMILY)(?:\s?(?!GIVEN)[^\s。、!?]{{1,4}}?)?{_IS}{_ENDS}"
"""The writer's own name: "山田です。", "3年1組の山田です"."""
OPENING = rf"^(?:(?:{APOLOGY}|(?:あっ?|えっ?と|えーと|あの))(?:が)?(?:[、…]|\.{{2,}})+\s*)+"
CLOSING = rf"(?<=[。!?\n])\s*(?:{APOLOGY})[。、!…\s]*$|(?:…|\.{{2,}}|\s)+(?:{APOLOGY})[。、!…\s]*$"
"""An apology before and behind what is said, in one breath: "何度もすみません、11時です…すみません"."""
