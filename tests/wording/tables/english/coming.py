"""English: coming late or after all, and two students of whom each does something else."""

ONE: tuple[tuple[str, str], ...] = (
    (
        "My wife told you Hanako is away the 26th and 27th. That's been called off, she'll be in school both days.",
        "花子 attend/予定変更 26-27",
    ),
    (
        "Forget my mail about Hanako's absence tomorrow. The wedding is put off, so she attends tomorrow as usual.",
        "花子 attend/予定変更 25",
    ),
    ("Forget my mail about Hanako's absence tomorrow.", "ask"),
    ("Hanako has a dentist appointment today at 9, so she'll come in after that.", "花子 late/通院 24"),
    ("Hanako will be in at 10:30 after her eye exam.", "花子 late/通院 24 10:30"),
    # What keeps a family busy
    ("Hanako's grandfather fell down. Hanako is late.", "花子 late/家事都合 24"),
    ("The plumber comes this morning, so Hanako will be late.", "花子 late/家事都合 24"),
    ("Her little brother has a fever, so Hanako will be late.", "花子 late/家事都合 24"),
    ("My husband has night duty, so I bring Hanako at 9.15.", "花子 late/家事都合 24 09:15"),
    ("Coming after second period, a family matter.", "花子 late/家事都合 24"),
    # Hours, and days that look like one
    ("Hanako slept in, she'll be there at half nine.", "花子 late/その他 24 09:30"),
    ("Hanako missed the bus, she'll be there by 9.10.", "花子 late/その他 24 09:10"),
    ("Hanako will be late, dentist. She will be there at 11.25.", "花子 late/通院 24 11:25"),
    ("Hanako late 11.25, dentist.", "ask"),
    ("She won't make it for 8:30, the train is late. More like 9.", "花子 late/その他 24 09:00"),
    # What the writer calls coming
    ("She sees the optician first and will wander in about half ten.", "花子 late/通院 24 10:30"),
    ("Orthodontist at 8, so Hanako'll pop in for ten.", "花子 late/通院 24 10:00"),
    ("Flat tyre! I'll run her over at quarter past nine.", "花子 late/その他 24 09:15"),
    ("The alarm didn't go off. Should be with you by 9.", "花子 late/その他 24 09:00"),
    ("Dentist first, reaching 10.20.", "花子 late/通院 24 10:20"),
    ("Blood test at the clinic. Then I send her direct to school, maybe 11 am.", "花子 late/通院 24 11:00"),
    ("Hanako goes first to the dentist and comes then to the 3rd lesson.", "花子 late/通院 24"),
    ("Missed the train, sorry! There by 9:15", "花子 late/その他 24 09:15"),
    ("She woke up with a headache, so I let her rest a bit. She comes at 10.", "花子 late/頭痛 24 10:00"),
    ("I'll pop in around half nine with the forms.", "ask"),
    ("I will reach school 9.15 for the class visit.", "ask"),
    ("The nurse will pop in at 9. Hanako has a rash.", "ask"),
    ("Our boiler man is turning up at nine.", "ask"),
    ("Hanako may roll in about ten, she has a headache.", "ask"),
    # Days of something else
    ("Hanako hurt her knee on Saturday, so she will be late about 15 minutes.", "花子 late/けが 24"),
    ("Hanako broke her arm. She stays at home tomorrow and also the day after.", "花子 sick/けが 25-26"),
    # After all
    ("Her fever was 38 yesterday but it went down. She comes to school today.", "花子 attend/病状改善 24"),
    ("I told you that Hanako stays at home today. She comes now after all.", "花子 attend/その他 24"),
    ("The fever is no more, so Hanako is coming today.", "花子 attend/病状改善 24"),
    ("Hanako comes at 10, she doesn't need to be absent. She has a headache.", "花子 late/頭痛 24 10:00"),
    ("Please ignore last night's mail.", "withdraw"),
    (
        "The clinic moved the check to next week, so Hanako doesn't need to be absent. She comes.",
        "花子 attend/予定変更 24",
    ),
    ("I wrote on Sunday that Hanako stays at home today. She comes now after all.", "花子 attend/その他 24"),
    # An hour and words that no list holds
    ("Good morning, we lost the house keys. Hanako arrives 9ish.", "花子 late/その他 24 09:00"),
    (
        "Hanako woke up with a tummy ache but it is easing, so I will drop her at half past nine.",
        "花子 late/腹痛 24 09:30",
    ),
    ("Hanako is at the eye hospital till half ten, she'll be back with you for 11.", "花子 late/通院 24 11:00"),
    ("Fever gone, Hanako returns to school today.", "花子 attend/病状改善 24"),
    ("Hanako comes to school today, the doctor gave the ok.", "花子 attend/病状改善 24"),
    ("The airline cancelled our ferry, so she'll be at school today.", "花子 attend/予定変更 24"),
    ("The baby kept us up, so Hanako will be late, I'd guess 9:40.", "花子 late/家事都合 24 09:40"),
    ("Blood draw at the clinic, so expect Hanako about quarter past ten.", "花子 late/通院 24 10:15"),
    ("She has her brace tightened at 9:30 and gets to school 10.40.", "花子 late/通院 24 10:40"),
    ("The dentist rang to cancel, so Hanako will come in after all.", "花子 attend/予定変更 24"),
    ("We come at 10 for the concert.", "ask"),
    ("Hanako forgot her lunch, I'll drop it at ten.", "ask"),
    ("Hanako will be half an hour late, road works everywhere!", "花子 late/その他 24"),
    ("The washing machine flooded the hall. Hanako will be late.", "花子 late/その他 24"),
    ("Hanako will be late today. Have a good day!", "ask"),
    ("Dear teacher, hope you had a nice weekend. Hanako will be in at 10.", "ask"),
    ("I've given her a tablet and put her back to bed. She'll be in at 10.", "ask"),
    ("Her temperature is back to normal and she is walking to school.", "花子 attend/病状改善 24"),
    (
        "She was to stay home today with the cold, but she woke up fit as a fiddle and is coming.",
        "花子 attend/病状改善 24",
    ),
    # A request beside the notice
    ("Hanako is off with a fever today, could you keep her worksheets?", "花子 sick/発熱 24"),
    ("Hanako is off with a fever today, could you tell me if that is all right?", "ask"),
    # An initial
    ("Keeping H home today, fever.", "花子 sick/発熱 24"),
    ("Keeping T home today, fever.", "ask"),
    ("Overslept, sorry. Expect Hanako at 9:15.", "花子 late/その他 24 09:15"),
    ("Dentist at 8:30. I'll walk her over afterwards, about 9:45.", "花子 late/通院 24 09:45"),
    ("We expect results at 10:00. Hanako has a headache and will be late.", "ask"),
    ("Missed the train. Hanako comes at half ten. Cheers", "花子 late/その他 24 10:30"),
    ("We missed the train. Hanako comes at half ten. Many greetings", "ask"),
    ("The Chuo line is stopped, so Hanako will be late. I guess 9:20.", "花子 late/その他 24 09:20"),
    ("I am waiting for the craftsman, so Hanako comes later, about 9:30.", "花子 late/家事都合 24 09:30"),
    ("Running late, Hanako lost her shoes. She'll be there in 20 minutes!", "花子 late/その他 24"),
)

