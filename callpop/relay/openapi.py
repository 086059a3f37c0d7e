"""``GET /openapi.json``: the relay's surface as it is. A test holds the running server against it."""

from __future__ import annotations

from importlib import metadata
from typing import Any

import msgspec

from callpop.relay.poll import LONGEST_WAIT, WAIT_SECONDS

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_TIME: Schema = {"type": "string", "format": "date-time"}
_ANYTHING: Schema = {"type": "object"}
_CONTROLS = r"\u0000-\u001f\u007f-\u009f\u2028\u2029"
_UNSHOWABLE = r"\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
_DAY = "[12][0-9]{3}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"
_ZONE = "(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?"
_PROBLEMS = {
    400: "Not what is expected; says what.",
    401: "No token, a wrong one, a revoked one, or a code that is wrong, expired or used.",
    404: "A wrong secret or path.",
    405: "A wrong method.",
    408: "The body came too slowly.",
    409: "A test call is being played already; of several relay processes on one Redis each knows its own alone.",
    410: "Entries after the cursor are gone, or it is no cursor of this mailbox.",
    413: "More than 64 KiB.",
    417: "An Expect other than 100-continue.",
    429: "Wrong too often; or too many wait.",
    503: "It cannot be stored or read at the moment.",
}
_BODY_PROBLEMS = (408, 413, 417)


def document() -> bytes:
    """The OpenAPI document, as JSON."""
    return msgspec.json.encode(
        {
            "openapi": "3.1.0",
            "info": {
                "title": "Callpop relay",
                "version": _version(),
                "description": "Takes a company's call notifications once; each agent's desktop fetches its own.",
            },
            "paths": {
                "/hooks/{secret}": {"post": _hook()},
                "/v1/notifications": {"get": _poll()},
                "/v1/enrol": {"post": _enrol()},
                "/v1/profile": {"get": _profile()},
                "/v1/test": {"post": _test()},
                "/v1/handled": {"post": _handled()},
                "/healthz": {"get": _public("Alive?", _object({"status": {"const": "ok"}}))},
                "/openapi.json": {"get": _public("This document.", _ANYTHING)},
            },
            "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
        }
    )


