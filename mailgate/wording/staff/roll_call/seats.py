"""What the clauses of a reply to a roll call say of the seats."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.lexicon.replies import roll_calls as words
from mailgate.wording.staff.roll_call.clauses import STATES, words_of

_NUMBER = re.compile("[0-9]+")


@dataclass(slots=True)
class Seats:
    """What the clauses read so far say of the seats."""

    of_class: tuple[int, ...]
    empty: list[int] = field(default_factory=list)
    missed: list[int] = field(default_factory=list)
    """Who was not there at first: they are there now where a later clause says so."""
    taken: set[int] = field(default_factory=set)
    excused: set[int] = field(default_factory=set)
    """Of those who are in the infirmary: who says no more than that tells nothing of the seats."""
    remarks: list[str] = field(default_factory=list)
    """The clauses that tell of no seat; whether they are harmless shows when all is read."""
    spoken_of: list[int] = field(default_factory=list)
    """The numbers in a remark, of which the next clause may tell where it names none."""
    others_are_here: bool = False
    everybody_is_here: bool = False
    is_settled: bool = False
    """Whether it was said that nobody else is missing."""
    alone: set[int] = field(default_factory=set)
    """Who alone was said to be missing."""
    names_all: bool = False
    """Whether it was said that only some are here: the reply has to tell of all others."""
    left_open: set[int] = field(default_factory=set)
    """Of whom somebody has still to see whether they are there."""
    asks: bool = False
    read: list[str] = field(default_factory=list)
    """The clauses that tell how seats are now."""
    announced: int | None = None
    """How many empty seats are still to be named, behind "空席は次のとおりです"; 0 where it does not say how many."""

    def take(self, clause: str) -> bool:
        """Read one clause more; False where it is not clear."""
        left, asked = words.ASK.subn(" ", words.DO_NOT_ASK.sub(" ", clause))
        self.asks = self.asks or asked > 0
        if found := words.LEFT_OPEN.fullmatch(left):
            self.left_open |= set(map(int, _NUMBER.findall(found["seats"]))) if found["seats"] else set(self._rest)
            return left == clause
        said = words_of(left)
        if said is None:
            self.remarks.append(left)
            self.spoken_of = [int(number) for number in words.REMARKED.findall(left) if number]
            return left == clause or words.REASON.search(left) is not None
        ways = [way for way, _ in said]
        self.read += [left] if ways and "missed" not in ways else []
        if "nobody" in ways:
            is_none_empty = words.LACKING.search(left) is not None  # and not "靴なし"
            self.others_are_here = self.is_settled = True
            self.everybody_is_here = self.everybody_is_here or (is_none_empty and "others" not in ways)
            counts = {value for way, value in said if way == "count"}
            return counts <= {len(self.of_class)} and set(ways) <= {"nobody", "everybody", "here", "others", "count"}
        is_clear = (
            self._others_are_missing(said)
            or self._all_but(said, left)
            or self._everybody(ways, said)
            or self._but(ways, said)
            or self._each(said)
            or self._circumstance(ways, clause)
        )
        self.spoken_of = []
        return is_clear

    def _circumstance(self, ways: Sequence[str], clause: str) -> bool:
        """ "朝読書中です": what nobody in particular does."""
        self.remarks.append(clause)
        return ways == ["here"]

    def _is_harmless(self, remark: str) -> bool:
        """ "昨日は元気でした", "3番について連絡はありましたか": of who is missing; of who is not, anything but news."""
        if is_polite(remark):
            return True
        numbers = words.REMARKED.findall(remark)
        if "" in numbers or words.REQUEST.search(remark):
            return False
        of, missing = set(map(int, numbers)), set(self.empty)
        if words.BARE_NAME.fullmatch(remark) or not (of or missing or words.AWAY.search(remark) is None):
            return False  # "青木がいません。ほかはいます": of somebody who is not on the list
        if self.taken and of <= self.taken and not missing and words.WHY_LATE.fullmatch(remark):
            return True
        if of <= missing and (words.REMARK.fullmatch(remark) or self._is_asked_about(remark)):
            return True
        if missing and missing == set(self.of_class) and words.NOBODY_CAME.fullmatch(remark):
            return True
        is_of_others = self.is_settled and not of & missing and (bool(of) or not missing)
        return (is_of_others or (bool(of) and of <= self.taken)) and words.OF_WHO_IS_HERE.fullmatch(remark) is not None

    def _is_asked_about(self, remark: str) -> bool:
        """What somebody supposes or has heard of those whose families are asked anyway."""
        return self.asks and words.SUPPOSED.fullmatch(remark) is not None

    @property
    def _rest(self) -> Sequence[int]:
        """The seats of which nothing was said yet."""
        return [seat for seat in self.of_class if seat not in {*self.taken, *self.excused, *self.empty}]

    def _others_are_missing(self, said: Sequence[tuple[str, int]]) -> bool:
        """ "2番は来ました。他の3人は来ていません", "2番は来ました。3人は来ていません"."""
        rest = self._rest
        counts = [value for way, value in said if way == "count"]
        ways = sorted({way for way, _ in said} - {"count"})
        is_said = ways == ["missing", "others"] or (ways == ["missing"] and counts and not self.empty)
        is_of_seats = is_said and not any(way == "number" for way, _ in said)
        if not (is_of_seats and self.taken) or any(count != len(rest) for count in counts):
            return False
        self.empty += rest
        return True

    def _all_but(self, said: Sequence[tuple[str, int]], clause: str) -> bool:
        """ "2番以外の席が空いています", "2番以外の二人がまだです"; "2番以外欠席" may be a slip."""
        numbers = {value for way, value in said if way == "number"}
        rest = [seat for seat in self.of_class if seat not in numbers]
        counts = {value for way, value in said if way == "count"}
        is_said = (
            sorted({way for way, _ in said} - {"count"}) == ["but", "missing", "number"] and said[-1][0] == "missing"
        )
        is_told_twice = counts == {len(rest)} or (not counts and words.OTHER_SEATS.search(clause) is not None)
        if not (is_said and is_told_twice and rest and numbers <= set(self.of_class)):
            return False
        self.empty += rest
        self.taken |= numbers
        return True

    def _everybody(self, ways: Sequence[str], said: Sequence[tuple[str, int]]) -> bool:
        """ "全員います", "他はいます", "5番も来ました。これで全員です"; with the number of all "3人とも来てません"."""
        numbers = {value for way, value in said if way == "number"}
        names_all = "everybody" in ways and numbers == set(self.of_class)  # "青木、木村、高橋、全員います"
        if "but" in ways or (numbers and not names_all) or not {"everybody", "others", "count"} & set(ways):
            return False
        meant = self._rest if "others" in ways else self.of_class
        if any(value != len(meant) for way, value in said if way == "count"):
            return False
        is_last = set(ways) == {"everybody"} and bool(self.taken) and not self.empty
        are_unlike = set(ways) - {"count"} == {"others", "unlike"} and bool(self.empty)
        if is_last or are_unlike or ("here" in ways and "missing" not in ways and "alone" not in ways):
            self.others_are_here = True
            self.everybody_is_here = self.everybody_is_here or "others" not in ways
            self.taken |= set(self.missed) if "others" not in ways else set()
            self.is_settled = self.is_settled or self.everybody_is_here
            return True
        if set(ways) == {"count", "missing"} and ways[-1] == "missing":
            self.empty += self.of_class
            return True
        return False

    def _but(self, ways: Sequence[str], said: Sequence[tuple[str, int]]) -> bool:
        """ "3以外は全員います", "3以外の7名は出席", "everybody is here except 3"."""
        if ways.count("but") != 1 or "here" not in ways or {"missing", "alone", "others"} & set(ways):
            return False
        numbers = [value for way, value in said if way == "number"]
        counts = {value for way, value in said if way == "count"}
        if not counts <= {len(numbers), len(self.of_class) - len(numbers)}:
            return False
        self.empty += numbers
        self.others_are_here = self.is_settled = True
        at = ways.index("but")
        behind = [way for way in ways[at:] if way == "number"]
        return bool(numbers) and (not behind or ("everybody" in ways[:at] and len(behind) == len(numbers)))

    def _each(self, said: Sequence[tuple[str, int]]) -> bool:
        """Numbers with what is said of them, be it behind them (3× 5○), before them (欠席: 3、5) or not at all."""
        states = [way for way, _ in said if way in STATES]
        numbers = [value for way, value in said if way == "number"] or self._meant(states)
        counts = [value for way, value in said if way == "count"]
        rest = {way for way, _ in said} - {*STATES, "number", "count", "alone"}
        if not numbers and counts and set(states) <= {"missing"} and counts == [len(set(self.empty))]:
            return True  # "3番の鈴木、6番の高橋。2名です"
        if (states or counts) and not numbers and rest <= ({"others"} if not states else set()):
            return (len(said) == len(states) and self._says_it_again(states)) or self._announces(states, counts)
        rest -= {"everybody"} if set(states) == {"missing"} and "number" in {way for way, _ in said} else set()
        leaves_open = _is_alone(said) and not states and self.asks
        if rest or not numbers or leaves_open or any(count != len(numbers) for count in counts):
            return not said
        if states and any(way == "alone" for way, _ in said):
            self.names_all = self.names_all or _is_alone(said)
            self.alone |= set(numbers) if not _is_alone(said) else set()
        is_focus = set(states) == {"missing"} and said[0][0] == "missing"  # "空いているのは3番です"
        self.is_settled = self.is_settled or is_focus or bool(self.alone)
        has_come = said[0][0] == "missed" and states[1:] in (
            ["here"],
            ["missing"],
        )  # "空席でした4番は、来ました"
        if len(set(states)) < 2 or has_come:
            self._say(numbers, states[-1] if states else "missing")
            return True
        return self._one_after_another([(way, value) for way, value in said if way not in ("count", "alone")])

    def _says_it_again(self, states: Sequence[str]) -> bool:
        """ "二人とも保健室にいます。登校はしています", "3番がいませんでしたが、今来ました"."""
        here = set(states) == {"here"} and bool(self.taken or self.others_are_here or self.missed)
        if here:
            self.taken |= set(self.missed)
        return here or (set(states) == {"missing"} and bool(self.empty))

    def _announces(self, states: Sequence[str], counts: Sequence[int]) -> bool:
        """ "空席は次のとおりです", "2名不在です": which seats is said behind it."""
        is_first = self.announced is None and not (self.empty or self.taken or self.excused or self.others_are_here)
        if is_first and set(states) <= {"missing"}:
            self.announced = sum(counts)
            return True
        return False

    def _meant(self, states: Sequence[str]) -> list[int]:
        """Of whom "来ていません" tells: the only student on the list, or those of the remark before it."""
        if len(self.of_class) == 1:
            return list(self.of_class)
        return self.spoken_of if states else []

    def _one_after_another(self, said: Sequence[tuple[str, int]]) -> bool:
        """Some are there and some are not: each group of numbers has its own word, all behind or all before them."""
        is_behind, ends_in_number = said[0][0] == "number", said[-1][0] == "number"
        if is_behind == ends_in_number:
            return False
        group: list[int] = []
        state = ""
        for way, value in said if is_behind else said[::-1]:
            if way == "number":
                group = [*group, value] if not state else [value]
                state = ""
            elif group:
                self._say(group, way)
                state = way
            else:
                return False
        return True

    def _say(self, numbers: Sequence[int], state: str) -> None:
        if state == "here":
            self.taken |= set(numbers)
        elif state == "infirmary":
            self.excused |= set(numbers)
        elif state == "missed":
            self.missed += numbers
        else:
            self.empty += numbers

    def close(self) -> None:
        """All clauses are read: who was missed at first and did not come is missing."""
        self.empty += [seat for seat in self.missed if seat not in self.taken]

    def tells_of_all(self) -> bool:
        """Whether of every seat it is known whether it is empty."""
        return self.others_are_here or (bool(self.of_class) and not self._rest)

    def is_contradictory(self) -> bool:
        """Whether the clauses say both of a seat, remark something of a taken one, or not what they announce."""
        if not all(map(self._is_harmless, self.remarks)) or (self.taken | self.excused) & set(self.empty):
            return True
        if self.alone and not set(self.empty) <= self.alone:
            return True
        if (self.everybody_is_here and self.empty) or (self.names_all and not (self.left_open or self.tells_of_all())):
            return True
        if self.left_open and (self.empty or self.others_are_here or self.asks or self.left_open & self.taken):
            return True
        return self.announced is not None and (not self.empty or self.announced not in (0, len(set(self.empty))))


def _is_alone(said: Sequence[tuple[str, int]]) -> bool:
    """ "3だけいます" leaves open who is missing; "1はいます、3だけいません" and "3だけ欠席" do not."""
    if {way for way, _ in said if way in STATES} == {"missing"}:
        return False
    rests = [said[at:] for at, (way, _) in enumerate(said) if way == "alone"]
    return any(next((way for way, _ in rest if way in STATES), "") != "missing" for rest in rests)
