"""Ordered rules, first match wins; tables chain, and a table's result is a fact for the next.

A row that is neither true nor false makes the answer "it depends": the program follows both
readings and lists every outcome that is still possible. Nothing is decided on missing data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.relief.dates import PartialDate
from app.relief.decision import Citation, Decision, Give, Note, Outcome, Rule, Same, Sets
from app.relief.facts import Facts, Value, Vocabulary
from app.relief.predicates import Given, Predicate
from app.relief.text import Text


@dataclass(frozen=True)
class DecisionTable:
    """A heading and its rules, in order.

    ``total`` says that some row always matches; a test proves it over all values.
    """

    id: str
    title: Text
    rules: tuple[Rule, ...]
    total: bool = False


@dataclass(frozen=True)
class Derived:
    """A fact worked out from others before the rules run.

    ``compute`` returns ``None`` when what it needs was not given; the missing names are then
    those of ``reads`` that are missing.
    """

    name: str
    reads: tuple[str, ...]
    compute: Callable[[Given], Value | None]
    about: Text
    values: tuple[Value, ...] = ()


@dataclass(frozen=True)
class Flag:
    """A caution beside a decision, shown when its condition holds.

    With ``about``, only when the deciding rules read one of those facts.
    """

    id: str
    when: Predicate
    text: Text
    about: tuple[str, ...] = ()


class NoRuleApplies(LookupError):
    """No row of the last table matched: the table has a hole."""


@dataclass
class _Walk:
    """One way through the tables: what was read and set so far."""

    facts: dict[str, Value]
    chain: list[Rule] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    given: tuple[Rule, str] | None = None

    def apply(self, rule: Rule) -> bool:
        """Take a matching rule's effect; True when it ends all tables."""
        self.chain.append(rule)
        self.flags.extend(rule.flags)
        match rule.then:
            case Sets(values=values):
                self.facts.update(values)
            case Give(outcome=outcome, final=final, sets=sets):
                self.given = (rule, outcome)
                self.facts["outcome"] = outcome
                for name, value in sets:
                    found = self.facts.get(value.fact) if isinstance(value, Same) else value
                    if found is not None:
                        self.facts[name] = found
                return final
        return False


@dataclass(frozen=True)
class Fallback:
    """Tables that are asked as well, beside the rules named: "if that does not work out"."""

    tables: tuple[DecisionTable, ...]
    beside: frozenset[str]


