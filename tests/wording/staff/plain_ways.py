"""Plain ways in which teachers answer a list, by what stood in the way of reading them; as in `tables.py`."""

PHONES_AND_YES = (
    ("OKです。\n\nAndroidから送信", "all"),
    ("yes please", "all"),
    ("はい、お願いします", "all"),
    ("1 yes, 2 yes", "1 & 2"),
    ("Please hold 4, rest ok\n\nSent from my iPad", "others -4"),
    ("Yes, but is 3 right?", "ask"),
)
GO_ON = (
    ("4番は待ってください。それ以外は進めてもらって構いません。", "others -4"),
    ("そのまま受け付けといて", "all"),
    ("3番以外は、どうぞお通しください", "1,2,4,5"),
    ("5番、欠席で進めてください", "ask"),
    ("1番、検査を受けてください", "ask"),
    ("進めないでください", "ask"),
)
WAITING = (
    ("2番だけちょっと置いといて、残りは通してください", "others -2"),
    ("湊くんだけ少し待っていてください。旅行届をまだもらっていません。残りはOKです。", "others -3"),
    ("3番は保留。2番も来ていません。残りはOK。", "ask"),
    ("全員OKですが3番のみ金曜まで保留してください", "others -3"),
    ("Please put 3 on hold, I want to see the principal first. The rest is fine.", "others -3"),
    ("1 and 5 confirmed. I'm on the bus and will look at the rest when we arrive.", "1,5"),
)
BY_PLACE = (
    ("最後の子は保留、ほかはOK", "others -5"),
    ("一番から三番まではよいです", "1,2,3"),
    ("二と三は確認、ほかは後で", "2,3"),
    ("Both Takahashis confirmed. Mori not yet.", "2,4 -5"),
    (
        "遅刻の高橋さんには「給食までに来られれば大丈夫ですよ」と。その他確認しました。",
        "2「給食までに来られれば大丈夫ですよ」 & others",
    ),
    ("病欠の高橋さんは保留、ほかはOK", "others -4"),
    ("旅行の高橋さんは確認", "ask"),
    ("上から四番目以外はOK", "1,2,3,5"),
    ("病欠の分は全部OKです。ほかはまだ見てません。", "1,4,5"),
)
FOR_FAMILIES = (
    ("すべてのご家庭に『承知しました』でお返事ください", "all「承知しました」"),
    ("五軒の皆様に、助かりました、とのお返事を願います。", "all「助かりました」"),
    ("三軒の皆様に、助かりました、とのお返事を願います。", "ask"),
    (
        "4番の家だけ一言添えてください。\n「体育は見学で構いません」\nあとは確認のみで。",
        "4「体育は見学で構いません」 & others",
    ),
    ("湊くん、沖縄だそうです。お土産話待ってるね、って書いといて。", "3「お土産話待ってるね」"),
    (
        'For no. 3 please write "Have a lovely trip". The others are confirmed without comment.',
        "3「Have a lovely trip」 & others",
    ),
    ("蓮くんのところに、道が凍っているので気をつけて、と一言お願いします。", "2「道が凍っているので気をつけて」"),
    ("全員のご家庭に電話してください。", "ask"),
    ("皆さまにお大事にとお伝えくださいませ。", "all「お大事に」"),
    ("「お大事に」を全員に。", "all「お大事に」"),
    ('Please send "Get well soon" to 1 and 4. 2 and 3 ok.', "1,4「Get well soon」 & 2,3"),
    ("結ちゃんちに、プリントは妹さんに持たせますって書いておいてもらえますか？", "4「プリントは妹さんに持たせます」"),
    ("2番、遅刻常習と言っておいてください", "ask"),
    ("2番は黒板に休みますと書いておいてください", "ask"),
    ("3 message: call the office", "ask"),
    ("2番へ：面談を設定します。", "ask"),
)
QUOTED = (
    ("はい、相違ありません。\n\n> 1 佐々木 葵 病欠\n> 2 高橋 蓮 遅刻", "all"),
    (
        "> 1 佐々木 葵 病欠\n確認\n> 2 高橋 蓮 遅刻\n少し待ってください\n> 3 松本 湊 欠席\nお大事に",
        "1 & 3「お大事に」 -2",
    ),
    ("> 1 佐々木 葵 病欠\n> 以上です\n確認\n> 2 高橋 蓮 遅刻\n確認", "2 ?"),
)
BESIDE = (
    ("ぜんぶ確認。お休みの子のプリントは放課後に私が届けます。", "all"),
    ("こういうの届くようになったんですね。便利〜。5人とも確認ですー", "all"),
    ("はい全員OK。今朝は廊下の掲示を見ました、流行ってますねえ。", "all"),
    ("OKです（いま移動中につき簡潔に失礼します）", "all"),
    ("全員確認。私は何も聞いていません。", "ask"),
    ("全員確認。この一覧、抜けてます。", "ask"),
    ("全員OKです。一件重複しています。", "ask"),
    ("全員OKです。日付は昨日のものです。", "ask"),
    ("全員OKです。冗談です。", "ask"),
    ("他の子も昨日の話どおりなので、全員分OKです。", "all"),
    ("3番は見ていないので全員OKです", "ask"),
)
ALL_WAYS = (*PHONES_AND_YES, *GO_ON, *WAITING, *BY_PLACE, *FOR_FAMILIES, *QUOTED, *BESIDE)
