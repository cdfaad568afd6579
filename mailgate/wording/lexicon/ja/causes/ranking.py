"""Which of several causes goes before the others."""

VISIT_IS_THE_CAUSE = r"""
    (?:さん|の先生)?(?:に|へ)(?:寄|よ[るりっ]|行|いっ|い[きく]|かか|連れ|見せ|みせ|向か)|
    (?<=てもら)|\s?[→⇒]|へ(?=[。、])|(?:に|へ)?(?:来て|きて|向か|おり|いて|いま)
    |(?:さん|先生)?(?:が|で)[^。、\n]{0,8}(?:診て|みて|開[いく]|空い)
    |(?:さん)?(?:に|へ|を|で|の)?\s?(?:寄|よ[るりっ]|行|いっ|い[きく]|受診|受け|かか|診て|みて|し(?:て|た)|して|通|後|が終|のあと
     |の後
    |ため|為|で|より|により|がある|があり|連れ)|の?(?:予約|診察|外来|検査|訓練|調整|枠|日|結果|治療)
    |(?:に|へ)?(?:見せ|みせ|連れ)|を?(?:測|撮|取って|済ませ|書いて)|が[^。、\n]{0,6}入って
    """
AT_THE_DOCTORS = r"""
    (?:医?で?の|で)?
    (?:定期の?|(?<=病気)の|ふぉろー(?:あっぷ)?の?|術?後の?(?:経過(?:観察|確認)?の(?:ための)?)?|(?:[年月週]|[^。、\n]{1,4}年)に?[一1二2][度回]の)*
"""
_AFTER_SCHOOL = r"""
    (?:午後(?:[1-7]時半?|[1-7]:[0-9]{2})?|夕方|放課後|夜|今晩|下校後|帰りに|学校(?:の|が終わった)(?:後|あと)
     |1[4-9]時半?|1[4-9]:[0-9]{2})
"""
AFTER_SCHOOL_BEFORE = rf"{_AFTER_SCHOOL}(?:頃|ごろ|に|は|から|より|の|、)*(?:近くの|いつもの|予約の|かかりつけの)?$"
"""Before a visit to a doctor for which nobody comes late."""
AFTER_SCHOOL_BEHIND = rf"""
    (?:の?(?:予約|診察|受診))?(?:は|が|も)(?:、|今日の|本日の)*{_AFTER_SCHOOL}
    (?![^。、\n]{{0,6}}(?:登校|行[きか]|送|着|出))
"""
TAKES_THE_DAY = r"""
    [^。]{0,40}。?[^。]{0,20}
    (?:終日(?=[かのに検必をな、。]|$)|(?:丸|まる)?[一1]日(?:が[かが]り|中?かか|仕事|潰れ|つぶれ)|夕方(?:まで|にな))
"""
"""Behind a visit to a doctor: it leaves no time for school ("検査などで終日かかる見込みです")."""
HELD_THERE = r"で(?:の|、)?[^。、\n]{0,10}"
SCREENING = r"検診|健診|けんしん|健康診断"
"""What a school lists as 検診, wherever it is: "病院で年に一度の検診があり"."""
NOT_SICK = r"病欠(?:では|じゃ)?(?:以外|な)"
SICK = r"病欠|びょうけつ"
DIAGNOSIS = r"インフルエンザ|新型コロナ"
ILLNESS_WITH_RASH = r"""
    水ぼうそう|みずぼうそう|水疱瘡|水痘|手足口病|りんご病|伝染性紅斑|はしか|麻疹|風疹|風しん|三日ばしか|猩紅熱
    |突発性発疹
"""
"""An illness of which a rash is a sign."""
LOOKS_ILL = r"ぐったり|しんどそう|だるそう|つらそう|辛そう|ふらふら"
"""How somebody looks who has a fever: "ぐったりして、計ったら38度5分ありました"."""
UPSET = r"お?(?:腹|なか)の(?:調子|具合)"
"""What somebody says of a stomach first who tells more behind it: "お腹の調子が悪く、下痢もあります"."""
INFLUENZA_LISTED = r"インフルエンザ"
TESTED = r"""
    (?:検査(?:を?(?:し|受け)|きっと|の?結果|で)|受診|診察|診ても|調べて|病院|医院|くりにっく|小児科|内科|耳鼻科)
     [^。、\n]{0,12}、?[ab]型|[ab]型(?:だ|である)?と(?:診断|判明)
"""
"""A test of which the type of an influenza is the result: "検査したらA型でした"."""
NO_TYPE = r"血液|肝炎|溶連|わくちん|予防接種|くらす|学級|学年|学校|流行|はや[っり]|去年|昨年|先[月週]|前回|以前|昔"
"""Before a letter that is no type of the student's influenza: "血液型はA型です"."""
BEFORE_THE_TYPE = r"[。!?\n]|(?:(?:そう|こと)です|ます|した)(?:が|けど|けれど|ので)、"
"""Where the clause begins that names a type."""
INFLUENZA = r"いんふる|influenza|flu"
SUSPECTED_DIAGNOSIS = r"いんふる|ころな"
OTHER = "その他"
ATTACK = r"発作|ほっさ"
"""Of what somebody has asthma."""