ONE_IN_THE_EVENING: tuple[tuple[str, str], ...] = (
    ("Hanako has a checkup at the clinic tomorrow at 9. She'll come in for half ten.", "花子 late/通院 25 10:30"),
    ("Hanako has the dermatologist tomorrow 9am and will join you from 10:30.", "花子 late/通院 25 10:30"),
)

BOTH: tuple[tuple[str, str], ...] = (
    ("I told you that Taro would be away on Thursday. He comes after all, the trip is off.", "太郎 attend/予定変更 26"),
    (
        "The typhoon cancelled our flight. Taro will come on Friday although I reported him absent.",
        "太郎 attend/予定変更 27",
    ),
    (
        "Taro was supposed to miss Friday for the concert but it's been cancelled, so he will be there.",
        "太郎 attend/予定変更 27",
    ),
    ("Please take back the absence for Taro tomorrow.", "withdraw"),
    # Both alike
    ("The bus broke down. Both kids will get there around 9.", "花子+太郎 late/その他 24 09:00"),
    ("My baby is sick, so I bring both children little late, 9.10.", "花子+太郎 late/家事都合 24 09:10"),
    ("Hanako is burning up and Taro has a headache, so neither will be in.", "花子 sick/発熱 24 & 太郎 sick/頭痛 24"),
    # Each something else
    (
        "Hanako has a fever and she's going nowhere. Taro is grand, but my sister isn't here yet, he'll be in at 9:30.",
        "花子 sick/発熱 24 & 太郎 late/家事都合 24 09:30",
    ),
    (
        "Fever for Hanako, she stays in bed. Taro comes later, 9.30, my mother is ill.",
        "花子 sick/発熱 24 & 太郎 late/家事都合 24 09:30",
    ),
    ("Fever here. Hanako stays in bed. Taro comes later.", "ask"),
    # One comes as always
    ("Hanako's been throwing up. No school for her today. Taro's all good.", "花子 sick/嘔吐・下痢 24"),
    ("Hanako has a headache and must stay today at home. Taro comes normally.", "花子 sick/頭痛 24"),
    ("Taro has a rash, the doctor told him not to go to school today. Only Hanako will go.", "太郎 sick/湿しん 24"),
    ("Taro has the ear doctor, there about quarter to ten. Hanako already went with Yui.", "太郎 late/通院 24 09:45"),
    ("Hanako to the dentist, in at 10. Taro normal.", "花子 late/通院 24 10:00"),
    ("H has a fever and stays home. T is fine.", "花子 sick/発熱 24"),
    ("Keeping K home today, fever.", "ask"),
    (
        "Hanako hurt her knee yesterday, so no school today. Taro will be late, since I have to settle her first.",
        "花子 sick/けが 24 & 太郎 late/その他 24",
    ),
    (
        "Hanako threw up, she's home today. I wait until my mum arrives, so Taro will be late, half nine or so.",
        "花子 sick/嘔吐・下痢 24 & 太郎 late/家事都合 24 09:30",
    ),
    ("Kids will be at the gate for nine-ish.", "ask"),
    ("Neither of the kids has eaten, please make sure they do.", "ask"),
    ("Only Hanako is ill, fever, she's at home today. Taro walked with the neighbours.", "花子 sick/発熱 24"),
    ("Roads are like glass, both of mine will be with you 9.20 at the earliest.", "花子+太郎 late/その他 24 09:20"),
    ("Taro is off with a fever today. Hanako stays.", "太郎 sick/発熱 24"),
    ("Hanako has a fever, off today. Taro stays until the end of the day as usual.", "花子 sick/発熱 24"),
    ("Taro has a fever, off today. Hanako walks home at the usual time.", "太郎 sick/発熱 24"),
    # Again after a funeral, a journey or an absence of which the school knows
    (
        "The burial was on Saturday. Taro will be at school again today, from the second period.",
        "太郎 attend/予定変更 24",
    ),
    ("We are back from the wedding. Both children come to school again today at 10.", "花子+太郎 attend/予定変更 24"),
    (
        "We got home from Guam last night. Hanako will be in class again today from third period.",
        "花子 attend/予定変更 24",
    ),
    ("Taro returns to school today after his grandpa's funeral, from period 3.", "太郎 attend/予定変更 24"),
    ("The funeral is this morning, so Taro will be in class from fifth period.", "太郎 late/家事都合 24"),
    ("Hanako is back in class after the funeral this morning, from fifth period.", "花子 late/家事都合 24"),
    ("Back from the funeral. Taro has the dentist first and will be at school again at 10.", "ask"),
    ("We got home from Guam last night, so Taro is off today. He'll be in school again tomorrow.", "ask"),
    (
        "You have Hanako down as absent today, but she is fit again! She'll come in after lunch.",
        "花子 attend/病状改善 24",
    ),
    ("You have Hanako down as absent today, and she has a fever.", "花子 sick/発熱 24"),
    (
        "Taro got better quickly. He comes to school today although I reported him absent until Thursday.",
        "太郎 attend/病状改善 24",
    ),
    ("I said Taro has a cough and is absent until Wednesday, but he stays home until Friday.", "ask"),
    # The doctor first
    ("I take Hanako to the ear doctor first. Drop-off should be around 10:20.", "花子 late/通院 24 10:20"),
    ("Hanako has the dentist today. Is drop-off at 8?", "ask"),
    ("Tomorrow Taro sees the eye doctor and comes at 10 a.m. tomorrow. Today is as usual.", "太郎 late/通院 25 10:00"),
    ("I can't get Taro to school before 10, the car won't start.", "太郎 late/その他 24"),
    ("I won't send Taro in until Thursday, he has a fever.", "ask"),
    ("Taro is seeing the optometrist, so he'll miss the first two lessons.", "太郎 late/通院 24"),
    ("The eye doctor takes Hanako at 9. She'll join you for the third period.", "花子 late/通院 24"),
    ("Hanako's cough kept her up all night. She'll start at 10 today.", "花子 late/その他 24 10:00"),
    ("We are back from Guam two days early, so Taro can come to school tomorrow after all.", "太郎 attend/予定変更 25"),
    ("Taro sees the eye doctor at 8:45 and should be with you before third period.", "太郎 late/通院 24"),
    ("Hanako's filling fell out. Dentist at 9, then school, I guess 10:15.", "花子 late/通院 24 10:15"),
    ("Hanako has recovered and back in class today. Thanks for the notes!", "花子 attend/病状改善 24"),
    ("Taro got carsick on the way and we had to stop. He'll be ten minutes late.", "太郎 late/その他 24"),
    ("Hanako got scalded on her arm last night. She'll be out today.", "花子 sick/けが 24"),
)
