"""What people and programs put between the digits of a number, and what comes along unseen when one is copied.

One table for all who read numbers: what is understood as a number is also found as one, and wiped as one.
"""

from __future__ import annotations

UNSEEN = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
"""Soft hyphens, joiners, and marks that turn text around: a number copied from a web page or a chat bears them."""

BLANKS = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

SIGNS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d./()[]"
"""Hyphens, dashes and minus signs; dots, slashes, brackets."""

SEPARATORS = dict.fromkeys(map(ord, UNSEEN + BLANKS + SIGNS))
"""All of them, for ``str.translate``."""

TRUNK = {"7": "8", "36": "06"}
"""What stands before a number dialled inside its country, where it is not a 0; by country code."""
