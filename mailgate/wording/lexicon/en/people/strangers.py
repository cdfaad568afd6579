"""English signs of somebody who is none of the students, and what is no person."""

BESIDE_A_NAME = r"""
    \s(?:and|&)\s(?P<who>(?!(?:Mum|Mom|Mama|Mommy|Dad|Daddy|Papa|Grandma|Grandpa)\b)[A-Z][a-z]+)
    (?=\s(?:have|has|are|were|both|got|caught|won't|can't|cannot|will(?:\snot)?\s(?:both|be))\b)
"""
"""Who is joined to a student by "and", and shares what is said: "Hanako and Jiro have a fever"."""
CALLED_OTHERWISE = r"""
    ,?\s\(?(?P<who>[A-Z][a-z]+\b
     |(?!(?:also|still|just|too|today|tomorrow|now|really|unfortunately|sadly|who|and|or|again|both|there|here|simply|it
      |currently|definitely|certainly|probably|only|that|this|himself|herself|already|he|she|as|because|so)\b)
      [a-z]+,?(?='s|\s(?:has|had|is|was|will|won't|can|can't|cannot|got|woke|needs|isn't)\b))
"""
"""A name behind "my son", in capitals or not: "my son Kenta", "my son kenta has a cold"."""
SUBJECT = r"""
    \b(?P<who>[A-Z][a-z]+)(?:\s[A-Z][a-z]+)?
    (?='s|,\swho\s(?:is|was|has|sits)|\s(?:has|is|was|will|won't|can|can't|cannot|had|got|needs|and))
"""
BEFORE_A_PARTICLE = r"""(?:^|[\s、。,])(?P<who>[A-Z][A-Za-z]+)(?=[がはも])"""
"""A name in Latin letters within Japanese."""
THINGS = r"""
    He|She|It|My|We|They|This|That|There|Both|All|Who|What|The|You|His|Her|Which|Son|Daughter|Child|School|Doctor|Dr
    |JR|Thanks?|God|Regards|Kind|Best|Good|Dear|Please|Sorry|Hello|Hi|Morning|Mum|Mom|Mama|Dad|Papa|Mother|Father
    |Grandma|Grandpa|Teacher|Sir|Madam|Mr|Mrs|Ms
    |Class|Clinic|Hospital|Everyone|Everybody|Nobody|Neither|None|One|Traffic|Train|JR|Bus|Car|Fever|Homework|Lunch
    |Breakfast|Kids|Children|Overslept|Just|So|Also
    |Today|Tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri)day
"""
