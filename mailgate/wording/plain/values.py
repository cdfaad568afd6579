"""The Japanese words that phrases stand for, as far as the rules here know them."""

ABSENT, LATE, EARLY, COMES = "欠席", "遅刻", "早退", "登校"
DOCTOR, FLU, TODAY = "通院", "インフルエンザ", "今日"
