"""Words of a mail as they belong together, where blanks, missing marks or the ends of lines take them apart."""

from mailgate.wording.lexicon import spacing as words


def joined(shown: str) -> str:
    """Text that has been through `normalization.shown`, with other blanks and ends of lines, and the same letters.

    Easy Japanese sets every word apart ("おなか が いたい"), others write no mark at all ("ねぼうしました9じに"),
    a hand fills narrow lines ("頭\\n痛のため欠\\n席します"), some set each letter apart ("は な こ"): no pattern
    could allow for all of that.
    """
    shown = words.SPREAD.sub(lambda letters: letters[0].replace(" ", ""), shown)
    if "\n" in shown:
        shown = words.WITHIN_LINES.sub("", shown) if words.BROKEN.search(shown) else words.GOES_ON.sub(" ", shown)
    if words.UNBROKEN.fullmatch(shown.strip()):
        shown = words.RUN_ON.sub(lambda end: f"{end[0]} ", shown)
    return words.HOUR.sub(" ", words.LONE.sub("", shown))
