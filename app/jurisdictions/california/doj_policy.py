"""A district attorney's policy on old cannabis convictions, from an options file. Not law.

The options, their limits and the order of the rules are those of the tool that counties used in
2019 and 2020, so that an office can bring the file it has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.jurisdictions.california.sections import FOUR
from app.jurisdictions.declare_bulk import BadOptions, Measure, Policy, Threshold
from app.relief.decision import Citation, Give, Outcome, Rule
from app.relief.facts import Fact, Kind, Vocabulary
from app.relief.predicates import ALWAYS, In, Is, Predicate
from app.relief.table import DecisionTable, Program
from app.relief.text import Text

USUAL: Mapping[str, object] = {
    "baselineEligibility": {"dismiss": list(FOUR), "reduce": []},
    "additionalRelief": {
        "subjectHasOnlyProp64Charges": True,
        "yearsSinceConvictionThreshold": 5,
        "yearsCrimeFreeThreshold": 5,
    },
}
DISMISS, REDUCE, REVIEW = "dismiss", "reduce", "hand_review"
_SWITCHES = ("subjectUnder21AtConviction", "subjectHasOnlyProp64Charges", "subjectIsDeceased")
_YEARS = {
    "subjectAgeThreshold": (40, 65),
    "yearsSinceConvictionThreshold": (1, 15),
    "yearsCrimeFreeThreshold": (1, 15),
}
_OFFICE = (Citation("The office's options file"),)
_BLOCKS = {DISMISS: "convictionDismissalCountByCodeSection"}
_MORE = "convictionDismissalCountByAdditionalRelief"
_LESS = "convictionReductionCountByCodeSection"


def read_policy(raw: Mapping[str, object]) -> Policy:
    """A policy from an options file.

    Raises:
        BadOptions: an unknown key, section or number; the message says what is allowed.
    """
    _only(raw, ("baselineEligibility", "additionalRelief"), "the options")
    baseline = _object(raw, "baselineEligibility")
    more = _object(raw, "additionalRelief")
    _only(baseline, ("dismiss", "reduce"), "baselineEligibility")
    _only(more, (*_SWITCHES, *_YEARS), "additionalRelief")
    dismiss, reduce = _sections(baseline, "dismiss"), _sections(baseline, "reduce")
    both = sorted(set(dismiss) & set(reduce))
    if both:
        raise BadOptions(f"baselineEligibility: {both[0]} is in dismiss and in reduce")
    on = {name for name in _SWITCHES if _switch(more, name)}
    years = {name: number for name in _YEARS if (number := _years(more, name))}
    thresholds = tuple(_thresholds(on, years))
    rules = tuple(_rules(dismiss, reduce, on, years))
    return Policy(
        program=Program(_vocabulary(thresholds), (), (_table(rules),), _OUTCOMES),
        thresholds=thresholds,
        titles={one.id: str(one.title) for one in _OUTCOMES},
        dismissed=frozenset({DISMISS}),
        lowered=frozenset({REDUCE}),
        groups=_groups(rules),
        otherwise="none",
    )


_ABOUT = Text("A point of the office's options")
_MEANS = Text("What the office's options lead to. It is a choice, not the law.")
_OUTCOMES = (
    Outcome(DISMISS, Text("Eligible for Dismissal"), _MEANS),
    Outcome(REDUCE, Text("Eligible for Reduction"), _MEANS),
    Outcome(REVIEW, Text("Hand Review"), _MEANS),
)


def _table(rules: tuple[Rule, ...]) -> DecisionTable:
    return DecisionTable("policy", Text("What the office does"), rules, total=True)


def _vocabulary(thresholds: tuple[Threshold, ...]) -> Vocabulary:
    levels = ("felony", "misdemeanor", "infraction")
    return Vocabulary(
        (
            Fact("level", Kind.CHOICE, Text("The level on the record"), levels, unknown=False),
            Fact("listed", Kind.CHOICE, Text("The section"), FOUR, unknown=False),
            *(
                Fact(name, Kind.BOOL, _ABOUT, unknown=False)
                for name in ("cannabis", "several", "only_cannabis", "died")
            ),
            *(Fact(one.fact, Kind.BOOL, _ABOUT, unknown=False) for one in thresholds),
        )
    )


def _thresholds(on: set[str], years: Mapping[str, int]) -> Iterator[Threshold]:
    if "subjectUnder21AtConviction" in on:
        yield Threshold("under_21", Measure.AGE_THEN_UNDER, 21)
    for name, fact, measure in (
        ("subjectAgeThreshold", "old_enough", Measure.AGE_NOW),
        ("yearsSinceConvictionThreshold", "long_ago", Measure.YEARS_SINCE),
        ("yearsCrimeFreeThreshold", "clear_since", Measure.YEARS_CLEAR),
    ):
        if name in years:
            yield Threshold(fact, measure, years[name])


def _rules(
    dismiss: tuple[str, ...], reduce: tuple[str, ...], on: set[str], years: Mapping[str, int]
) -> Iterator[Rule]:
    yield _rule("no-section", Is("cannabis", False), REVIEW, Text("Not a cannabis section"))
    yield _rule("two-sections", Is("several", True), REVIEW, Text("The charge names two sections"))
    low = In("level", "misdemeanor", "infraction")
    yield _rule("level", low, DISMISS, Text("Misdemeanor or Infraction"))
    for section in dismiss:
        reason = Text("Dismiss all HS %(section)s convictions", section=section)
        yield _rule(f"dismiss-{section}", Is("listed", section), DISMISS, reason)
    yield from _more_relief(on, years)
    for section in reduce:
        reason = Text("Reduce all HS %(section)s convictions", section=section)
        yield _rule(f"reduce-{section}", Is("listed", section), REDUCE, reason)
    yield _rule("none", ALWAYS, REVIEW, Text("No rule of the office applies"))


def _more_relief(on: set[str], years: Mapping[str, int]) -> Iterator[Rule]:
    if "subjectUnder21AtConviction" in on:
        yield _rule("young", Is("under_21", True), DISMISS, Text("21 years or younger"))
    for name, fact, words in (
        ("subjectAgeThreshold", "old_enough", Text("%(years)s years or older")),
        (
            "yearsSinceConvictionThreshold",
            "long_ago",
            Text("Conviction occurred %(years)s or more years ago"),
        ),
        (
            "yearsCrimeFreeThreshold",
            "clear_since",
            Text("No convictions in the past %(years)s years"),
        ),
    ):
        if name in years:
            yield _rule(fact, Is(fact, True), DISMISS, words.filled(years=years[name]))
    if "subjectHasOnlyProp64Charges" in on:
        only = Text("Only has 11357-60 charges")
        yield _rule("only", Is("only_cannabis", True), DISMISS, only)
    if "subjectIsDeceased" in on:
        yield _rule("died", Is("died", True), DISMISS, Text("Individual is deceased"))


def _rule(name: str, when: Predicate, outcome: str, reason: Text) -> Rule:
    return Rule(name, when, Give(outcome), _OFFICE, reason)


def _groups(rules: tuple[Rule, ...]) -> dict[str, tuple[str, str]]:
    """How the printed summary counts the decisions of each rule."""
    found: dict[str, tuple[str, str]] = {}
    for rule in rules:
        kind, _, section = rule.id.partition("-")
        if kind == "dismiss":
            found[rule.id] = (_BLOCKS[DISMISS], section)
        elif kind == "reduce":
            found[rule.id] = (_LESS, section)
        elif isinstance(rule.then, Give) and rule.then.outcome == DISMISS and rule.id != "level":
            found[rule.id] = (_MORE, str(rule.reason))
    return found


def _only(raw: Mapping[str, object], allowed: tuple[str, ...], where: str) -> None:
    extra = sorted(set(raw) - set(allowed))
    if extra:
        raise BadOptions(
            f"{where}: no such option {extra[0][:60]!r} (allowed: {', '.join(allowed)})"
        )


def _object(raw: Mapping[str, object], name: str) -> Mapping[str, object]:
    found = raw.get(name, {})
    if not isinstance(found, Mapping):
        raise BadOptions(f"{name}: needs an object")
    return found


def _sections(raw: Mapping[str, object], name: str) -> tuple[str, ...]:
    found = raw.get(name) or []
    if not isinstance(found, list) or not all(one in FOUR for one in found):
        raise BadOptions(f"baselineEligibility.{name}: needs a list of {', '.join(FOUR)}")
    return tuple(dict.fromkeys(found))


def _switch(raw: Mapping[str, object], name: str) -> bool:
    found = raw.get(name, False)
    if not isinstance(found, bool):
        raise BadOptions(f"additionalRelief.{name}: needs true or false")
    return found


def _years(raw: Mapping[str, object], name: str) -> int:
    found = raw.get(name, 0)
    low, high = _YEARS[name]
    if (
        isinstance(found, bool)
        or not isinstance(found, int)
        or not (found == 0 or low <= found <= high)
    ):
        raise BadOptions(f"additionalRelief.{name}: needs 0 or a number from {low} to {high}")
    return found