def _hook() -> Schema:
    answer = _object({"status": {"enum": ["accepted", "duplicate"]}})
    return {
        "operationId": "notify",
        "summary": "The telephone platform posts a notification. 200 only once it is durable.",
        "parameters": [
            {"name": "secret", "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        ],
        "requestBody": _json(_notification(), required=True),
        "responses": _answers({200: answer}, 400, 401, 404, *_BODY_PROBLEMS, 429, 503),
    }


def _poll() -> Schema:
    settled = _object(
        {"number": _TEXT, "by": _TEXT, "at": _TIME, "how": _TEXT, "call_ids": _TEXTS}, "number", "by", "at"
    )
    item = _object(
        {"cursor": _TEXT, "received_at": _TIME, "notification": _ANYTHING, "settled": settled}, "cursor", "received_at"
    )
    page = _object({"notifications": {"type": "array", "items": item}, "next": _TEXT, "now": _TIME, "profile": _TEXT})
    responses = _answers({200: page}, 400, 401, 429, 503)
    responses["410"] = {"description": _PROBLEMS[410], **_json(_object({"oldest": _TEXT}))}
    return {
        "operationId": "notifications",
        "summary": "What is new in the token's own mailbox; waits if there is nothing.",
        "security": [{"token": []}],
        "parameters": [
            {
                "name": "after",
                "in": "query",
                "description": "The last cursor that was taken in, opaque. Without it: from the oldest.",
                "schema": _TEXT,
            },
            {
                "name": "wait",
                "in": "query",
                "description": f"Seconds to wait if there is nothing; more than {LONGEST_WAIT:g} count as that.",
                "schema": {"type": "number", "minimum": 0, "default": WAIT_SECONDS},
            },
        ],
        "responses": responses,
    }


def _enrol() -> Schema:
    body = _object(
        {
            "code": {"type": "string", "minLength": 1, "maxLength": 200},
            "email": {"type": ["string", "null"], "maxLength": 254, "description": "Needed with a join code."},
            "desktop": {
                "type": ["string", "null"],
                "maxLength": 200,
                "description": "Random, kept by the desktop and sent again: with it nobody else can fetch the token. "
                "Without it a join code's asker is known by the address it asks from alone.",
            },
        },
        "code",
    )
    enrolled = _object({"token": _TEXT, "emails": _TEXTS, "numbers": _TEXTS, "mobiles": _TEXTS})
    waiting = _object({"status": {"const": "waiting"}, "request": _TEXT})
    return {
        "operationId": "enrol",
        "summary": "Turn a code into a token. A personal code works once; a join code asks an administrator (202).",
        "requestBody": _json(body, required=True),
        "responses": _answers({200: enrolled, 202: waiting}, 400, 401, *_BODY_PROBLEMS, 429, 503),
    }


def _profile() -> Schema:
    tables: Schema = {"type": "array", "items": _ANYTHING}
    profile = _object(
        {
            "people": tables,
            "lines": tables,
            "crm": _ANYTHING,
            "contacts": tables,
            "locked": {"anyOf": [_TEXTS, _ANYTHING]},
            "reader": _object({"emails": _TEXTS, "numbers": _TEXTS, "mobiles": _TEXTS, "region": _TEXT}),
        }
    )
    responses = _answers({200: profile}, 401, 429, 503)
    responses["200"]["headers"] = {"ETag": {"required": True, "schema": _TEXT}}
    responses["304"] = {"description": "The one that If-None-Match names is current."}
    return {
        "operationId": "profile",
        "summary": "What the company says for all its desktops, and the reader's own addresses and numbers.",
        "security": [{"token": []}],
        "parameters": [{"name": "If-None-Match", "in": "header", "schema": _TEXT}],
        "responses": responses,
    }


def _test() -> Schema:
    return {
        "operationId": "test",
        "summary": "Play a test call into the token's own mailbox.",
        "security": [{"token": []}],
        "responses": _answers({202: _object({"status": {"const": "playing"}})}, 401, 409, 429, 503),
    }


def _handled() -> Schema:
    body = _object({"call_id": {"type": "string", "minLength": 1, "maxLength": 512}})
    return {
        "operationId": "handled",
        "summary": "The agent dealt with a missed call: colleagues who missed the caller too are told.",
        "security": [{"token": []}],
        "requestBody": _json(body, required=True),
        "responses": _answers({200: _object({"status": {"const": "ok"}})}, 400, 401, *_BODY_PROBLEMS, 429, 503),
    }


def _public(summary: str, schema: Schema) -> Schema:
    return {"summary": summary, "responses": _answers({200: schema})}


def _notification() -> Schema:
    """What is refused if it is otherwise; dialects and unknown keys are taken (calls.md, 'The wire')."""
    return _object(
        {
            "call_id": {
                "type": "string",
                "maxLength": 512,
                "pattern": f"^[^{_CONTROLS}]*[^\\s{_CONTROLS}][^{_CONTROLS}]*$",
            },
            "timestamp": {
                "type": "string",
                "pattern": f"^{_DAY}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?{_ZONE}$",
                "description": "ISO 8601. 29 February, a blank for the T and leap seconds are taken too.",
            },
            "status": {"type": "string", "pattern": f"[^\\s{_CONTROLS}{_UNSHOWABLE}]"},
        }
    )


def _object(properties: Schema, *required: str) -> Schema:
    """An object; without names, all of its properties are required."""
    return {"type": "object", "properties": properties, "required": list(required or properties)}


def _json(schema: Schema, *, required: bool | None = None) -> Schema:
    made: Schema = {"content": {"application/json": {"schema": schema}}}
    return made if required is None else {"required": required, **made}


def _answers(good: dict[int, Schema], *problems: int) -> Schema:
    made: Schema = {str(status): {"description": "Done.", **_json(schema)} for status, schema in good.items()}
    problem = _object({"error": _TEXT})
    for status in (*problems, 405):
        made[str(status)] = {"description": _PROBLEMS[status], **_json(problem)}
    made["405"]["headers"] = {"Allow": {"required": True, "schema": _TEXT}}
    return made


def _version() -> str:
    try:
        return metadata.version("callpop")
    except metadata.PackageNotFoundError:
        return "0"
