"""Acknowledgements: what people answer when nothing is to be done."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies import acknowledgements as en
from mailgate.wording.lexicon.ja.replies import acknowledgements as ja

_READ_ELSEWHERE = r"""
    (?:我)?(?:已经?|已經)?(?:知道|明白|收到|看到|看过|看|读过|读|阅读|阅|閱)了?|알겠습니다
    |(?:já\ )?(?:entendi(?:do)?|entendemos|ciente
     |recebi(?:do)?|recebemos|lido|li|lemos)|(?:ya\ )?(?:entendido|leído|recibido)
    |(?:tôi\ )?(?:đã\ )?(?:đọc|hiểu|xem|nhận\ được)(?:\ rồi)?
    |(?:nabasa|naintindihan|natanggap)(?:\ ko)?(?:\ na)?(?:\ po)?
"""
_THANKS_ELSEWHERE = r"""
    [谢謝]{1,2}(?:[您你]|老[师師])?|多[谢謝]|(?:정말\ )?(?:감사합니다|고맙습니다)
    |(?:muito\ )?obrigad[oa]|(?:muchas\ )?gracias|merci(?:\ beaucoup)?|(?:vielen\ )?danke?(?:\ schön)?
    |salamat(?:\ po)?|terima\ kasih|спасибо
"""
"""What families say whose first language is neither."""
SAID = any_of(
    rf"(?:{ja.THANKS})|(?:{ja.UNDERSTOOD})|(?:{ja.SHORTLY})",
    rf"(?:{en.THANKS})|(?:{en.UNDERSTOOD})",
    _THANKS_ELSEWHERE,
    _READ_ELSEWHERE,
)
"""Thanks, and that something was read or is right."""
THANKS = any_of(ja.THANKS, en.THANKS, _THANKS_ELSEWHERE)
READ = any_of(ja.READ, en.READ, _READ_ELSEWHERE)
"""That something was read, which says neither yes nor that it is right."""
AROUND = any_of(rf"(?:{ja.CLOSING})|(?:{ja.GREETING})|(?:{ja.WRITER})", rf"(?:{en.CLOSING})|(?:{en.GREETING})")
"""What stands around it and says nothing."""
EMOTICON = any_of(ja.EMOTICON)
_YES = {"pt": "sim", "vi": "có|co|vâng|dạ", "fil": r"oo|opo|oo\ po", "zh": "是的?|对|對|好的?"}
_NO = {"pt": "não|nao", "vi": "không|khong", "fil": r"hindi(?:\ po)?|huwag(?:\ po)?", "zh": "不|不是|不用|不要"}
"""In the languages whose plain sentences are read, by their tags."""
YES_OR_NO_IN = {language: any_of(_YES[language], _NO[language]) for language in _YES}
YES = any_of(ja.YES, en.YES, *_YES.values())
AGREED = any_of(ja.YES, ja.AGREED, en.YES, en.AGREED, *_YES.values())
"""Yes, or another way of saying that what was understood is right."""
NO = any_of(ja.NO, en.NO, *_NO.values())
"""No, or that nothing is to be sent any more."""
