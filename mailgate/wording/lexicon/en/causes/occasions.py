"""What English calls the causes that are no illness, among those of `lexicon.causes.symptoms`."""

_PLACE = r"""
    (?:disney\w*|usj|universal|legoland|puroland|fuji-?q|huis\ ten\ bosch|nasu|ise|kamakura|kanazawa|matsuyama|yakushima
     |ishigaki|miyako(?:jima)?|aomori|iwate|miyagi|akita|yamagata|fukushima|ibaraki|tochigi|gunma|saitama|chiba|kanagawa
     |niigata|toyama|ishikawa|fukui|yamanashi|nagano|gifu|shizuoka|aichi|mie|shiga|hyogo|wakayama|tottori|shimane
      |okayama
     |yamaguchi|tokushima|kagawa|ehime|kochi|saga|kumamoto|oita|miyazaki|kagoshima|hakone|nikko|karuizawa|izu|atami
     |yokohama|tokyo|osaka|kyoto|nagoya|hiroshima|fukuoka|okinawa|hokkaido|sapporo|nagasaki|kobe|nara
     |sendai
    |kyushu|shikoku|hawaii|guam|korea|seoul|busan|taiwan|taipei|china|hong\ kong|singapore|thailand|bangkok|bali|vietnam
    |the\ philippines|manila|cebu|india|nepal|australia|sydney|new\ zealand|canada|america|the\ (?:states|us|usa|uk
     |seaside|beach)
    |indonesia|jakarta|malaysia|kuala\ lumpur|cambodia|laos|myanmar|pakistan|bangladesh|sri\ lanka|kathmandu|mumbai
     |delhi
    |kerala|mongolia|russia|moscow|ukraine|poland|turkey|dubai|egypt|nigeria|lagos|ghana|kenya|south\ africa|mexico|peru
    |lima|bolivia|argentina|chile|sao\ paulo|portugal|lisbon|greece|switzerland|austria|belgium|the\ netherlands|holland
    |denmark|sweden|norway|finland|ireland|dublin|scotland|wales|hanoi|saigon|ho\ chi\ minh|macau|palau|saipan
    |england|london|europe|france|paris|germany|italy|spain|brazil|our\ (?:native\ place|home\ ?town|home\ country))
"""

_NO_PLACE = r"""
    (?:visit|meet|pick|collect|bring|watch|attend|celebrate|court|church|mass|mosque|temple|school|class|work|hospital
     |clinic
     |casualty|grand[a-z]*|gran[a-z]*|nana?s?|practice|training|swimming|football|soccer|rehearsal|town|city|immigration
     |physio\w*|therapy|kindergarten|nursery|day-?care|university|college|help|find|take|have|another|some|urgent
      |emergency
     |doctors?|prayers?|shops?|shopping|home|sort|look|check|that|this|their|your)
"""
"""Behind "we're off to" where it is no journey."""
_FESTIVALS = r"""
    thanksgiving|ramadh?an|eid|diwali|deepavali|holi|navratri|dussehra|durga\ puja|ganesh\ chaturthi|raksha\ bandhan
     |janmashtami|onam|pongal
    |dashain|tihar|losar|vesak|vaisakhi|baisakhi|gurpurab|guru\ (?:purnima|nanak)|nowruz|songkran|loy\ krathong|tet
     |(?:lunar|chinese
     |orthodox|islamic|korean)\ new\ year|chuseok|seollal|mid-?autumn|hanukkah|chanukah|passover|purim|sukkot|shavuot
      |yom\ kippur
    |rosh\ hashanah|easter|good\ friday|christmas|epiphany|three\ kings|all\ (?:saints|souls)|st\.?\ (?:nicholas
     |lucia|martin)|sinterklaas
    |midsummer|carnival|independence\ day|national\ day|day\ of\ the\ dead
"""
_PLAN = r"""
    (?:appointment|visit|check-?up|exam|test|date|schedule|flight|trip|plan|wedding|funeral|ceremony|match|meeting)s?
"""

