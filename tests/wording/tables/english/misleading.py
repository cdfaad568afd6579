"""English in which a hasty reader would see a notice: nobody says that a student stays away, or comes late.

Denied, planned, quoted or taken back; what the student would like; what only may be; other people and other days.
"""

ONE: tuple[tuple[str, str], ...] = (
    (
        "Hanako's temperature from the weekend is grand now, it's her ankle that hurts, so she won't be in today.",
        "花子 sick/その他 24",
    ),
    ("Hanako forgot her gym clothes. I'll bring them at 10.", "ask"),
    ("Hanako won't join the swimming lesson today because of a cold.", "ask"),
    # What the student says and would like
    ("Hanako would rather stay home today with her headache. I told her no.", "ask"),
    ("She wanted to stay home today because of a stomach ache, we said no way.", "ask"),
    ("Hanako says she's too tired for school after the trip. I say rubbish.", "ask"),
    ("Hanako told her friends she'd be absent today with a stomach ache. That was a joke, please ignore.", "ask"),
    ("The doctor says she must stay home today, Hanako has a fever.", "花子 sick/発熱 24"),
    ("Hanako wants to come but she has a fever, so she's staying home today.", "花子 sick/発熱 24"),
    ("I'd like to keep Hanako home today, she has a fever.", "花子 sick/発熱 24"),
    ("Dentist 1st, Hanako will be there at 10:15", "花子 late/通院 24 10:15"),
    # Quoted
    ('"Hanako will be late today, dentist." That\'s what I should have written yesterday, sorry!', "ask"),
    ("Hanako said “I'm staying home today with a fever” and laughed.", "ask"),
    # Not so, and not bad enough
    ("She's got a bit of a sniffle but nothing to keep her home for.", "ask"),
    ("Hanako's headache is not bad enough for her to miss school today.", "ask"),
    ("Nobody can pick Hanako up at 1 today, so the dentist has to wait.", "ask"),
    ("Hanako has a fever, so we have no choice but to keep her home today.", "花子 sick/発熱 24"),
    ("We have decided against keeping Hanako home today despite the rash.", "ask"),
    ("They say Hanako stays home with lice. Not true.", "ask"),
    # What only may be
    ("I may have to pick Hanako up at 2 for the orthodontist, waiting for the clinic to call back.", "ask"),
    ("Should Hanako's cough get worse during the day, I'll come and fetch her at 1.", "ask"),
    ("As long as Hanako has a fever she'll stay home.", "ask"),
    ("Assuming the fever is still there tomorrow, Hanako will stay home.", "ask"),
    ("Hanako has a cold but is otherwise fine, she'll stay home today.", "花子 sick/その他 24"),
    ("I could keep Hanako home today, she is a bit feverish. Up to you.", "ask"),
    # Who or what else is away or late
    ("I hear three pupils in 3-1 are off with a stomach bug. Hanako is fine.", "ask"),
    ("Hanako's homework is late because she was ill on the weekend.", "ask"),
    ("When I was a kid, I'd be absent with a stomach ache before every swim class. Hanako is the same.", "ask"),
    ("Nobody told us that absent pupils with flu A need a note. Hanako was off until Friday.", "ask"),
    ("Is Hanako there? She left late, at 8:20. She overslept.", "ask"),
    ("Our Hanako is off today with a fever.", "花子 sick/発熱 24"),
    ("Hanako's absence note from last week is attached, she had a fever then.", "ask"),
    ("I'll be in at 10 to bring Hanako's asthma inhaler.", "ask"),
    ("Hanako is home with me, I'm ill. She isn't, but there's nobody to walk her.", "花子 absence/その他 24"),
    # Not school
    ("Hanako will be absent from swimming today because she has a cold.", "ask"),
    ("Hanako will be absent from school today because she has a cold.", "花子 sick/その他 24"),
    ("Hello Kumon, Hanako is sick and won't come today.", "ask"),
    ("Hi, this is for ABC English School: Hanako will be absent today, she has a cold.", "ask"),
    ("Dear Sunshine Kindergarten, Hanako has a fever and will stay home today.", "ask"),
    ("Dear class teacher, Hanako has a fever and will stay home today.", "花子 sick/発熱 24"),
    # Some day
    ("Hanako leaves at 1:30 on Thursdays for therapy.", "ask"),
    ("Hanako is late every Thursday because of the dentist.", "ask"),
    ("Hanako would rather have stayed home with her cold, but she has just left the house.", "ask"),
    ("Hanako wanted to stay home and the teacher said no. Can she call me?", "ask"),
    ("I have to see the dentist, so Hanako will be late today.", "ask"),
    ("Hanako will be late today because I need to go to the doctor.", "ask"),
    ("I have to see the dentist with Hanako, so she will be late today.", "花子 late/通院 24"),
    ("The snow has closed the airport. Hanako will be back at school on Friday.", "ask"),
    ("Hanako felt faint on the way and won't be in today.", "花子 sick/その他 24"),
    ("Hanako isn't sick any more. She comes today.", "花子 attend/病状改善 24"),
    ("Hanako has a check-up on Thursday and will be absent.", "花子 sick/検診 26"),
    ("I'm isolating with covid, so Hanako can't come today.", "ask"),
)
ONE_IN_THE_EVENING: tuple[tuple[str, str], ...] = (
    ("Provided the plane isn't delayed, Hanako will be back at school on Thursday.", "ask"),
    ("Hanako might have a fever tomorrow after the vaccination, in that case she'll stay home.", "ask"),
    ('Please disregard: "Hanako will be absent tomorrow due to a fever". That mail was meant for last month.', "ask"),
    ("Hanako's dentist is on the 25th of next month, she'll be late that day.", "ask"),
    ("Chances are Hanako will be absent with a fever tomorrow.", "ask"),
    ("If tomorrow's fever is over 37.5 she stays home, otherwise see you at 8.", "ask"),
)
BOTH: tuple[tuple[str, str], ...] = (
    (
        "Last November Hanako missed a week with influenza B. This time it is only a bad cough. She is absent today.",
        "花子 sick/その他 24",
    ),
    ("It's not Hanako, it is her little brother: he injured his ankle. He stays at home today.", "ask"),
    ("Hanako has a fever and stays home, but her brother comes.", "花子 sick/発熱 24"),
    ("Hanako and Taro overslept. I'll bring them at 10.", "花子+太郎 late/その他 24 10:00"),
    ("Hanako is home with a fever and Taro wants to be home with a fever too, ha. He's on the bus.", "ask"),
    ("Hanako is home with a fever and Taro would love to stay with her. He's on the bus.", "花子 sick/発熱 24"),
    # Notices that were sent by mistake, and words that only stand in one
    ("I just sent an absence notice for Hanako, but it was the wrong button. Please cancel it.", "withdraw"),
    ("The absence I sent you was meant for Taro's swimming school. Please cancel it.", "withdraw"),
    ("I sent a notice for Hanako. Please cancel it and put Taro down as absent with a fever.", "ask"),
    ('Her diary says "absent tomorrow, sore foot". Please ignore it, that was for the ballet.', "ask"),
    # What somebody thought, what was the matter, and whose it is
    (
        "The nurse thought it was influenza A, but the test says type B. Taro stays home today.",
        "太郎 sick/インフルエンザB型 24",
    ),
    ("The nurse thought it was influenza A. It is. Taro stays home today.", "ask"),
    ("Hanako had a fever on Sunday, but it is gone. A bad headache keeps her home today.", "花子 sick/頭痛 24"),
    ("My baby fell and I run with him to the clinic. Taro will be late, around 9:30.", "太郎 late/家事都合 24 09:30"),
    ("My baby has a fever, so Hanako is absent today.", "ask"),
    (
        "I'm in bed with the flu, so I can't walk Taro to school until my husband is back. He arrives at 9:40.",
        "太郎 late/家事都合 24 09:40",
    ),
    ("I can't bring Taro to school until my mother comes. He has a fever.", "ask"),
    ("It's not that Taro won't come, he'll just be late. He sees the doctor at 8:30.", "太郎 late/通院 24"),
    # Allowed, and then done
    ("Hanako has pneumonia, she may stay at home. She is absent today.", "花子 sick/その他 24"),
    ("Hanako may stay at home. Taro is absent today with a fever.", "ask"),
    ("Hanako may stay at home if she likes. She is absent today, fever.", "ask"),
    # Whose it is, told in passing, and what was only planned
    ("My father, who lives with us, has covid. Taro is fine, but we keep him home until Thursday to be safe.", "ask"),
    ("My wife, who has covid, cannot bring Taro. He stays home today with a fever.", "太郎 sick/発熱 24"),
    ("My brother, a doctor, says Taro has flu A. He stays home until Friday.", "太郎 sick/インフルエンザA型 24-27"),
    ("Taro's sister had a fever but it's gone. As a precaution Taro stays home today.", "ask"),
    ("I was going to keep Taro home because of his cough, but he's much better, so he's on his way.", "ask"),
    ("I was going to keep Taro home because of his cough, and I do. He's absent.", "太郎 sick/その他 24"),
    ("My wife's away today, so Taro comes at 10.", "太郎 late/家事都合 24 10:00"),
    ("My wife's off today. Taro has a fever.", "ask"),
    ("A girl in his class, poor thing, has flu A. Taro stays home today.", "ask"),
    ("The family next door has covid. Taro is absent today.", "ask"),
    ("My eldest son has a fever, so Hanako will be absent today.", "ask"),
    ("Our baby (she is with us) is throwing up. Taro is absent today.", "ask"),
    ("Our neighbour's boy, 4, has a fever of 39. Taro is absent today.", "ask"),
    ("My sister-in-law - she is 40 - has flu B, and Taro is off today to be safe.", "ask"),
    ("My eldest, Hanako, has flu A and is absent.", "花子 sick/インフルエンザA型 24"),
    ("The boy in 1-2, Taro, has a fever and is absent today.", "太郎 sick/発熱 24"),
    ("My wife, as you know, is away. Taro has a fever and stays home.", "太郎 sick/発熱 24"),
    ("The car battery died, so Hanako is absent today.", "花子 absence/その他 24"),
    ("My phone just died, so I write late. Hanako is absent with a fever.", "花子 sick/発熱 24"),
    ("My father just died. Hanako is absent today.", "花子 absence/忌引き 24"),
    ("We fly to Seoul on the 27th for a wedding and come back on the 30th. Taro will miss both days.", "ask"),
)
