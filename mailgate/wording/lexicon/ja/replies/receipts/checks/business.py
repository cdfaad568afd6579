"""Japanese of what is no matter of a school: firms and shops, deliveries, meetings, works in a house."""

_SIGNED = (
    r"(?:工務店|運輸|運送|商店|商事|商会|物産|電機|建設|工業|航空|印刷|書店|教材社|引越せんたー)(?:です|より)?[。\s]*$"
)
OF_A_FIRM = rf"""
    納品|納期|弊社|当社|御社|貴社|当店|出荷|ご(?:注文|来店|利用ありがと|依頼の(?!件))|株式会社|有限会社|[(]株[)]|商談|{_SIGNED}
"""
"""What only a firm writes, or who writes to one."""
MATTER = r"""
    納品|配達|配送|発送|宅配|荷物|小包|商品|会議|打ち?合わ?せ|みーてぃんぐ|商談|ぷれぜん|(?:飲み|食事|歓迎|送別|忘年)会|しふと
    |工事|修理|修繕|点検|車検|立ち?会い?|(?:美容[院室]|れすとらん|ほてる|宿|旅館|お?店|お?席)の?ご?予約|ご予約|請求書|見積|振り?込み?
    |(?:飛行機|新幹線|ふぇりー|ほてる|宿|れんたかー)の
"""
"""What has hours and days of its own: "工事は27日までになります"."""
BETWEEN_COLLEAGUES = r"""
    共有(?:ふぉるだ|どらいぶ|さーば)|取引先|お?得意(?:先|様)|お客様(?:に|へ|の)|名刺|議事録|勤怠|年休|看護休暇|稟議|上長|出社|退社|退勤
    |直行|直帰|日報|(?:会議|打ち?合わせ|ぷれぜん)(?:の|用の?)(?:資料|準備)|例の件|打ち?合わ?せ(?:し)?ましょう
    |(?:お?先に|先)(?:行っ|始め|入っ|食べ|やっ)て(?:い?て)?(?:ください|下さい|ね|[!。]|$)
"""
"""What one writes to people at work, or to friends, beside a fever that keeps one at home."""
IS_WHERE = r"(?:に|へ)?(?:は|も)|を|に"
"""Between a matter and what is done there: "今日の打ち合わせはオンラインで入らせてください"."""
IS_WHY = r"ので|んで|ため|から、|[てで]、|[りしい]、|なくな?り、"
"""Behind a matter that is only why a student comes later: "荷物の受け取りが長引くので10時半になります"."""
