"""Reads recipes: ready ones from ``resources/recipes``, and those that agents write themselves.

Everything is checked before it is ever used: placeholders, hosts, JSON, JMESPath. How a recipe is written
stands in ``resources/recipes/README.md``.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import jmespath
from jmespath.exceptions import JMESPathError

from callpop.crm.fields import BadFile, Field, FieldKind, fill_fields, read_fields
from callpop.crm.guard import WEB
from callpop.crm.presets import Trust
from callpop.crm.recipe import SPELLINGS, Part, Reading, Recipe, Request, Then
from callpop.crm.template import check_placeholder
from callpop.resources import resource

# Other braces belong to a search language or to GraphQL.
_PLACEHOLDER = re.compile(r"\{([A-Za-z0-9_:]+)\}")
_METHODS = ("GET", "POST")
_MOST_BYTES = 200_000


def ready_recipes() -> tuple[str, ...]:
    """The keys of the recipes that come with Callpop."""
    return tuple(sorted(file.stem for file in resource("recipes").glob("*.toml")))


def load_recipe(name: str) -> Recipe:
    """Read a ready recipe by its key, or one of the agent's own by its path.

    Raises:
        BadFile: There is none, or it is not what a recipe must be; the text says why.
    """
    own = name.endswith(".toml") or "/" in name or "\\" in name
    try:
        file = Path(name).expanduser() if own else resource("recipes", f"{name}.toml")
        if file.stat().st_size > _MOST_BYTES:
            raise BadFile(f"The recipe {file} is too large.")
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BadFile(f"There is no recipe {name[:80]!r}; ready ones are {', '.join(ready_recipes())}.") from error
    except (OSError, ValueError) as error:
        raise BadFile(f"The recipe {name[:80]} cannot be read: {error}") from error
    return read_recipe(file.stem, text)


def read_recipe(key: str, text: str) -> Recipe:
    """Read and check a recipe.

    Raises:
        BadFile: It is not what a recipe must be; the text says where.
    """
    try:
        document = tomllib.loads(text)
        fields = read_fields(document)
        secrets = _texts(document.get("secrets", []))
        reader = _Reader(fields, secrets)
        spellings = tuple(reader.template(one, SPELLINGS) for one in _texts(document["spellings"]))
        request = reader.request(document["request"], (*SPELLINGS, "spelling"), headers=())
        if not spellings:
            raise BadFile("spellings: expected at least one")
        return Recipe(
            key=key,
            name=str(document["name"]),
            trust=Trust(document["trust"]),
            source=str(document["source"]),
            fields=fields,
            secrets=secrets,
            spellings=spellings,
            request=request,
            reading=reader.reading(document["answer"]),
            then=reader.then(document["then"], request) if "then" in document else None,
            digest=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        )
    except KeyError as error:
        raise BadFile(f"{key}: {error.args[0]} is missing") from error
    except (TypeError, ValueError, AttributeError, RecursionError) as error:
        raise BadFile(f"{key}: {str(error)[:200]}") from error


class _Reader:
    """Reads the parts of a recipe, all with the same fields and secrets."""

    def __init__(self, fields: Iterable[Field], secrets: Iterable[str]) -> None:
        self._fields = {field.name: field for field in fields}
        self._secrets = tuple(secrets)
        twice = self._fields.keys() & {*self._secrets, *SPELLINGS, "spelling", "id"}
        if twice:
            raise BadFile(f"fields: {min(twice)} has another meaning")

    def template(self, text: object, known: Iterable[str]) -> str:
        """A template all of whose placeholders are known."""
        if not isinstance(text, str):
            raise BadFile(f"expected a text, not {str(text)[:40]}")
        for found in _PLACEHOLDER.findall(text):
            problem = check_placeholder(found, (*known, *self._fields, *self._secrets))
            if problem is not None:
                raise BadFile(problem)
        return text

    def request(self, about: Mapping[str, Any], known: Iterable[str], headers: tuple[tuple[str, str], ...]) -> Request:
        """The section of a request."""
        known = tuple(known)
        method = str(about.get("method", "GET")).upper()
        if method not in _METHODS:
            raise BadFile(f"method: expected one of {', '.join(_METHODS)}")
        own = tuple((str(name), self.template(value, known)) for name, value in about.get("headers", {}).items())
        body = json.loads(about["body"]) if "body" in about else None
        self._check_json(body, known)
        return Request(
            method=method,
            url=self.url(about["url"], known),
            headers=own or headers,
            basic=self.template(about.get("basic", ""), known),
            query=tuple(self._query(about, known)),
            body=body,
        )

    def url(self, text: object, known: Iterable[str]) -> str:
        """An address: only fields of a safe shape may stand in its host."""
        template = self.template(text, known)
        shaped = {name: one.example for name, one in self._fields.items() if one.kind is not FieldKind.TEXT}
        filled = fill_fields(template, shaped)
        host = filled.partition("://")[2].partition("/")[0]
        if "{" in host:
            raise BadFile("url: the host must be written out, or be a field of the kind host or base")
        if "?" in filled or "#" in filled:
            raise BadFile("url: write parameters under query")
        plain = _PLACEHOLDER.sub("0", filled)
        problem = "a brace stands alone" if set(plain) & set("{}") else WEB.check(plain)
        if problem is not None:
            raise BadFile(f"url: {problem}")
        return template

    def reading(self, about: Mapping[str, Any]) -> Reading:
        """The section of an answer."""
        numbers = _path(about, "numbers")
        if numbers is None and not about.get("numbers_checked_by_server", False):
            raise BadFile("answer.numbers: without it a hit cannot be checked")
        hits, name = _path(about, "hits"), _path(about, "name")
        if hits is None or name is None:
            raise BadFile("answer: hits and name are needed")
        record_url = self.template(about.get("record_url", ""), ("id",))
        if record_url:
            self._check_record(record_url)
        return Reading(
            hits=hits,
            name=name,
            organisation=_path(about, "organisation"),
            id=_path(about, "id"),
            url=_path(about, "url"),
            numbers=numbers,
            record_url=record_url,
        )

    def then(self, about: Mapping[str, Any], first: Request) -> Then:
        """The section of a second request; it asks as the first one did unless it says otherwise."""
        values = tuple((str(name), _compiled(path, f"then.values.{name}")) for name, path in about["values"].items())
        request = self.request(about, [name for name, _ in values], first.headers)
        return Then(
            values=values,
            request=request if request.basic else dataclasses.replace(request, basic=first.basic),
            organisation=_path(about, "organisation"),
            name=_path(about, "name"),
        )

    def _query(self, about: Mapping[str, Any], known: tuple[str, ...]) -> Iterable[tuple[str, Any, str]]:
        for name, value in about.get("query", {}).items():
            for one in value if isinstance(value, list) else [value]:
                yield name, self.template(one, known), "text"
        for section, kind in (("json_query", "json"), ("base64_query", "base64")):
            for name, value in about.get(section, {}).items():
                tree = json.loads(value)
                self._check_json(tree, known)
                yield name, tree, kind

    def _check_json(self, tree: Any, known: tuple[str, ...]) -> None:
        if isinstance(tree, str):
            self.template(tree, known)
        elif isinstance(tree, list):
            for one in tree:
                self._check_json(one, known)
        elif isinstance(tree, dict):
            for one in tree.values():
                self._check_json(one, known)

    def _check_record(self, template: str) -> None:
        if set(self._secrets) & set(_PLACEHOLDER.findall(template)):
            raise BadFile("answer.record_url: a secret must not be shown in the browser")
        self.url(re.split(r"[?#]", template)[0], ("id",))
        if set(_PLACEHOLDER.sub("0", template)) & set("{}"):
            raise BadFile("answer.record_url: a brace stands alone")


def _path(about: Mapping[str, Any], name: str) -> Part | None:
    return _compiled(about[name], f"answer.{name}") if about.get(name) else None


def _compiled(text: object, where: str) -> Part:
    try:
        compiled = jmespath.compile(str(text))
    except (JMESPathError, RecursionError) as error:
        raise BadFile(f"{where}: no JMESPath: {str(error).splitlines()[0][:120]}") from error

    def search(tree: Any) -> Any:
        # Whatever a server sends instead of what was asked for is like nothing.
        try:
            return compiled.search(tree)
        except (JMESPathError, RecursionError, TypeError, ValueError, KeyError, AttributeError):
            return None

    return search


def _texts(given: object) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise BadFile("expected a list of texts")
    return tuple(given)