@dataclass(frozen=True)
class Program:
    """A state's law: vocabulary, derived facts, tables in order, flags, outcomes in order."""

    vocabulary: Vocabulary
    derived: tuple[Derived, ...]
    tables: tuple[DecisionTable, ...]
    outcomes: tuple[Outcome, ...]
    flags: tuple[Flag, ...] = ()
    findings: Mapping[str, Value] = field(default_factory=dict)
    fallback: Fallback | None = None

    def prepare(
        self, facts: Facts, as_of: date | None = None, *, defaults: bool = True
    ) -> dict[str, Value]:
        """Given facts, the brief's defaults (unless told not to) and the derived facts.

        The day itself is the fact ``as_of``, for rules that count from it.
        """
        values = dict(self.vocabulary.with_defaults(facts) if defaults else facts)
        if as_of is not None:
            values["as_of"] = PartialDate(as_of.year, as_of.month, as_of.day)
        for item in self.derived:
            value = item.compute(values)
            if value is not None:
                values[item.name] = value
        values.update(self.findings)
        return values

    def decide(self, facts: Facts, as_of: date, *, defaults: bool = True) -> Decision:
        """What the tables say of these facts on the day ``as_of``."""
        values = self.prepare(facts, as_of, defaults=defaults)
        walk = _Walk(dict(values))
        missing: set[str] = set()
        if self._run(walk, missing) and walk.given is not None:
            return self._decided(walk, *walk.given, values, as_of)
        possible: set[str] = set()
        self._explore(0, 0, values, None, possible, missing, set())
        return Decision(
            outcome=None,
            rule="",
            chain=(),
            reason=None,
            citations=(),
            when="now",
            flags=(),
            rests_on=(),
            missing=self._asked(missing, values),
            possible=tuple(o.id for o in self.outcomes if o.id in possible),
            as_of=as_of,
            findings={},
        )

    def findings_so_far(self, facts: Facts, *, defaults: bool) -> dict[str, Value]:
        """Prepared facts with what the tables set until the first open row.

        ``settled`` tells whether a final rule was reached without anything missing. For
        questionnaires, which ask no further once the answer is certain.
        """
        walk = _Walk(self.prepare(facts, defaults=defaults))
        done = self._run(walk, set())
        walk.facts["settled"] = "yes" if done else "no"
        return walk.facts

    def _run(self, walk: _Walk, missing: set[str]) -> bool:
        """Follow the tables while every row is true or false; False at the first open row."""
        for table in self.tables:
            for rule in table.rules:
                found = rule.when.test(walk.facts)
                if found is None:
                    missing.update(rule.when.missing(walk.facts))
                    if not isinstance(rule.then, Note):
                        return False
                elif found:
                    if walk.apply(rule):
                        return True
                    if not isinstance(rule.then, Note):
                        break
        if walk.given is None:
            raise NoRuleApplies("no row of the tables matches these facts")
        return True

    def _explore(
        self,
        table_at: int,
        rule_at: int,
        facts: dict[str, Value],
        outcome: str | None,
        possible: set[str],
        missing: set[str],
        seen: set[object],
    ) -> None:
        """Collect every outcome that some answer to the missing facts can lead to."""
        for t in range(table_at, len(self.tables)):
            for rule in self.tables[t].rules[rule_at if t == table_at else 0 :]:
                found = rule.when.test(facts)
                if found is None:
                    missing.update(rule.when.missing(facts))
                if found is False or isinstance(rule.then, Note):
                    continue
                if isinstance(rule.then, Give):
                    after = {**facts, "outcome": rule.then.outcome}
                    if rule.then.final:
                        possible.add(rule.then.outcome)
                    else:
                        self._once(t + 1, after, rule.then.outcome, possible, missing, seen)
                else:
                    after = {**facts, **rule.then.values}
                    self._once(t + 1, after, outcome, possible, missing, seen)
                if found:
                    return
        if outcome is not None:
            possible.add(outcome)

    def _once(
        self,
        table: int,
        facts: dict[str, Value],
        outcome: str | None,
        possible: set[str],
        missing: set[str],
        seen: set[object],
    ) -> None:
        key = (table, outcome, frozenset(facts.items()))
        if key not in seen:
            seen.add(key)
            self._explore(table, 0, facts, outcome, possible, missing, seen)

    def _decided(
        self, walk: _Walk, last: Rule, outcome: str, values: Mapping[str, Value], as_of: date
    ) -> Decision:
        read = frozenset().union(*(rule.when.reads() for rule in walk.chain))
        raised = [
            flag.id
            for flag in self.flags
            if flag.id not in walk.flags
            and (not flag.about or read.intersection(flag.about))
            and flag.when.test(walk.facts)
        ]
        return Decision(
            outcome=outcome,
            rule=last.id,
            chain=tuple(rule.id for rule in walk.chain),
            reason=last.reason,
            citations=_unique(cite for rule in walk.chain for cite in rule.cites),
            when=last.timing
            if isinstance(last.timing, str)
            else last.timing.when(walk.facts, as_of),
            flags=tuple(dict.fromkeys((*walk.flags, *raised))),
            rests_on=self._asked(read, walk.facts, present=True),
            missing=(),
            possible=(outcome,),
            as_of=as_of,
            findings={k: v for k, v in walk.facts.items() if values.get(k) != v},
            code=last.code,
            secondary=self._secondary(last, values, as_of),
        )

    def _secondary(self, last: Rule, values: Mapping[str, Value], as_of: date) -> Decision | None:
        """What the fallback tables say beside certain rules."""
        if self.fallback is None or last.id not in self.fallback.beside:
            return None
        other = replace(self, tables=self.fallback.tables, fallback=None)
        facts = Facts({k: v for k, v in values.items() if k in self.vocabulary.by_name})
        return other.decide(facts, as_of)

    def _asked(
        self, names: set[str] | frozenset[str], facts: Given, *, present: bool = False
    ) -> tuple[str, ...]:
        """Names traced back to the vocabulary, in its order: those given, or those missing."""
        by_name = {item.name: item for item in self.derived}
        found: set[str] = set()
        todo = list(names)
        while todo:
            name = todo.pop()
            item = by_name.get(name)
            if item is not None:
                todo.extend(item.reads)
            elif (name in facts) == present:
                found.add(name)
        return tuple(fact.name for fact in self.vocabulary.facts if fact.name in found)


def _unique(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citations))
