"""OpenFisca-Core evaluating the same tables, run by the Python of its own environment.

Takes {tables, cases} as JSON on standard input; gives answers and seconds as JSON. A table becomes one variable over
two single-amount scales (amounts, rates; thresholds are the lower bounds), as a country package would write it. `right`
closes the bands at their upper bound; OpenFisca's own default closes them at the lower one.
"""

from __future__ import annotations

import json
import sys
import time

import numpy
from openfisca_core.entities import Entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

DEVICE = Entity("device", "devices", "A device or a medium", "")
PERIOD = "2013-06"


def scale(bands: list[dict[str, str | None]], kinds: list[str], kind: str) -> dict[str, object]:
    """The amounts of one kind ("unit", "Go") by band, zero for the bands of the other kind."""
    floors = ["0", *(band["up_to"] for band in bands[:-1])]
    brackets = [
        {
            "threshold": {"2013-01-01": float(floor or 0)},
            "amount": {"2013-01-01": float(band["amount"] or 0) * (own == kind)},
        }
        for floor, band, own in zip(floors, bands, kinds, strict=True)
    ]
    return {"brackets": brackets, "metadata": {"type": "single_amount"}}


def variable(table: dict[str, object], right: bool) -> type[Variable]:
    name = str(table["id"])

    def formula(devices, period, parameters):  # type: ignore[no-untyped-def]
        size = devices("capacity", period)
        if table["cap"]:
            size = numpy.minimum(size, float(str(table["cap"])))
        scales = parameters(period).tables
        fixed = getattr(scales, f"{name}_unit").calc(size, right=right)
        if table["base"]:
            fixed = fixed * size / float(str(table["base"]))
        return numpy.round(fixed + getattr(scales, f"{name}_Go").calc(size, right=right) * size, 2)

    body = {"value_type": float, "entity": DEVICE, "definition_period": DateUnit.MONTH, "formula": formula}
    return type(name, (Variable,), body)


class capacity(Variable):  # noqa: N801 - OpenFisca names variables by their class
    value_type = float
    entity = DEVICE
    definition_period = DateUnit.MONTH


def main() -> None:
    data = json.load(sys.stdin)
    tables, cases, repeat = data["tables"], data["cases"], data["repeat"]
    system = TaxBenefitSystem([DEVICE])
    system.add_variable(capacity)
    for table in tables:
        system.add_variable(variable(table, data["right"]))
    scales = {}
    for table in tables:
        kinds = table.get("kinds") or [table["per"]] * len(table["bands"])
        for kind in ("unit", "Go"):
            scales[f"{table['id']}_{kind}"] = scale(table["bands"], kinds, kind)
    system.parameters = ParameterNode("", data={"tables": scales})

    def answers(table: dict[str, object], sizes: list[str]) -> list[float]:
        simulation = SimulationBuilder().build_default_simulation(system, len(sizes))
        simulation.set_input("capacity", PERIOD, numpy.array([float(size) for size in sizes]))
        return [float(value) for value in simulation.calculate(str(table["id"]), PERIOD)]

    answers(tables[cases[0][0]], [cases[0][1]])
    start = time.perf_counter()
    for table, size in cases[:repeat]:
        answers(tables[table], [size])
    one = (time.perf_counter() - start) / repeat
    start = time.perf_counter()
    found: list[float] = [0.0] * len(cases)
    for index, table in enumerate(tables):
        places = [place for place, (number, _) in enumerate(cases) if number == index]
        for place, value in zip(places, answers(table, [cases[place][1] for place in places]), strict=True):
            found[place] = value
    json.dump({"one": one, "many": time.perf_counter() - start, "answers": found}, sys.stdout)


if __name__ == "__main__":
    main()
