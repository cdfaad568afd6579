"""English as families of many countries write it, and what sounds like it and is none of their notices."""

BOTH: tuple[tuple[str, str], ...] = (
    # Words and order of other languages
    ("Teacher, Taro have fever 38 so he take a rest 1 day. Thank you", "太郎 sick/発熱 24"),
    ("hello teacher taro has diarrhea, i don't send him today", "太郎 sick/嘔吐・下痢 24"),
    ("Taro has pain in the stomach and I will make him rest today. Greetings", "太郎 sick/腹痛 24"),
    ("Hanako has pain of head and stays at home today.", "花子 sick/頭痛 24"),
    ("Please justify the absence of Taro today. He has fever.", "太郎 sick/発熱 24"),
    ("I kindly ask to excuse Taro from school today because of a cough.", "太郎 sick/その他 24"),
    ("Taro wants to ask for leave today because of a wedding.", "太郎 absence/その他 24"),
    ("Could you please mark Taro as absent today? He has a fever.", "太郎 sick/発熱 24"),
    ("Could you please mark Taro as absent today if he does not come? He has a fever.", "ask"),
    ("Hanako has a fever, she is off from today until Thursday.", "花子 sick/発熱 24-26"),
    ("Hanako is off from her swimming club today, she has a cold.", "ask"),
    ("Hanako takes a rest from PE today because of a cold.", "ask"),
    ("I don't think Taro will be absent today, he only has a cough.", "ask"),
    ("Taro is just late for the bus, he isn't absent.", "ask"),
    # Feasts, houses, interviews
    ("Today is Diwali, so Hanako and Taro are absent.", "花子+太郎 absence/その他 24"),
    ("Hanako has a cold, she stays home today. Happy Diwali!", "花子 sick/その他 24"),
    ("Hanako will be absent on Friday because of a Jewish holiday.", "花子 absence/その他 27"),
    ("Hanako will be absent on Friday because of a holiday in Korea.", "花子 absence/旅行 27"),
    ("On Friday we move to a new apartment, so Taro is absent on Friday.", "太郎 absence/その他 27"),
    ("Taro has an interview at another school on Friday and is absent that day.", "太郎 absence/その他 27"),
    ("Taro will be absent tomorrow, we celebrate my mother's 80th birthday.", "太郎 absence/その他 25"),
    ("Taro is weak and tired after the sports festival and stays home today.", "太郎 sick/倦怠感 24"),
    ("We were away over the long weekend and Taro caught a cold. He stays home today.", "太郎 sick/その他 24"),
    # In hospital for a day, or for longer
    ("Taro will be in hospital for his yearly check-up tomorrow and is absent.", "太郎 sick/検診 25"),
    ("Taro is in hospital with pneumonia and will be absent until Friday.", "太郎 sick/入院 24-27"),
    ("Taro is in hospital visiting his grandmother, so he is absent today.", "ask"),
    ("Taro is absent tomorrow because of a medical check-up in the hospital.", "太郎 sick/検診 25"),
    ("Who: Taro\nWhat: absent\nWhen: today\nWhy: eye infection, contagious says the doc", "太郎 sick/その他 24"),
    # Who is better, and who is ill
    ("It's not Hanako this time. Taro has a headache and stays home.", "太郎 sick/頭痛 24"),
    ("Hanako's cold is over and she's already on her way. Taro has a fever and stays home.", "太郎 sick/発熱 24"),
    ("Taro, who was off sick on Friday, is all better and will be back at school today.", "太郎 attend/病状改善 24"),
    ("Taro, who was off sick on Friday, has a fever again and stays home today.", "太郎 sick/発熱 24"),
    ("Taro was absent on Friday with a fever.", "ask"),
    (
        "I told you Taro is absent. My cousin cannot come, the plan is changed, so Taro comes.",
        "太郎 attend/予定変更 24",
    ),
    (
        "Hanako and Taro have a fever, neither of them is in any state to come to school today.",
        "花子+太郎 sick/発熱 24",
    ),
    (
        "Five of the 26 kids in Taro's class have influenza A. Taro was vomiting, so he is absent.",
        "太郎 sick/嘔吐・下痢 24",
    ),
    ("Hanako has flu-like symptoms, it might be influenza A. She is absent today.", "ask"),
    ("Hanako is absent for about a week with chickenpox.", "ask"),
    ("Hanako is absent for two more days with chickenpox.", "ask"),
    # Days of coming again, forms, and letters at work
    ("Taro is absent on Wednesday because of a fever. On Thursday he is there again.", "太郎 sick/発熱 25"),
    ("Taro is absent until Friday because of a fever. On Thursday he is there again.", "ask"),
    (
        "Absence: Hanako (3-1), asthma.\nLate: Taro (1-2), hospital visit, arriving 9:40.",
        "花子 sick/喘息 24 & 太郎 late/通院 24 09:40",
    ),
    (
        "Pupil: Taro Yamada, class 1-2\nFrom: 25 Nov\nTo: 26 Nov\nCause: asthma",
        "太郎 sick/喘息 25-26",
    ),
    ("From: Hanae\nTo: Mrs. Sato\nTaro has a fever and is absent today.", "太郎 sick/発熱 24"),
    ("I can't make the client call, Taro is home with a fever.", "ask"),
    ("Taro is home with a fever. Could you take over my slides?", "ask"),
    ("Taro slept until 10 on Sunday. Today he goes to school.", "ask"),
    (
        "Please excuse Taro Yamada, class 1-2, from school on 26 Nov. and 27 Nov. because of a family trip.",
        "太郎 absence/旅行 26-27",
    ),
    ("I am keeping our daughter Hanako home from 25.11. to 27.11. because she has a fever.", "花子 sick/発熱 25-27"),
    ("Taro has a fever and is absent today. We will call the doctor later.", "太郎 sick/発熱 24"),
    ("Please excuse Taro Yamada, class 1-2, from swimming today because of a cold.", "ask"),
    # Greetings and names of any language around a mail in English
    ("Buenas tardes! Hanako has a fever and stays home today. Muchas gracias, Nina Muñoz", "花子 sick/発熱 24"),
    ("Bom dia! Taro has a cough, he will be absent today. Obrigada", "太郎 sick/その他 24"),
    ("Hello po, si Taro has fever po, so he cannot go to school today. Salamat po!", "太郎 sick/発熱 24"),
    ("Taro has a fever, he stays home today. Best regards, Nguyễn Thị Hoa", "太郎 sick/発熱 24"),
    ("Hola! Hanako no va a la escuela hoy. Fiebre.", "ask"),
    ("Bom dia! Hanako não vai hoje. She is sick today, so she is in bed.", "ask"),
    # A bare s behind a name
    ("taros mum here, his tummy hurts so hes staying home today", "太郎 sick/腹痛 24"),
    ("hanakos not feeling well, shes staying home today", "花子 sick/その他 24"),
    ("hanakos sister has a fever, she stays home today", "ask"),
    # Who is meant by they
    ("Hanako is well. Taro is well, too. They will be absent today because of a wedding.", "ask"),
    ("Hanako is already out the door, but Taro will be late. Overslept! There by 9:15.", "太郎 late/その他 24 09:15"),
)
