"""The OpenAPI document, generated from the states' own vocabularies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app import __version__
from app.jurisdictions.declare import Jurisdiction
from app.relief.facts import UNKNOWN, Fact, Kind


def document(states: Iterable[Jurisdiction]) -> dict[str, Any]:
    """OpenAPI 3.1 for ``/api/v1``."""
    laws = list(states)
    schemas = {_name(law): _facts(law) for law in laws}
    records = [_record(law) for law in laws]
    one = records[0] if len(records) == 1 else {"oneOf": records}
    several = {"type": "array", "items": one}
    found = {"$ref": "#/components/schemas/Decision"}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Clear Page screening",
            "version": __version__,
            "description": "Legal information, not legal advice. Stateless: nothing is kept.",
        },
        "paths": {
            "/api/v1/screen": {
                "post": {
                    "operationId": "screen",
                    "summary": "What the law likely gives for each record",
                    "parameters": _parameters(laws),
                    "requestBody": {
                        "required": True,
                        "content": {
                            "application/json": {"schema": {"anyOf": [one, several]}},
                            "application/x-ndjson": {"schema": {"type": "string"}},
                        },
                    },
                    "responses": {
                        "200": {
                            "description": "One decision per record, in order",
                            "content": {
                                "application/json": {
                                    "schema": {"anyOf": [found, {"type": "array", "items": found}]}
                                },
                                "application/x-ndjson": {"schema": {"type": "string"}},
                            },
                        },
                        "422": {
                            "description": "Each place that cannot be read",
                            "content": {
                                "application/json": {
                                    "schema": {"$ref": "#/components/schemas/Errors"}
                                }
                            },
                        },
                        "429": {"description": "Too many requests; wait a minute"},
                    },
                }
            }
        },
        "components": {"schemas": {**schemas, "Decision": _decision(laws), "Errors": _errors()}},
    }


def _name(law: Jurisdiction) -> str:
    return f"Facts_{law.id}"


def _parameters(laws: list[Jurisdiction]) -> list[dict[str, Any]]:
    return [
        {
            "name": "state",
            "in": "query",
            "required": True,
            "schema": {"type": "string", "enum": [law.id for law in laws]},
        },
        {
            "name": "as_of",
            "in": "query",
            "description": "The day to decide for; today by default",
            "schema": {"type": "string", "format": "date"},
        },
    ]


def _record(law: Jurisdiction) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["id", "facts"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": ["string", "integer"]},
            "facts": {"$ref": f"#/components/schemas/{_name(law)}"},
        },
    }


def _facts(law: Jurisdiction) -> dict[str, Any]:
    facts = law.program.vocabulary.facts
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {fact.name: _fact(fact) for fact in facts},
    }


def _fact(fact: Fact) -> dict[str, Any]:
    schema: dict[str, Any]
    match fact.kind:
        case Kind.CHOICE:
            schema = {"type": "string", "enum": list(fact.choices)}
        case Kind.BOOL:
            schema = {"type": "boolean"}
        case Kind.AMOUNT:
            schema = {"type": "number", "minimum": 0, "maximum": 1_000_000}
        case Kind.COUNT:
            schema = {"type": "integer", "minimum": 0, "maximum": 999}
        case Kind.DATE:
            schema = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
        case Kind.TEXT:
            schema = {"type": "string", "maxLength": 200}
    if fact.unknown and UNKNOWN not in fact.choices and fact.kind is not Kind.TEXT:
        schema = {"anyOf": [schema, {"const": UNKNOWN}]}
    schema["description"] = str(fact.about)
    if fact.default is not None:
        schema["default"] = fact.default
    return schema


def _decision(laws: list[Jurisdiction]) -> dict[str, Any]:
    outcomes = sorted({outcome.id for law in laws for outcome in law.program.outcomes})
    words = {"type": "array", "items": {"type": "string"}}
    maybe = {"type": ["string", "null"]}
    return {
        "type": "object",
        "properties": {
            "id": {"type": ["string", "integer"]},
            "outcome": {"enum": [*outcomes, None]},
            "rule": maybe,
            "rules": words,
            "when": {"type": "string"},
            "flags": words,
            "reason": maybe,
            "code": maybe,
            "citations": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "text": {"type": "string"},
                        "sure": {"enum": ["seen", "own_knowledge"]},
                        "source": {"type": "string"},
                    },
                },
            },
            "missing": words,
            "possible": words,
            "as_of": {"type": "string", "format": "date"},
            "findings": {"type": "object"},
            "secondary": {"anyOf": [{"$ref": "#/components/schemas/Decision"}, {"type": "null"}]},
        },
    }


def _errors() -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "type": "object",
        "properties": {
            "errors": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "record": text,
                        "field": text,
                        "problem": text,
                        "allowed": text,
                    },
                },
            }
        },
    }