_HELD = r"""
    (?:funerals?|burial|wake|cremation|(?:memorial\ )?service|mourning|weddings?|ceremony|pilgrimage|trip|journey
     |holidays?
     |vacation|cruise|camp|tournament|festival|celebrations?)
"""
_THE = r"(?:(?:the|an?|our|my|his|her|their|[a-z]+'s)\ )*(?:[a-z'-]+\ ){0,2}?"
_SOME_DAYS_AGO = r"""
    (?:yesterday|last\ (?:night|week|week-?end|[a-z]+day)|(?:on|over)\ (?:the\ week-?end|(?:mon|tues|wednes|thurs|fri
     |satur
     |sun)day)|the\ (?:day\ before\ yesterday|other\ day)|(?:late\ )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)
"""
_AT_SCHOOL_AGAIN = r"""
    (?:\b(?:at|in|to)\ (?:school|class)\ again\b|\bback\ (?:at|in|to)\ (?:school|class)\b|\breturn(?:s
     |ing)?\ to\ (?:school
     |class)\b)
"""
"""How somebody comes who was away until now."""

WORDS = {
    "bereavement": r"""
        \bfuneral\b|\bdeath\ in\ (?:the|our)\ family\b|\bpass(?:ed|es)\ away\b
        |(?<!battery\ )(?<!batteries\ )(?<!phone\ )(?<!engine\ )(?<!car\ )(?<!boiler\ )(?<!heater\ )(?<!alarm\ )
         (?<!battery\ just\ )(?<!phone\ just\ )(?<!engine\ just\ )(?<!car\ just\ )\bdied\b
        |\bburial\b|\bdeceased\b
         |\b(?:lost|losing|loss\ of|burying|buried|bury|mourning|mourn|laying|lay|laid|passing\ of|death\ of)
          \ (?:my|our|her|his|their)\ (?:[\w-]+\ |great-)?(?:grand\w+|father|mother|dad|mum|mom|aunt|uncle
          |cousin)\b
         |\b(?:has|(?:grand\w+|father|mother|uncle|aunt|aunty|cousin)(?:\ (?:just|suddenly|peacefully))?)\ expired\b
        |\b(?:gone|went)\ to\ be\ with\ (?:the\ lord|god|jesus|our\ lord|her\ maker|his\ maker)\b|\bin\ mourning\b
        |\b(?:grand\w+|father|mother|dad|mum|mom|uncle|aunt|auntie|cousin|nan|nana|granny|gran|brother
         |sister)(?:-in-law)?
         \ (?:(?:has|sadly|just|very|suddenly|peacefully|quietly)\ )*passed(?=\s*(?:[.,;!]|$)|\ (?:on|last|this
          |peacefully|in|late|over
          |yesterday|early|suddenly)\b)
        |\b(?:has|have)\ (?:sadly\ |just\ )?left\ us\b|\bno\ longer\ with\ us\b|\bfunerals\b|\bobsequies\b|\binterment\b
        |\brequiem\b|\bviewing\ (?:and|of\ the\ body)\b|\bcremated\b|\bshiva\b|\bvigil\b|\bpasiyam\b
         |\bfinal\ (?:farewell
         |goodbye|respects)\b|\blast\ respects\b|\blast\ (?:good-?byes?|farewell)\b
        |\blast\ rites\b|\bmemorial\ service\b
        |\b(?:the|an?|[a-z]+'s)\ wake\b(?!\ of)|\bwake\ (?:and|is|service|on)\b|\bdemise\b|\bcremation\b|\bbereavement\b
    """,
    "travel": rf"""
        \b(?:family\ )?(?:(?<!field\ )(?<!school\ )(?<!class\ )trip|vacation
         |(?<!take\ )(?<!takes\ )(?<!taking\ )(?<!ish\ )(?<!ian\ )(?<!ese\ )
         (?<!ic\ )(?<!lim\ )(?<!du\ )(?<!ist\ )(?<!dox\ )(?<!kh\ )(?<!nal\ )(?<!ous\ )(?<!ant\ )(?<!big\ )(?<!bank\ )
         (?<!,\ on\ a\ )(?<!was\ a\ )(?<!is\ a\ )(?<!being\ a\ )(?<!public\ )(?<!yesterday's\ )
         (?<!monday's\ )(?<!during\ the\ )
         (?<!after\ the\ )(?<!over\ the\ )holiday
         (?!\ (?:clinic|hospital|doctor|homework|for\ us|in\ our|of\ our|here|there)))\b
        |\b(?:travel(?:l?ing)?|fly(?:ing)?|going|go|trip|heading|driving|off)\ (?:(?:back|home|out|down
        |up)\ )*to\ (?:the\ |our\ )?
         [a-z]+(?:\ [a-z]+)?\ (?:for|over|during|to\ (?:spend|celebrate|have|eat|enjoy
          |be\ there\ for))\ (?:the\ |our\ )?
         (?:{_FESTIVALS}|new\ year
          |holidays)\b
        |\bgoing\ (?:abroad|overseas|on\ holiday|away|camping|skiing)\b|\bout\ of\ (?:town|the\ country)\b
        |\b(?:(?:for|going|taking|having)\ (?:an?|our|the)\ )long\ weekend\b|\b(?:off|away|go|going)\ (?:camping
         |skiing|hiking|snowboarding|sailing|fishing)\b|\bget-?\ ?away\b|\b(?:at|in)\ (?:an?
         |the|our)\ (?:[a-z]+\ )?(?:ryokan|hotel|airbnb|resort|campsite|cottage|cabin|lodge|villa|minshuku
         |guest-?house)\b|\bweekend\ away\b
         |\bcruise\b
        |\b(?:short|little|mini|family|city|beach|weekend|ski|spa)(?:\ |-)break\b|\bstay-?cation\b|\bout\ of\ station\b
        |\b(?:camping|ski|skiing|hiking|road|onsen|surf\w*|hot\ springs?)\ (?:trip|holiday|weekend|tour)\b
    """,
    "journey": rf"""
        \btravel(?:l?ing)?\b|\b(?:go(?:ing|es)?|off|heading|driving|trip)
         \ (?:(?:out|back|down|up|over)\ )?to\ {_PLACE}\b
        |\bstay(?:ing)?\ [^.!?\n;]{{0,40}}?\ in\ {_PLACE}\b
        |\b(?:be|is|are|stay(?:ing)?)\ (?:still\ |all\ |both\ |stuck\ )*in\ {_PLACE}\b|\bfly(?:ing)?
         \ (?:out\ |back\ |home\ |over\ )*(?:to|home|out|on|over)\b
         |\b(?:our\ flight|flights?\ (?:back\ |home\ )?to)\b|\b(?:still|stuck|stranded|waiting)\ (?:at
          |in)\ (?:the\ )?(?:[a-z]+\ )?airport\b
        |\bmissed\ (?:our|the)\ (?:\w+\ )?(?:flight|connection|plane|ferry)\b|\bwe\ (?:only\ |just\ )*landed\b
        |\bspend(?:ing)?\ [^.!?\n]{{0,40}}?\ in\ {_PLACE}\b|\b(?:stuck|stranded|days|weekend|break)\ in\ {_PLACE}\b
         |\b(?:disney\w*|usj
         |legoland)\ (?:tickets?|trip|day|hotel)\b
         |\ba\ flight\ to\ catch\b
        |(?:(?<=\bwe're\ )|(?<=\bwe\ are\ )|(?<=\bwe'll\ be\ )|(?<=\bwe\ will\ be\ )|(?<=family\ is\ )
         |(?<=\ all\ ))(?:off
         |heading|flying|driving|travel+ing)\ (?:(?:down|up|over|out|away)\ )?to\ (?!{_NO_PLACE}\b
          |[a-z]+ists?\b)[a-z]{{4,}}\b
         |\bcatch(?:ing)?\ (?:an?|our|the)\ (?:flight|plane)\b
        |(?<!hospital\ )\b(?:visit|see)(?:ing)?\ (?:(?:our|her|his|the|my|their)\ )?(?:family|relatives
         |grand-?parents|grandmother
         |parents|cousins)\b
        |\b(?:part|leav(?:e|ing)|tak(?:e|ing)\ \w+(?:\ and\ \w+)?)\ (?:some\ days\ |away\ |off\ )*(?:to|for)\ {_PLACE}\b
    """,
    "family_matters": r"""
        \b(?:unavoidable|unforeseen|private|urgent|pressing|certain|domestic|some)\ (?:(?:family|personal|domestic
         |urgent
         |private|household)\ )*(?:circumstances?|reasons?|matters?|work|business|issues?|commitments?)(?:\ at\ home)?\b
        |\bcircumstances\ at\ home\b|
        \bsomething\ (?:has\ |had\ |just\ )*c[ao]me\ up\b|\bpersonal\ (?:reasons?|matters?|circumstances)\b
         |\b(?:things|something\ (?:\w+\ )?|stuff|a\ problem|problems
         |issues?)\ ?at\ home\b
        |\b(?:family|household|domestic)(?:-related)?\ (?:emergency|functions?|events?|reasons?|matters?|business
         |commitments?
         |circumstances|stuff|things?|errands?|issues?|affairs?|situation|problems?|obligations?|appointment)\b
         |\berrands?\b
    """,
    "family_event": r"""
        \b(?:in|into)\ labou?r\b|\bwaters?\ (?:broke|have\ broken)\b|\bg(?:ave|iv(?:e|es|ing))\ birth\b
         |\bhav(?:e|ing)\ (?:the|a|our|her)\ baby\b|\bbaby\ (?:is|was)\ (?:born|arriving|on\ (?:the|its|her|his)\ way)\b
    """,
    "occasion": r"""
        \b(?:nobody|no(?:\ |-)one)(?:'s|\ (?:else|here|at\ home|in|is|there|who|available|free|able|left|can|could|to
         |will|would
         |the|house|family)){1,6}\ (?=(?:bring|take|drive|walk|drop|accompany|get|fetch|look\ after)\b)
        |(?:\b(?:and|so|because|as|since|therefore)|,)\ (?:(?:i|we|she|he|my\ (?:husband|wife|mother|father))\ )?
         (?:(?:also|really|just|simply|am|are|is)\ )*(?:can't|cannot|can\ not|unable\ to|not\ able\ to)
         \ (?=(?:bring|take(?!\ (?:part|off|it))|drive|walk|drop|accompany)\b)
    """,
    "event": rf"""
        \breligious\ (?:holiday|festival|reasons?|observance|service|grounds)\b|\bceremony\b|\bwedding\b
        |(?<!medical\ )(?<!health\ )(?<!eye\ )\bexam\b|\bmarriage\b|\bnikah\b|\bengagement\b|\bpoo?jas?\b|\bpujas?\b
        |\b(?:[a-z]+(?:ish|ian|ese|ic|lim|du|ist|dox|kh|nal|ous|ant)|church|big|holy)\ (?:[a-z]+\ )?(?:holiday|feast
         |festivity)s?\b
        |\bholiday\ (?:for\ us|(?:in|of)\ our\ (?:country|church|religion|community|faith))\b|\bholy\ days?\b
        |(?<!happy\ )(?<!merry\ )(?<!blessed\ )\b(?:{_FESTIVALS})\b
        |\b(?:family|birthday|anniversary|new\ year'?s?)\ celebrations?\b|\bcelebrat(?:e|es|ing)\b
         |\bfamily\ (?:reunion|gathering|party|feast)\b
        |\b(?:entrance|school|admission|visa|naturali[sz]ation|citizenship|residency|scholarship|placement|university
        |job)\ (?:interview|examination)s?\b
        |\b(?:an?|his|her|the)\ interview\b|\binterview\ (?:at|with|for)\b
        |\bget(?:s|ting)?\ married\b|\b(?:tak(?:es?|ing)\ part|participat\w+|compet(?:es?|ing)|perform(?:s
         |ing)?)\ (?:in|at|with)\b|\bfestival\b
        |\bentrance\ (?:test|examination)\b
        |\b(?:tournament|championships?|qualifiers?|regatta)\b|\b(?:competition|contest|recital|concert|performance
         |audition|open\ (?:day|campus))\b
        |\banniversary\ (?:\w+\ ){{0,2}}(?:service|mass|memorial)\b|\bbuddhist\ (?:memorial\ )?(?:service|rites?)\b
         |\bh[oō]u?ji\b
        |\b(?:embassy|consulate|passports?|visas?|court|immigration|residence\ card|residency|city\ hall
         |ward\ office)\b|\bmoving\ day\b|\bgraduation\b|\bbaptism\b|\b(?:christened|bapti[sz]ed)\b|\bchristening\b
        |\b(?:swim(?:ming)?|sports?|track|athletics|ski|gymnastics|dance|ballet|judo|karate|kendo|chess|football|soccer
         |tennis|baseball|basketball|volleyball|rugby|hockey|skating|piano|violin|music|choir|scout|robotics?|maths?
         |science|spelling)
         \ (?:meets?|meeting|galas?|match(?:es)?|games?|races?|events?|exams?|finals?|exhibition|camp|show|fair|grading
          |olympiad|bee|cup|league)\b
        |(?<=\bfor\ )(?:an?|the|her|his|their|our)\ (?:[a-z]+\ ){{0,2}}(?:gala|tournament|race|parade|photo\ ?shoot
        |casting
         |exhibition|pilgrimage|retreat|jamboree|grading)\b
        |\b(?:the|our)\ (?:(?:house|flat|home|big)\ )?move(?=\ (?:is|on|to|this|day|in)\b|\s*[.,!])|\b(?:house|home
         |flat)\ moves?\b
        |\b(?:we're|we\ are|family\ is|family's|we'll\ be|we\ will\ be)\ moving(?!\ (?:on\ (?!mon|tue|wed|thu|fri
         |the)|forward|the|her
         |him|slow\w*))\b|\bmoving\ (?:flats?|apartments?|houses?|homes?|places|out|in)\b
        |\bhouse-?\ ?(?:warming|hunting)\b|\banniversary\ of\ (?:[a-z'-]+\ ){{1,4}}(?:death|passing)\b
        |\b(?:visit(?:ing)?|clean(?:ing)?)\ (?:the|our|his|her|my)\ (?:[a-z'-]+\ )?graves?\b|\b(?:first|second|third
         |annual|death|one-year)\ (?:memorial|anniversary\ of)|\bdeath\ anniversary\b
        |\bmov(?:e|es|ing)\ (?:house|home|today
         |tomorrow|(?:in)?to\ (?:(?:an?|our|the|another)\ )?(?:[a-z]+\ )?(?:apartment|flat|house|home|place|address))\b
        |\b(?:we|family)(?:'re|'ll|\ are|\ will|\ is)?\ (?:be\ )?mov(?:e|ing)\ (?:(?:on|this|next)\ )*(?:mon|tues
         |wednes|thurs|fri|satur|sun)day\b
        |\brelocat(?:e|ing|ion)\b|\bbridesmaids?\b|\b(?:flower\ girl|page\ boy|best\ man|ring\ bearer|god-?mother
         |god-?father)\b
        |\b(?:prize|award)s?(?:-|\ )(?:giving|ceremony)\b|\baudition\b|\b(?:film|photo|tv|video)\ ?shoot\b
         |\b(?:thread|naming|coming-of-age)\ ceremony\b|\b(?:communion|confirmation|church|bar\ mitzvah)\b
    """,
    "hindrance": r"""
        \b(?:car\ )?accident\b|\bflat\ t[iy]re\b|\b(?:got|has|have|had)\ a\ flat\b|\b(?:hard\ time|trouble
         |difficulty)\ (?:waking|getting)\ (?:up|out)\b
        |\b(?:trains?|bus(?:es)?|traffic|roads?)\ (?:is|are|was|were)\ (?:an?\ |all\ |so\ |very\ )*(?:mess|terrible
         |awful|crazy|bad|chaos)\b|\bset\ (?:his|her|the|my|our)\ alarm\b
        |\b(?:on|into|at|off\ at)\ the\ wrong\ (?:train|bus|station|stop)\b|\bgas\ leak\b|\bevacuated\b
        |\bpower\ (?:cut|outage|failure)\b|\bblackout\b|\b(?:house|flat|home|apartment
        |basement
         |kitchen)\ (?:is|was|got|has\ been)\ (?:all\ )?flooded\b|\bburgl\w+\b
        |\b(?:[a-z]+\ )?lines?\ (?:is|are|was|were|has|have)\ (?:been\ |again\ |completely\ )*(?:stopped|suspended
        |delayed
         |down|stuck|not\ running|late)\b
        |\bslept\ in\b|\balarm\ (?:did\ ?n[o']t|didn't|never)\ (?:go|ring)\b
        |\bcouldn't\ (?:get\ (?:up|out\ of\ bed)|wake)\b|\b(?:woke|got|gets?|wakes?)\ up\ late\b|\bslept\ late\b
        |\b(?:car|van)\ (?:won't|wouldn't|would\ not|doesn't|didn't)\ start\b|\bbroke\ down\b
        |\blost\ (?:his|her|the|our|my)\ (?:keys?|shoes?|bag)\b|\bforgot\ (?:his|her|the)\b|\blocked\ out\b
        |\b(?:battery|engine)\ (?:is\ |was\ |has\ |just\ )*(?:dead|flat|died|gone)\b|\bpuncture\b|\bdetour\b
         |\broad\ (?:is\ )?closed\b|\broadworks\b|\btyphoon\b|\boversle(?:pt|ep|eps)\b
        |\b(?:bus|train|taxi)\ (?:didn't|hasn't|did\ not|never)\ (?:c[ao]me|(?:turn|show)(?:ed)?\ up)\b
         |\bslept\ (?:straight\ |right\ |clean\ )?through\b|\btraffic\b
        |\bmissed\ (?:the|her|his|their|our|my)\ (?:school\ )?(?:bus|train)\b
        |\b(?:train|bus|car|traffic)(?:s|'s)?\ (?:(?:is|are|was|has|been|running|very|so)\ )*(?:delay(?:s|ed)?
         |stopped|suspended|stuck|not\ running|down
         |problems?|trouble|late|cancel+ed|broke(?:n)?\ down)\b
        |\bdelay(?:s|ed)?\ (?:on|of|to)\ the\ (?:train|bus|line)\b|\bsnow\b|\bsignal\ failure\b
        |\bstuck\ (?:in|on|at)\ (?:the|a)\b
        |\b(?:roads?|streets?)\ (?:is|are)\ (?:very\ |so\ |all\ )?(?:icy|blocked|flooded)\b|\bblack\ ice\b
    """,
    "change": rf"""
        \b(?:back\ (?:home\ )?from\ {_THE}{_HELD}|{_HELD}(?:'s|\ (?:is|are))\ (?:now\ |all\ )*(?:over|finished|done
         |behind\ us)
         |{_HELD}\ (?:was|were|took\ place)\ (?:held\ |already\ )?{_SOME_DAYS_AGO}
         |(?:got|came|arrived|flew|drove|travel+ed|returned|are|we're)\ (?:all\ |safely\ )*(?:back|home)
          (?:\ (?:home\ )?from\ (?:the\ )?[a-z]+(?:\ [a-z]+)?)?\ {_SOME_DAYS_AGO})\b(?=(?:(?!\b(?:absent|absence|off
           |stay\w*)\b)[^\n]){{0,140}}?{_AT_SCHOOL_AGAIN})
        |{_AT_SCHOOL_AGAIN}[^.!?\n]{{0,30}}?\b(?:after|following)\ {_THE}{_HELD}\b(?!\ (?:this\ morning|today
         |at\ [0-9]))|
        \b(?:that|this|it)(?:'s|\ is|\ has|\ was)\ (?:now\ |all\ )?(?:been\ )?(?:called\ off|cancel+ed|postponed
         |fallen\ through
         |not\ happening|off\ now)\b|\bcancel+ed\ on\ (?:us|me)\b|\b(?:came|got|flew|drove|are|we're|returned|back
          |be)\ (?:home\ |back\ )?(?:from\ (?:(?:the|our|a)\ )?[a-z]+\ )?(?:(?:a|one|two|three)
         \ days?\ )?(?:early|earlier\ than\ planned|sooner\ than\ planned)(?=\ (?:because|from|as|than)|\s*[.,])
        |\bcut\ (?:our|the|his|her)\ (?:\w+\ )?short\b
        |\b(?:f[ea]ll(?:en)?\ through(?!\ (?:the|an?|his|her)\b)|plans?\ (?:have\ )?changed|changes?\ (?:of
         |in)\ plans?
        |(?:(?:our|the|her|his|my)\ )?(?!(?:bus|train|school|class|classes|lessons|home|back)\ )
         (?<!return\ )(?<!connecting\ )(?<!connection\ )[a-z]+\ (?:was|is|has\ been
         |have\ been
         |got)\ (?:cancel+ed|postponed
         |rescheduled|called\ off|put\ off|moved)(?!\ (?:forward\ |up\ )?to\ (?:today|this\ morning))
         |(?:not|n't|no\ longer)\ (?:be\ )?(?:going(?:\ away)?|travel+ing|flying|leaving)\ after\ all
         |changed\ (?:our|my)\ (?:plans?|minds?)
         |decided\ (?:against\ (?:(?:the|our|this)\ (?:\w+\ )?(?:trip|journey|holiday|flight|tour|camp|vacation)
          |going|travel+ing
          |flying)|not\ to\ (?:travel|fly|take\ the|make\ the))
         |(?:that|it|this|everything|all\ of\ it)(?:'s|\ has|\ is|\ was)\ (?:all\ |now\ |just\ |been\ )*
          (?:cancel+ed|postponed|rescheduled|called\ off|put\ off)
         |(?:we|but|and)\ (?:(?:have|are)\ )?(?:came|come|got|flew|drove|returned|back)\ (?:back\ |home\ )*
          (?:from\ (?:(?:the|our|a)\ )?[a-z]+\ )?
          (?:(?:a|one|two)\ days?\ )?(?:early|earlier|sooner)(?=\ (?:because|than|from|as|so|and|but)\b|[,.])
         |(?!return\ |connecting\ )(?<!return\ )(?<!connecting\ )(?:[a-z]+(?:'s)?\ )?{_PLAN}
          (?!\ (?:home|back)\b)(?:\ (?:of|for|with|at|today|tomorrow|the|her|his|our|[a-z]*day)){{0,3}}
          (?:\ (?:to|in)\ (?:the\ |my\ |our\ )?[a-z]+(?:\ [a-z]+)?)?\ (?:was
          |is|has\ been
          |have\ been|got)
          \ (?:now\ |just\ )?(?:changed|cancel+ed|moved|pushed\ back|shifted|brought\ forward|postponed|off
           |called\ off)(?!\ (?:to|forward\ to)\ (?:today|this\ morning))
         |(?:clinic|dentist|doctor|hospital
          |airline)\ (?:has\ |had\ |just\ |rang\ |called\ |phoned\ )*(?:to\ )?cancel(?:l?ed)?
         |(?:clinic|dentist|doctor|hospital|airline|embassy)\ (?:has\ |had\ |just\ |rang\ |called\ |to\ )*
          (?:postpone|changed|moved|cancel+ed|postponed
          |rescheduled|shifted)\ (?:our|her|his|the|it)
         |(?:cancel|postpone|reschedule)\w*\ (?:our|her|his|the|my)\ (?:\w+\ )?(?:trip|flight|appointment|visit
         |holiday|plans?|ferry|boat|train|tour|camp|booking|match|party|event))\b
    """,
}
