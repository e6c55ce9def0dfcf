"""Two addresses: screen records, and describe how."""

from __future__ import annotations

import json
from datetime import date

from flask import Blueprint, Response, jsonify, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound

from app import clock, logs
from app.api.openapi import document
from app.jurisdictions import registry
from app.limits import api_rate, limiter
from app.schema import BadInput, RecordError, decided, parse_records, read_records

api = Blueprint("api", __name__)
LINES = "application/x-ndjson"
_METHODS = ("DELETE", "GET", "PATCH", "POST", "PUT")
_REFUSED = {
    404: "there is no such address; see /api/v1/openapi.json",
    405: "this address takes another method; see /api/v1/openapi.json",
    413: "the body is too large; send fewer records at a time",
    429: "too many requests; wait a minute",
}


@api.post("/screen")
@limiter.limit(api_rate)
def screen() -> tuple[Response, int] | Response:
    """Decide each record of the body. Nothing is kept."""
    try:
        law = registry().get(request.args.get("state", ""))
        if law is None:
            raise BadInput(RecordError("all", "state", "no such state", ", ".join(registry())))
        as_of = _day(request.args.get("as_of"), clock.today(law.zone))
        raw, single = parse_records(_text())
        records = read_records(law, raw, as_of)
    except BadInput as bad:
        return jsonify(errors=[vars(error) for error in bad.errors]), 422
    logs.log(logs.Event.SCREENED, state=law.id, records=len(records))
    found = [decided(law, record, as_of) for record in records]
    if request.mimetype == LINES:
        return Response("".join(json.dumps(one) + "\n" for one in found), mimetype=LINES)
    return jsonify(found[0] if single else found)


@api.errorhandler(HTTPException)
def refused(error: HTTPException) -> tuple[Response, int]:
    """A refusal in the shape of every other error: a program asked, so it gets no page."""
    code = error.code or 500
    problem = _REFUSED.get(code, "the request cannot be answered")
    answer = jsonify(errors=[vars(RecordError("all", "request", problem))])
    if isinstance(error, MethodNotAllowed):
        answer.headers["Allow"] = ", ".join(error.valid_methods or ())
    return answer, code


def _text() -> str:
    try:
        return request.get_data().decode()
    except UnicodeDecodeError:
        raise BadInput(RecordError("all", "JSON", "not UTF-8 text")) from None


def _day(given: str | None, today: date) -> date:
    if given is None:
        return today
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise BadInput(RecordError("all", "as_of", "not a day", "YYYY-MM-DD")) from None


@api.get("/openapi.json")
def openapi() -> Response:
    """What this API takes and gives, made from the vocabularies that run."""
    return jsonify(document(registry().values()))


@api.route("/", defaults={"path": ""}, methods=_METHODS)
@api.route("/<path:path>", methods=_METHODS)
def nowhere(path: str) -> Response:
    """Any other address below the API's: a program gets no page here either."""
    takes = {"screen": "POST", "openapi.json": "GET"}.get(path)
    raise MethodNotAllowed([takes]) if takes else NotFound
