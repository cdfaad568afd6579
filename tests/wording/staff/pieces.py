"""What a reply may hold very often."""

PIECES = ("ok", "確認", "1 ", "1,", "はい", "全員", " ", "。", "問い合わせ", "なし", "3番")
