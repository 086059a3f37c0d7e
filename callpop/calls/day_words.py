"""How people write days in a hurry, in English, German and Dutch: the vocabulary, without any rule."""

from __future__ import annotations

from collections.abc import Iterable

WEEKDAYS = {
    **dict.fromkeys(("monday", "montag", "maandag"), 0),
    **dict.fromkeys(("tuesday", "dienstag", "dinsdag"), 1),
    **dict.fromkeys(("wednesday", "mittwoch", "woensdag"), 2),
    **dict.fromkeys(("thursday", "donnerstag", "donderdag"), 3),
    **dict.fromkeys(("friday", "freitag", "vrijdag"), 4),
    **dict.fromkeys(("saturday", "samstag", "sonnabend", "zaterdag"), 5),
    **dict.fromkeys(("sunday", "sonntag", "zondag"), 6),
}
"""Monday is 0."""

SHORT_WEEKDAYS = {
    "en": {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "Sat": 5, "Sun": 6},
    "de": {"Mo": 0, "Di": 1, "Mi": 2, "Do": 3, "Fr": 4, "Sa": 5},
    "nl": {"ma": 0, "di": 1, "wo": 2, "do": 3, "vr": 4, "za": 5},
}
"""Only the language's own: 'do', 'di' and 'fr' are words elsewhere. 'So' and 'zo' are words at home, too."""

MONTHS = {
    **dict.fromkeys(("january", "januar", "jänner", "januari", "jan"), 1),
    **dict.fromkeys(("february", "februar", "februari", "feb", "febr"), 2),
    **dict.fromkeys(("march", "märz", "maerz", "maart", "mar", "mrz", "mrt"), 3),
    **dict.fromkeys(("april", "apr"), 4),
    **dict.fromkeys(("may", "mai", "mei"), 5),
    **dict.fromkeys(("june", "juni", "jun"), 6),
    **dict.fromkeys(("july", "juli", "jul"), 7),
    **dict.fromkeys(("august", "augustus", "aug"), 8),
    **dict.fromkeys(("september", "sept", "sep"), 9),
    **dict.fromkeys(("october", "oktober", "oct", "okt"), 10),
    **dict.fromkeys(("november", "nov"), 11),
    **dict.fromkeys(("december", "dezember", "dec", "dez"), 12),
}

MONTHS_FIRST = (
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
"""'November 27': English alone has it. Not 'may 5', which may mean five of something; nor 'Jan 3', who may be Jan."""

NUMBERS = {
    **dict.fromkeys(("one", "einem", "einer", "ein", "een", "één"), 1),
    **dict.fromkeys(("two", "zwei", "twee"), 2),
    **dict.fromkeys(("three", "drei", "drie"), 3),
    **dict.fromkeys(("four", "vier"), 4),
    **dict.fromkeys(("five", "fünf", "vijf"), 5),
    **dict.fromkeys(("six", "sechs", "zes"), 6),
    **dict.fromkeys(("seven", "sieben", "zeven"), 7),
    **dict.fromkeys(("ten", "zehn", "tien"), 10),
    **dict.fromkeys(("fourteen", "vierzehn", "veertien"), 14),
}

DAY_PARTS = (
    "ochtend", "morgen", "voormiddag", "middag", "namiddag", "avond", "nacht", "früh", "frueh", "vormittag", "mittag",
    "nachmittag", "abend",
)  # fmt: skip
"""What is written in one with a weekday: 'vrijdagochtend', 'Freitagnachmittag'."""

DEADLINES = (
    "by", "before", "until", "till", "on", "for", "due", "next", "this", "latest",
    "bis", "vor", "am", "zum", "ab", "für", "spätestens", "kommenden", "nächsten", "diesen",
    "voor", "vóór", "op", "tot", "uiterlijk", "per", "vanaf", "komende", "aanstaande", "volgende", "deze",
)  # fmt: skip
"""What stands before a day that is to come."""

NOT_AHEAD = (
    r"last", r"past", r"previous", r"since", r"from", r"letzte\w*", r"vergangene\w*", r"vorige\w*", r"seit", r"vom",
    r"von", r"afgelopen", r"verleden", r"sinds", r"van",
    # Again and again.
    r"every", r"each", r"jede\w*", r"elke", r"iedere",
    # People and feasts.
    r"herrn?", r"frau", r"hr\.?", r"fr\.", r"familie", r"fam\.?", r"firma", r"mr\.?", r"mrs\.?", r"ms\.?", r"miss",
    r"family", r"dhr\.?", r"mevr?\.?", r"mevrouw", r"meneer", r"mijnheer", r"black", r"casual", r"good", r"goede",
    r"witte",
)  # fmt: skip
"""What stands before a weekday that is over, comes every week, or is a name."""

NOT_AHEAD_AFTER = (
    r"jl\b", r"j\.l\.", r"jongstleden", r"(?:of\s+)?last\s+week", r"(?:of\s+)?this\s+past", r"letzte[rn]?\s+woche",
    r"vergangene[rn]?\s+woche", r"vorige[rn]?\s+woche", r"(?:van\s+)?vorige\s+week", r"(?:van\s+)?afgelopen\s+week",
    r"gmbh\b", r"ag\b", r"kg\b", r"ug\b", r"bv\b", r"b\.v\.", r"nv\b", r"n\.v\.", r"ltd\b", r"inc\b",
)  # fmt: skip
"""What stands behind such a one."""

NO_MORNING = (
    r"guten", r"am", r"heute", r"gestern", r"jeden", r"diesen", r"der", r"den", r"vom", r"goeden?", r"good", r"vandaag",
    r"gisteren", r"deze", r"herrn?", r"frau", r"hr\.?", r"dhr\.?", r"mevrouw", r"familie", r"de", r"elke", r"iedere",
    r"nächsten", r"einen",
)  # fmt: skip
"""'Guten Morgen', 'am Morgen', 'heute Morgen': no tomorrow."""

VERSIONED = (
    r"version", r"versie", r"ver\.?", r"v\.?", r"release", r"update", r"build", r"firmware", r"python", r"rev\.?",
    r"kapitel", r"abschnitt", r"chapter", r"section", r"hoofdstuk", r"punkt", r"punt", r"nr\.?", r"no\.?", r"§",
    r"€", r"\$", r"£", r"eur", r"chf", r"ip", r"tel\.?", r"telefon", r"telefoon", r"phone",
)  # fmt: skip
"""Before numbers with dots in them that are no dates."""


def any_of(words: Iterable[str]) -> str:
    """An expression for any of these words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"
