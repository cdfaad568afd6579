"""Taken back."""

ONE: tuple[tuple[str, str], ...] = (
    # To come as always is no second wish; to come late is
    ("今日の欠席は取り消してください。登校します", "withdraw"),
    ("欠席を取り消してください。10時に登校します", "ask"),
    ("欠席を取り消して、午後から登校します", "ask"),
    ("取消明天的请假。", "ask"),
    # Asked about, or of something else
    ("取り消しの仕方を教えてください", "ask"),
    ("欠席の取り消しはできますか", "ask"),
    ("レッスンの予約を取り消しました", "ask"),
    ("今朝の欠席メールは間違いです。取り消します", "withdraw"),
    ("取り消し", "withdraw"),
    ("取消", "withdraw"),
    ("取消でお願いします。", "withdraw"),
    ("先ほどの欠席連絡を取り消してください", "withdraw"),
    ("キャンセルします", "withdraw"),
    ("間違えました。取り消しをお願いします。", "withdraw"),
    ("Please cancel", "withdraw"),
    ("Please cancel yesterday's absence notice, she will come to school.", "withdraw"),
    ("用事がキャンセルになったので行けます", "花子 attend/予定変更 24"),
    ("間違えて欠席の連絡をしてしまいました。取り消してください。", "withdraw"),
    ("欠席連絡をキャンセルしたいです", "withdraw"),
    ("今日の欠席連絡を取り消します。", "withdraw"),
    ("通院がキャンセルになったので通常通り登校します", "花子 attend/予定変更 24"),
    ("25日の旅行の欠席を取り消します", "withdraw"),
    ("明日の欠席は取りやめます", "withdraw"),
    ("旅行は取りやめ、登校します", "花子 attend/予定変更 24"),
    # Asked back
    ("欠席を取り消して、通院で遅刻に変更します", "ask"),
    ("取り消さないでください", "ask"),
    ("発注を取り消してください", "ask"),
    ("取り消し線のところは無視してください", "ask"),
    ("個人面談を熱のためキャンセルさせてください", "ask"),
    ("連絡を取り消す方法を教えてください", "ask"),
    ("体育は取りやめてください", "ask"),
    ("早退なしになりました", "withdraw"),
    ("早退はなしでお願いします", "withdraw"),
    ("欠席はやめました", "withdraw"),
    ("欠席なしで頑張ります", "ask"),
    ("早退はなしですか？", "ask"),
    ("早退しないことになりました", "withdraw"),
)

BOTH: tuple[tuple[str, str], ...] = (
    ("花子の欠席を取り消します", "withdraw"),
    ("please cancel hanako's absence", "withdraw"),
    ("太郎の明日の欠席は取りやめます", "withdraw"),
    # Asked back
    ("片方だけ取り消したい", "ask"),
    ("弟の分を取り消してください", "ask"),
    ("もう一人は取り消してください", "ask"),
)
