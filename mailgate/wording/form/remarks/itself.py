"""What is said of the form itself: that it does not hold, not yet, or that its writer asks whether it does."""

from mailgate.wording.form.remarks.form_notice import FormNotice, is_once_over, is_said
from mailgate.wording.lexicon.objections import itself as words
from mailgate.wording.lexicon.sentences import requests as request_words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.recognition.facts import Facts


def is_no_notice(_: FormNotice, said: Facts) -> bool:
    """ "無視してください", "これは控えです", "練習で入力しました"."""
    return is_said(words.NO_NOTICE, said) or is_said(withdrawal_words.NOT_MEANT, said)


def is_taken_back(told: FormNotice, said: Facts) -> bool:
    """ "書き間違えました", "不要になりました", "遅刻に変更です"; not "欠席の予定でしたが" beside a coming."""
    if told.notice.kind == "attend":
        said = said.without([bounds for bounds in said.sentences if words.WAS_TO_BE_AWAY.search(said.text, *bounds)])
    return is_said(words.TAKEN_BACK, said)


def is_left_open(told: FormNotice, said: Facts) -> bool:
    """ "様子を見て決めます", "未定です", "これで合っていますか"."""
    said = said.without([bounds for bounds in said.sentences if is_once_over(told, said, bounds)])
    return any(is_said(sign, said) for sign in (words.LEFT_OPEN, words.ASKS, request_words.LEFT_OPEN))
