"""Text → percentage goals, each with the reason why the row is here. Sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

GOALS = [
    (
        "Norway pledged to cut sulphur emissions by 40 percent by 2015.",
        ["target reduce 40% of sulphur emissions, by 2015, actor Norway (NOR)"],
        'verb of promise, verb of change, "by" for both number and year',
    ),
    (
        "The port authority aims to lower its diesel use by at least 25% by 2027.",
        ["target reduce >=25% of diesel use, by 2027, actor port authority"],
        'comparator between "by" and the number',
    ),
    (
        "Parties shall reduce their annual releases by 30 per cent.",
        ["target reduce 30% of annual releases, actor Parties"],
        "duty without a date",
    ),
    (
        "By 2035, the ferry companies will reduce their fuel consumption by up to 45 percent.",
        ["target reduce <=45% of fuel consumption, by 2035, actor ferry companies"],
        'the date leads, "up to" is a ceiling',
    ),
    (
        "The province must cut methane emissions by 35% before 2026.",
        ["target reduce 35% of methane emissions, by 2026, actor province"],
        '"before" dates a target',
    ),
    (
        "Sweden intends to reduce emissions 63 percent below 1990 levels by 2030.",
        ["target reduce 63% of emissions, by 2030, from 1990, actor Sweden (SWE)"],
        'no "by" before the number, "below … levels" is the baseline',
    ),
    (
        "Fishing nations agreed to limit bycatch to 5 percent of the catch by 2022.",
        ["target limit 5% of bycatch, by 2022, actor Fishing nations"],
        'a limit, the number stands behind "to"',
    ),
    (
        "The utilities are required to cut mercury emissions by more than 80 percent by 2018.",
        ["target reduce >80% of mercury emissions, by 2018, actor utilities"],
        "a passive of duty",
    ),
    (
        "The council voted last spring; it is committed to reducing waste by 20% by 2024.",
        ["target reduce 20% of waste, by 2024, actor council"],
        "an adjective of promise with a gerund",
    ),
    (
        "We will halt growth by 2025 and reduce our emissions by 50% by 2040.",
        ["target reduce 50% of emissions, by 2040"],
        '"we" is nobody the text names',
    ),
    (
        "The smelters undertook to reduce cadmium releases by about 60%.",
        ["target reduce ~60% of cadmium releases, actor smelters"],
        '"about" makes it approximate',
    ),
    (
        "Emissions from the harbour are to be reduced by 70 per cent by 2031.",
        ["target reduce 70% of Emissions from the harbour, by 2031"],
        '"are to be" in the passive',
    ),
    (
        "The Lake Accord requires Canada to reduce phosphorus loads by 40 percent by 2025 from 2008 levels.",
        ["target reduce 40% of phosphorus loads, by 2025, from 2008, actor Canada (CAN)"],
        "the agreement requires, the country acts",
    ),
    (
        "The plan sets a goal of a 30% reduction in phosphorus by 2020.",
        ["target reduce 30% of phosphorus, by 2020"],
        "noun of change behind the number",
    ),
    (
        "Norway announced a 55 percent cut in methane emissions by 2030 compared with 1990.",
        ["target reduce 55% of methane emissions, by 2030, from 1990, actor Norway (NOR)"],
        '"cut" is a noun, and announced cuts are planned',
    ),
    (
        "Achieve a 12% reduction in water use by 2026 vs. 2019.",
        ["target reduce 12% of water use, by 2026, from 2019"],
        "an imperative of a list",
    ),
    ("A reduction of 45% by 2030 is required.", ["target reduce 45%, by 2030"], "the duty stands behind the number"),
    (
        "The ministers called for reductions of at least 50 per cent.",
        ["target reduce >=50%, actor ministers"],
        "a range of forms of the same noun",
    ),
    ("30 percent reduction in soot by 2028", ["target reduce 30% of soot, by 2028"], "a title without a verb"),
    (
        "The charter provides for a 75% reduction of mercury emissions by 2010.",
        ["target reduce 75% of mercury emissions, by 2010"],
        '"provides for" binds',
    ),
    ("Its target is 70% by 2030.", ["target reach 70%, by 2030"], "the number is what the target is"),
    (
        "The mills have an emission reduction target of 21 percent.",
        ["target reduce 21% of emission, actor mills"],
        "the direction stands in the modifiers",
    ),
    (
        "Estonia's goal for waste recovery is 60 percent by 2026.",
        ["target reach 60% of waste recovery, by 2026, actor Estonia (EST)"],
        "the owner of the goal is the actor",
    ),
    (
        "Chile has a target of 20% of electricity from renewable sources by 2025.",
        ["target reach 20% of electricity from renewable sources, by 2025, actor Chile (CHL)"],
        "a share to be reached",
    ),
    (
        "Interim reduction goals of 4% by 2021, 28% by 2025 and 70% by 2040",
        ["target reduce 4%, by 2021", "target reduce 28%, by 2025", "target reduce 70%, by 2040"],
        "a list in which each number has its date",
    ),
    (
        "The Act sets a limit for 2030: emissions should be at least 40% below 1990 levels.",
        ["target reduce >=40% of emissions, by 2030, from 1990"],
        '"should be … below"',
    ),
    (
        "Emissions must be 63 per cent lower than in 1990 by 2030.",
        ["target reduce 63% of Emissions, by 2030, from 1990"],
        '"lower than in" gives the baseline',
    ),
    (
        "The island plans to generate 100 percent of its electricity from wind by 2030.",
        ["target reach 100% of electricity from wind, by 2030"],
        "a verb of reaching with a verb of aiming",
    ),
    (
        "By 2030, 80% of suppliers will have set targets.",
        ["target reach 80% of suppliers, by 2030"],
        "the number is the subject, the modal stands behind",
    ),
    (
        "The alliance seeks to protect 30% of the ocean by 2030.",
        ["target reach 30% of ocean, by 2030, actor alliance"],
        "a goal to protect",
    ),
    (
        "The city wants to increase its recycling rate to 65 percent by 2025.",
        ["target increase 65% of recycling rate, by 2025, actor city"],
        "an increase to a level",
    ),
    (
        "The growers had agreed to cut pesticide use by 25% and actually achieved more than 40%.",
        ["target reduce 25% of pesticide use, actor growers, exceeded", "outcome reduce >40% of pesticide use, actor growers, achieved"],
        "what was promised, and what was reached",
    ),
    (
        "The mills inventoried their mercury-containing equipment and reduced it by more than 80%.",
        ["outcome reduce >80% of mercury-containing equipment, actor mills, achieved"],
        '"it" is the object of the verb before',
    ),
    (
        "The chlor-alkali plants reduced mercury use by 94 percent, exceeding their goal.",
        ["outcome reduce 94% of mercury use, actor chlor-alkali plants, achieved"],
        "an act that exceeds a goal",
    ),
    (
        "Ontario has cut sulphur emissions by 90 percent since 2005.",
        ["outcome reduce 90% of sulphur emissions, from 2005, actor Ontario, achieved"],
        "somebody's act, with what it is compared with",
    ),
    (
        "The city has already achieved a 20 percent reduction in energy use.",
        ["outcome reduce 20% of energy use, actor city, achieved"],
        '"achieved" makes it an outcome',
    ),
    (
        "Denmark will cut emissions by 50% by 2025 and 70% by 2030, both compared to 1990.",
        [
            "target reduce 50% of emissions, by 2025, from 1990, actor Denmark (DNK)",
            "target reduce 70% of emissions, by 2030, from 1990, actor Denmark (DNK)",
        ],
        "the second number shares the verb, both share the baseline",
    ),
    (
        "The bank aims to reduce energy use by 20 percent and water use by 10 percent by 2025.",
        ["target reduce 20% of energy use, by 2025, actor bank", "target reduce 10% of water use, by 2025, actor bank"],
        "two subjects, one date behind both",
    ),
    (
        "Reduce Scope 1 emissions by 32% from 2018 and Scope 3 emissions by 30% from 2019 by 2030.",
        ["target reduce 32% of Scope 1 emissions, by 2030, from 2018", "target reduce 30% of Scope 3 emissions, by 2030, from 2019"],
        "each number with its own baseline",
    ),
    (
        "By 2025, we aim to cut our emissions by 25%, and by 45% by 2030.",
        ["target reduce 25% of emissions, by 2025", "target reduce 45% of emissions, by 2030"],
        "the first has the leading date, the second its own",
    ),
    (
        "The governors pledged a 25-33% reduction in black carbon by 2025.",
        ["target reduce 25% of black carbon, by 2025, actor governors", "target reduce 33% of black carbon, by 2025, actor governors"],
        "a range is two goals with one span",
    ),
    (
        "Under the Kyoto Protocol, industrialized countries agreed to reduce their greenhouse gas "
        "emissions by 5.2 percent compared to 1990 levels by 2012.",
        ["target reduce 5.2% of greenhouse gas emissions, by 2012, from 1990, actor industrialized countries"],
        "an opening phrase names the agreement",
    ),
    (
        "The Montreal Protocol requires developed countries to cut HCFC consumption by 75 percent by 2010 and by 99.5 percent by 2020.",
        [
            "target reduce 75% of HCFC consumption, by 2010, actor developed countries",
            "target reduce 99.5% of HCFC consumption, by 2020, actor developed countries",
        ],
        "the second step has its own date",
    ),
    (
        "Europe's sulphur emissions should be cut by at least 63%, its NOx emissions by 41% "
        "and its ammonia emissions by 17% compared to 1990.",
        [
            "target reduce >=63% of Europe's sulphur emissions, from 1990",
            "target reduce 41% of NOx emissions, from 1990",
            "target reduce 17% of ammonia emissions, from 1990",
        ],
        "three subjects, one baseline behind them all",
    ),
    (
        "Mexico committed to reduce unconditionally 25% of its greenhouse gases by 2030.",
        ["target reduce 25% of greenhouse gases, by 2030, actor Mexico (MEX)"],
        "the number before its subject",
    ),
    (
        "The amendment phases down HFC production by 85 percent by 2047.",
        ["target reduce 85% of HFC production, by 2047"],
        "a binding text in the present tense",
    ),
    (
        "States Parties must phase out 10 per cent of consumption by 2015, and 35 per cent by 2020.",
        [
            "target reduce 10% of consumption, by 2015, actor States Parties",
            "target reduce 35% of consumption, by 2020, actor States Parties",
        ],
        "a verb with a particle",
    ),
    (
        "By 2012, the agencies had reduced mercury releases by 45 percent, exceeding the goal of 40 percent.",
        [
            "outcome reduce 45% of mercury releases, actor agencies, achieved",
            "target reduce 40% of mercury releases, actor agencies, exceeded",
        ],
        "what was reached and what was aimed at",
    ),
    (
        "The strategy envisages reducing carbon intensity by at least 40% by 2030, pursuing efforts towards 70% by 2050, compared to 2008.",
        ["target reduce >=40% of carbon intensity, by 2030, from 2008", "target reduce ~70% of carbon intensity, by 2050, from 2008"],
        "a second, softer number",
    ),
    (
        "New standards require vehicles to achieve a 30 percent improvement in fuel economy by 2016.",
        ["target increase 30% of fuel economy, by 2016"],
        "an increase that a standard requires",
    ),
    (
        "The objective of a 100 percent phase-out of CFCs by 1996 was achieved.",
        ["target reduce 100% of CFCs, by 1996, achieved"],
        "a noun with a particle",
    ),
    (
        "Goal: 25% reduction in nutrient loads by 2015. Status: achieved a 12% reduction by 2011.",
        ["target reduce 25% of nutrient loads, by 2015", "outcome reduce 12% of nutrient loads, achieved"],
        "a label, and what was reached of it",
    ),
    (
        "The amendment will reduce HFC use by 80% by 2047.",
        ["target reduce 80% of HFC use, by 2047"],
        "what a binding text will bring about",
    ),
    (
        "The rules will result in a 30% reduction in soot by 2025.",
        ["target reduce 30% of soot, by 2025"],
        "an effect of rules, by its date",
    ),
    (
        "The airline industry committed to a 50 percent cut in net emissions by 2050 relative to 2005 levels.",
        ["target reduce 50% of net emissions, by 2050, from 2005, actor airline industry"],
        '"committed to a"',
    ),
    (
        "On course to achieve our ambitions (-55% by 2030 compared to 1990, and -95% by 2050)?",
        ["target reduce 55%, by 2030, from 1990, in_progress", "target reduce 95%, by 2050, from 1990"],
        "a minus is a reduction",
    ),
    (
        "The target is to reduce emissions by 70 per cent by 2030, instead of 64 per cent as before.",
        ["target reduce 70% of emissions, by 2030"],
        "the former goal stands apart",
    ),
    (
        "The ECA standards will reduce sulfur in fuel by 98 percent by 2015.",
        ["target reduce 98% of sulfur in fuel, by 2015"],
        "what binding standards will bring about",
    ),
    (
        "In 2006, EPA set a goal of reducing blood lead levels by 25%.",
        ["target reduce 25% of blood lead, actor EPA"],
        "the year of the goal is no target year",
    ),
    (
        "Parties to the Protocol have phased out 98 percent of ozone-depleting substances compared to 1990 levels.",
        ["outcome reduce 98% of ozone-depleting substances, from 1990, actor Parties, achieved"],
        "phased out: an act, which the parties did",
    ),
    (
        "The United States has set a goal of reducing methane emissions from the oil and gas "
        "sector by 40 to 45 percent from 2012 levels by 2025.",
        [
            "target reduce 40% of methane emissions from the oil and gas sector, by 2025, from 2012, actor United States (USA)",
            "target reduce 45% of methane emissions from the oil and gas sector, by 2025, from 2012, actor United States (USA)",
        ],
        'a range with "to"',
    ),
    (
        "Canada: 30% below 2005 levels by 2030.",
        ["target reduce 30%, by 2030, from 2005, actor Canada (CAN)"],
        "a line labelled with its actor",
    ),
    (
        "Under the Oslo Protocol, the Netherlands must reduce its SO2 emissions by 77% in 2000 compared with 1980.",
        ["target reduce 77% of SO2 emissions, by 2000, from 1980, actor Netherlands (NLD)"],
        '"in 2000" beside a baseline',
    ),
    (
        "The Air Quality Agreement committed the United States to a 10 million ton reduction (40 percent) from 1980 levels by 2000.",
        ["target reduce 40%, by 2000, from 1980, actor United States (USA)"],
        "the percentage in brackets behind an amount",
    ),
    (
        "Annex I Parties committed themselves to reducing their overall emissions by at least 5 "
        "per cent below 1990 levels in the period 2008-2012.",
        ["target reduce >=5% of emissions, by 2008/2012, from 1990, actor Annex I Parties"],
        "a period as the target date",
    ),
    (
        "The Acid Rain Annex calls for Canada to achieve a 40 percent reduction in SO2 emissions by 1994.",
        ["target reduce 40% of SO2 emissions, by 1994, actor Canada (CAN)"],
        "who is called upon to act",
    ),
    (
        "Both countries exceeded their goals: Canada cut emissions by 63 percent and the United States by 41 percent.",
        [
            "outcome reduce 63% of emissions, actor Canada (CAN), achieved",
            "outcome reduce 41% of emissions, actor United States (USA), achieved",
        ],
        "each number has its own country",
    ),
    (
        "NOx emissions are to be frozen at 1987 levels; twelve signatories went further and pledged a 30% cut by 1998.",
        ["target reduce 30% of NOx emissions, by 1998, actor twelve signatories"],
        "a baseline of another clause is not its own",
    ),
    (
        "The bilateral strategy seeks a 90 percent reduction nationally in mercury releases by 2000.",
        ["target reduce 90% of mercury releases, by 2000"],
        "an adverb between the noun and its object",
    ),
    (
        "To date, the region has achieved a 54% reduction in mercury emissions, short of its 75% goal.",
        ["outcome reduce 54% of mercury emissions, actor region, achieved", "target reduce 75% of mercury emissions, actor region, missed"],
        "what was reached, and the goal it fell short of",
    ),
    (
        "The EU pledged to reduce emissions by 20% by 2020 (30% if other countries make comparable commitments).",
        ["target reduce 20% of emissions, by 2020, actor EU", "target reduce 30% of emissions, by 2020, actor EU"],
        "a conditional goal in brackets",
    ),
    (
        "The world must halve emissions by 2030, and the Climate Pact commits members to a 45% cut relative to 2010.",
        ["target reduce 45% of emissions, by 2030, from 2010, actor members"],
        "the second clause has its own actor",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), GOALS)
def test_a_goal_is_read_with_what_is_measured_and_who_promised_it(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
